import { formsOf, type GlossaryEntry, type Role, termIndex, type Workspace } from '../../model/index.ts';
import {
  acronymsIn,
  capitalWords,
  isExplained,
  isShouted,
  wellKnownAcronyms,
} from '../../rules/clarity/acronyms.ts';
import { roleText } from '../../rules/text/index.ts';
import type { Source } from '../../source/index.ts';

/** A place, as it is printed. */
export interface TermPlace {
  file: string;
  line: number;
}

/** A term of the glossary, or an acronym that the texts have. */
export interface ListedTerm {
  term: string;
  short?: string;
  /** Where it is explained: in the glossary, in a text, by the organisation's name; or that it is not, or need not be. */
  status: 'glossary' | 'text' | 'organisation' | 'well-known' | 'undefined';
  defined?: TermPlace;
  /** How often it is used, and in how many files. */
  uses: number;
  files: number;
  first?: TermPlace;
}

/** Words of a workspace that a reader gets, with their places. */
interface Words {
  text: string;
  file: string;
  lineAt(offset: number): number;
}

/** What is known of a term so far. */
interface Tally {
  uses: number;
  files: Set<string>;
  first?: TermPlace;
  /** Where a text explains it. */
  explained?: TermPlace;
}

/** Gathers the terms of a workspace's glossary and the acronyms of its roles, frameworks and organisation, by the alphabet. */
export function gatherTerms(workspace: Workspace, roles: Iterable<Role>): ListedTerm[] {
  const { find } = termIndex(workspace.glossary);
  const entries = new Map<GlossaryEntry, Tally>();
  const others = new Map<string, Tally>();
  const count = (words: readonly Words[]) => {
    const whole = words.map(({ text }) => text).join('\n');
    for (const each of words) {
      const found = find(each.text);
      for (const { entry, start } of found) add(entries, entry, each, start);
      for (const { word, start } of acronymsIn(each.text)) {
        if (found.some((one) => one.start <= start && start < one.end) || capitalWords.has(word)) continue;
        if (!wellKnownAcronyms.has(word) && isShouted(word, start, each.text, whole)) continue;
        const tally = add(others, word, each, start);
        if (tally.explained === undefined && isExplained(word, whole)) {
          tally.explained = { file: each.file, line: each.lineAt(start) };
        }
      }
    }
  };
  count(organisationWords(workspace));
  for (const { path } of workspace.frameworks) {
    const source = workspace.sources.find((candidate) => candidate.path === path);
    if (source !== undefined) count([sourceWords(source)]);
  }
  for (const role of roles) count(roleWords(role));
  const names = namesOf(workspace);
  const listed = [
    ...listEntries(workspace, entries),
    ...[...others].map(([word, tally]): ListedTerm => {
      const named = names.get(word);
      const defined = named ?? tally.explained;
      const status =
        named !== undefined
          ? 'organisation'
          : tally.explained !== undefined
            ? 'text'
            : wellKnownAcronyms.has(word)
              ? 'well-known'
              : 'undefined';
      return { term: word, status, ...(defined && { defined }), ...counted(tally) };
    }),
  ];
  return listed.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ term }: ListedTerm): string {
  return `${term.toLowerCase()} ${term}`;
}

function add<Key>(tallies: Map<Key, Tally>, key: Key, { file, lineAt }: Words, start: number): Tally {
  const tally = tallies.get(key) ?? { uses: 0, files: new Set() };
  tallies.set(key, tally);
  tally.uses += 1;
  tally.files.add(file);
  tally.first ??= { file, line: lineAt(start) };
  return tally;
}

function counted(tally: Tally | undefined): Pick<ListedTerm, 'uses' | 'files' | 'first'> {
  const { uses = 0, files, first } = tally ?? {};
  return { uses, files: files?.size ?? 0, ...(first && { first }) };
}

function listEntries(
  { glossary, sources }: Workspace,
  tallies: ReadonlyMap<GlossaryEntry, Tally>,
): ListedTerm[] {
  const places = new Map<unknown, TermPlace>();
  for (const { data, path, at } of sources) {
    if (!Array.isArray(data)) continue;
    for (const [index, entry] of data.entries()) {
      places.set(entry, { file: path, line: at(`/${index}/term`).start.line });
    }
  }
  return glossary.map((entry): ListedTerm => {
    const [term = '', short] = formsOf(entry);
    const defined = places.get(entry);
    return {
      term,
      ...(short !== undefined && { short }),
      status: 'glossary',
      ...(defined && { defined }),
      ...counted(tallies.get(entry)),
    };
  });
}

/** Acronyms in the organisation's names. */
function namesOf({ organisation, sources }: Workspace): Map<string, TermPlace> {
  const settings = sources.find(({ path }) => path.endsWith('jd.yaml'));
  return new Map(
    (['name', 'short_name'] as const).flatMap((key) =>
      acronymsIn(organisation[key] ?? '').map(({ word }): [string, TermPlace] => [
        word,
        { file: settings?.path ?? 'jd.yaml', line: settings?.at(`/organisation/${key}`).start.line ?? 1 },
      ]),
    ),
  );
}

function sourceWords({ text, path, position }: Source): Words {
  return { text, file: path, lineAt: (offset) => position(offset, offset).start.line };
}

function organisationWords({ organisation, defaults, sources }: Workspace): Words[] {
  const settings = sources.find(({ path }) => path.endsWith('jd.yaml'));
  if (settings === undefined) return [];
  return [
    ...textsOf(organisation, '/organisation', ['logo', 'website', 'contact'], settings),
    ...textsOf(defaults, '/defaults', notWords, settings),
  ];
}

/** A role's passages, and the words among its facts. */
function roleWords(role: Role): Words[] {
  const passages = roleText(role).passages();
  return [
    ...textsOf(role.frontmatter, '', notWords, role.source),
    ...passages
      .filter(({ inherited }) => !inherited)
      .map(({ text, place }) => ({
        text,
        file: role.source.path,
        lineAt: (offset: number) => place(offset, offset + 1).start.line,
      })),
  ];
}

/** Facts that are codes and addresses, or the organisation's own. */
const notWords = [
  'id',
  'extends',
  'remove',
  'pack',
  'theme',
  'language',
  'reference',
  'version',
  'currency',
  'email',
  'url',
  'level',
  'family',
  'next',
  'ring',
  'competencies',
  'review',
  'development',
  'sign_off',
  'person_specification',
];

/** Every text in some data but ids, with the line of its key. */
function textsOf(data: unknown, pointer: string, without: readonly string[], source: Source): Words[] {
  if (typeof data === 'string') {
    if (!/[\s\p{Lu}]/u.test(data)) return [];
    return [{ text: data, file: source.path, lineAt: () => source.at(pointer).start.line }];
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data)
    .filter(([key]) => !without.includes(key))
    .flatMap(([key, value]) => textsOf(value, `${pointer}/${key}`, without, source));
}
