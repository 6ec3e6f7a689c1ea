import type { Position } from 'unist';
import { fold, suggester } from '../../schema/index.ts';
import { report, type Source } from '../../source/index.ts';
import type { Standard } from '../../types.ts';
import { readList } from '../read-list.ts';
import { standardKey } from './standard-key.ts';

/** The standards of all catalogues of a workspace, in the order of files and entries. */
export interface Standards {
  list: Standard[];
  /**
   * The standard that a code cites by its id, else by an alias: case and spaces don't count, nor do hyphens and full
   * stops where no other code differs in them alone.
   */
  find(code: string): Standard | undefined;
  /** The id or alias that an unknown code was probably meant to be. */
  meant(code: string): string | undefined;
}

/** Reads the catalogues; an id that stands twice is an error at its second place. */
export function readStandards(sources: readonly Source[]): Standards {
  const byId = new Map<string, Known>();
  for (const source of sources) readCatalogue(source, byId);
  const list = [...byId.values()].map(({ standard }) => standard);
  const byAlias = new Map<string, Standard>();
  const loosely = new Map<string, Standard | undefined>();
  for (const standard of list) {
    noteLoosely(standard.id, standard, loosely);
    for (const alias of standard.aliases ?? []) {
      if (!byAlias.has(standardKey(alias))) byAlias.set(standardKey(alias), standard);
      noteLoosely(alias, standard, loosely);
    }
  }
  const meant = new Map<string, string | undefined>();
  let suggestCode: ReturnType<typeof suggester> | undefined;
  return {
    list,
    find: (code) =>
      byId.get(standardKey(code))?.standard ?? byAlias.get(standardKey(code)) ?? loosely.get(fold(code)),
    meant(code) {
      suggestCode ??= suggester(codesOf(list));
      if (!meant.has(code)) meant.set(code, suggestCode(code));
      return meant.get(code);
    },
  };
}

/** A spelling that two standards share stands for neither. */
function noteLoosely(code: string, standard: Standard, known: Map<string, Standard | undefined>): void {
  const spelling = fold(code);
  known.set(spelling, !known.has(spelling) || known.get(spelling) === standard ? standard : undefined);
}

interface Known {
  standard: Standard;
  source: Source;
  index: number;
}

/** More ids than this that stand twice in one file are not listed one by one: the file is a copy. */
const maxRepeats = 20;

function readCatalogue(source: Source, byId: Map<string, Known>): void {
  const repeats: { first: Known; standard: Standard; index: number }[] = [];
  for (const { entry: standard, index } of readList<Standard>(source, 'standards')) {
    const id = standardKey(standard.id);
    const first = byId.get(id);
    if (first === undefined) byId.set(id, { standard, source, index });
    else repeats.push({ first, standard, index });
  }
  for (const { first, standard, index } of repeats.slice(0, maxRepeats)) {
    const there = first.source === source ? 'this file' : `\`${first.source.path}\``;
    const written = first.standard.id === standard.id ? '' : ` as \`${first.standard.id}\``;
    report(source.file, {
      ruleId: 'ref/duplicate-id',
      severity: 'error',
      reason: `Unexpected second standard \`${standard.id}\`, which ${there} has${written} too`,
      place: idPlace(source, index),
      note: 'Keep one of the two: the first is used.',
      actual: standard.id,
      cause: { file: first.source.path, position: idPlace(first.source, first.index) },
    });
  }
  const next = repeats[maxRepeats];
  if (next === undefined) return;
  report(source.file, {
    ruleId: 'ref/duplicate-id',
    severity: 'error',
    reason: `Unexpected second entries for ${repeats.length - maxRepeats} more standards, from \`${next.standard.id}\` on`,
    place: idPlace(source, next.index),
    note: 'Is the file a copy of another catalogue? Remove one of the two.',
  });
}

function idPlace(source: Source, index: number): Position {
  return source.at(`/${index}/id`);
}

function* codesOf(standards: readonly Standard[]): Generator<string> {
  for (const { id, aliases } of standards) {
    yield id;
    yield* aliases ?? [];
  }
}
