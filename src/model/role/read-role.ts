import type { RootContent } from 'mdast';
import { findLocale, readingLocale } from '../../locale/index.ts';
import { checkSchema, factKeys } from '../../schema/index.ts';
import { report, type Source, type SourceSection } from '../../source/index.ts';
import type { Facts, RoleFrontmatter } from '../../types.ts';
import { inheritedFrontmatter } from '../extends/inherited-frontmatter.ts';
import { foldHeading, matchesHeading, sectionKind, typedNumber } from '../headings.ts';
import { isComment } from '../inline-html.ts';
import { takeMarks } from '../items/trailing-marks.ts';
import { readMethodWords } from '../methods.ts';
import { type Prose, plainText, proseOfNodes } from '../prose.ts';
import { importanceOfSection, namesPersonWords } from '../specification/importance.ts';
import {
  type OutsideGroups,
  readHeadings,
  type SpecificationSection,
} from '../specification/read-headings.ts';
import { readYamlSpecification } from '../specification/read-yaml.ts';
import { holdsSpecification } from '../specification/recognised-section.ts';
import { buildSpecification } from '../specification/specification-builder.ts';
import { citationIn } from '../standards/citation-in.ts';
import type { Workspace } from '../workspace.ts';
import { checkContract } from './check-contract.ts';
import { checkReasons } from './check-reasons.ts';
import { factsInWords } from './facts-in-words.ts';
import { idsOf } from './item-ids.ts';
import { raiseSections } from './raise-sections.ts';
import { dutyReader, resultReader } from './read-duties.ts';
import { readProfile } from './read-profile.ts';
import { readRequirements } from './read-requirements.ts';
import type { Role, RoleSection } from './role.ts';
import type { RoleContext } from './role-context.ts';

/** Where a role stands in its workspace. */
export interface RolePlace {
  /** Path from the workspace's folder. */
  file: string;
  /** The role that it extends. */
  base?: Role;
}

/**
 * Reads a role: checks its frontmatter against the schema, recognises the sections of its body, and reads
 * duties, person specification and competencies. What is wrong is said on the source's vfile; what can be
 * understood all the same is in the role.
 */
export function readRole(source: Source, workspace: Workspace, place: RolePlace): Role {
  const { sections, ...known } = readFacts(source, workspace, place);
  const { frontmatter, facts } = known;
  const language = facts.language ?? workspace.language;
  const context = roleContext(source, workspace, language);
  const role: Role = {
    ...known,
    source,
    file: place.file,
    at: source.at,
    language,
    locale: context.locale,
    sections: [],
    duties: [],
    results: [],
    competencies: readRequirements(frontmatter.competencies, workspace.frameworks, source),
  };
  checkContract(frontmatter, source);
  readBody(role, sections, workspace, context);
  return role;
}

/** What a role says before its body. */
export type RoleFacts = Pick<Role, 'id' | 'title' | 'frontmatter' | 'facts'>;

/** Reads what a role says before its body, and the sections that are left to read. */
export function readFacts(
  source: Source,
  workspace: Workspace,
  { file, base }: Omit<RolePlace, 'base'> & { base?: Pick<Role, 'frontmatter'> },
): RoleFacts & { sections: SourceSection[] } {
  const frontmatter = readFrontmatter(source);
  const { title, sections } = readTitle(frontmatter, source);
  const inherited = base === undefined ? {} : inheritedFrontmatter(base);
  const facts: Facts = { ...workspace.defaults, ...factsOf({ ...inherited, ...frontmatter }) };
  return { id: frontmatter.id ?? fileId(file), title, frontmatter, facts, sections };
}

/** The id of a role that names none: its file's name without `.md`. */
export function fileId(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.(?:md|markdown)$/i, '');
}

/** The frontmatter as far as its schema accepts it: a key with a fault in it is left out. */
function readFrontmatter(source: Source): RoleFrontmatter {
  if (!source.hasData || source.data === undefined) return {};
  if (typeof source.data !== 'object' || source.data === null || Array.isArray(source.data)) {
    report(source.file, {
      ruleId: 'schema/type',
      severity: 'error',
      reason: 'Unexpected frontmatter, expected keys and values such as `title: Community Link Worker`',
      place: source.at(''),
    });
    return {};
  }
  const data = source.data as Record<string, unknown>;
  const { sound, faultyKeys } = checkSchema(source, 'role');
  if (sound) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !faultyKeys.has(key)));
}

/** The title of the frontmatter, else a sole level-one heading, which then is no section. */
function readTitle({ title }: RoleFrontmatter, source: Source): { title: string; sections: SourceSection[] } {
  const { sections } = source;
  const tops = sections.filter(({ heading }) => heading?.depth === 1);
  const [top] = tops;
  const heading =
    tops.length === 1 && top?.heading !== undefined ? plainText(top.heading.children()) : undefined;
  if (heading !== undefined && (title === undefined || foldHeading(heading) === foldHeading(title))) {
    const name = title ?? heading;
    return {
      title: name,
      sections: sections.map((section) => (section === top ? withoutHeading(section) : section)),
    };
  }
  const given = source.data as { title?: unknown } | undefined;
  const broken = source.hasData && (source.data === undefined || given?.title !== undefined);
  if (title === undefined && !broken && !claimTitle(source)) {
    const facts = source.hasData ? [] : factsInWords(source);
    report(source.file, {
      ruleId: 'role/title',
      severity: 'error',
      reason: source.hasData ? 'Missing key `title`' : 'Missing frontmatter with a `title`',
      place: source.at(''),
      note:
        facts.length > 0
          ? `A role file starts with its facts between two lines ---, one a line. Here they seem to be ${facts.map((fact) => `\`${fact}\``).join(', ')}.`
          : 'A role file starts with ---, a line such as `title: Community Link Worker`, and --- again.',
      expected: ['title'],
    });
  }
  return { title: title ?? '', sections };
}

/** A misspelt or empty `title` has its message already: without a title it is an error. */
function claimTitle({ file, at }: Source): boolean {
  const place = at('/title', 'key').start.offset;
  const claim = file.messages.find(
    ({ ruleId, expected, place: where }) =>
      (ruleId === 'schema/unknown-key' && expected?.includes('title')) ||
      (ruleId === 'yaml/empty' && where !== undefined && 'start' in where && where.start.offset === place),
  );
  if (claim !== undefined) claim.fatal = true;
  return claim !== undefined;
}

function withoutHeading({ heading: _heading, ...section }: SourceSection): SourceSection {
  return section;
}

/** The facts of the frontmatter: the keys that may stand under `defaults` too. */
function factsOf(frontmatter: RoleFrontmatter): Facts {
  return Object.fromEntries(Object.entries(frontmatter).filter(([key]) => factKeys.has(key)));
}

function roleContext(source: Source, workspace: Workspace, language: string): RoleContext {
  const locale = readingLocale(language);
  if (findLocale(language) === undefined) {
    report(source.file, {
      ruleId: 'role/language',
      severity: 'info',
      reason: `The pack's own words stay in English: jd has none in \`${language}\``,
      place: source.at('/language'),
    });
  }
  const methods = workspace.methodsIn(locale);
  const rules = {
    isCitation: citationIn(workspace.standards),
    isMethods: (words: string) => {
      const { known, unknown } = readMethodWords(words, methods);
      return known.length > 0 && unknown.length === 0;
    },
  };
  return {
    source,
    locale,
    methods,
    items: { source, rules, noteWords: locale.notes },
    ...idsOf(source),
  };
}

function readBody(role: Role, sections: SourceSection[], workspace: Workspace, context: RoleContext): void {
  const specification = buildSpecification(context);
  const readers: Readers = {
    duties: dutyReader(context),
    results: resultReader(context),
    criteria: (section) => readHeadings(section, specification, context),
  };
  const raised = raiseSections(sections, {
    source: context.source,
    kindOf: (title) => sectionKind(title, context.locale, workspace.sections),
    isWhole: (title) => isWholeRole(title, role, context),
  });
  const opened = raised.flatMap((section) => {
    if (section.heading !== undefined) return [{ section, read: openSection(section, workspace, context) }];
    addSummary(role, section);
    return [];
  });
  for (const { section, read } of opened) {
    const isRaised = !sections.includes(section) && !section.nodes().some(({ type }) => type === 'list');
    if (isRaised && read.kind === 'duties' && isWholeRole(read.title, role, context)) read.kind = 'prose';
  }
  if (!opened.some(({ read: { kind } }) => asks.has(kind))) recogniseSpecification(opened, role, context);
  for (const { section, read } of opened) {
    role.sections.push(read);
    if (!readSection(read, section, role, readers)) checkReasons(section, context);
  }
  readSpecification(role, specification, context);
}

/** Whether a heading, or one side of its colon or dash, stands over a whole description. */
function isWholeRole(heading: string, { title }: Role, { locale }: RoleContext): boolean {
  return [heading, ...heading.split(/:\s+|\s+[–—-]\s+/)].some(
    (words) => matchesHeading(words, locale.wholeRole) || foldHeading(words) === foldHeading(title),
  );
}

/** Kinds of sections that say what is asked of a person. */
const asks: ReadonlySet<RoleSection['kind']> = new Set(['person-specification', 'profile']);

/**
 * Finds the person specification of a role that has none by its headings: what holds Essential and Desirable, else
 * what is called `Skills and experience`.
 */
function recogniseSpecification(
  opened: { section: SourceSection; read: RoleSection }[],
  { frontmatter }: Role,
  context: RoleContext,
): void {
  if (frontmatter.person_specification !== undefined) return;
  const unknown = opened.filter(({ read: { kind } }) => kind === 'prose' || kind === 'who');
  const holding = unknown.filter(({ section }) => holdsSpecification(section, context));
  const isAsked = opened.some(({ read: { kind } }) => kind === 'who');
  const named = isAsked ? [] : unknown.filter(({ read }) => namesPersonWords(read.title, context.locale));
  for (const { read } of holding.length > 0 ? holding : named) read.kind = 'person-specification';
}

/** What reads the lists of a role's sections. */
interface Readers {
  duties: ReturnType<typeof dutyReader>;
  results: ReturnType<typeof resultReader>;
  criteria(section: SpecificationSection): OutsideGroups;
}

/**
 * Reads a section that holds data; returns false for any other, whose nodes are parsed when a pack asks for
 * them.
 */
function readSection(read: RoleSection, section: SourceSection, role: Role, readers: Readers): boolean {
  switch (read.kind) {
    case 'duties': {
      const { blocks, duties } = readers.duties(section.nodes());
      read.blocks = () => blocks;
      role.duties.push(...duties);
      return true;
    }
    case 'results': {
      const { blocks, results } = readers.results(section.nodes());
      read.blocks = () => blocks;
      role.results.push(...results);
      return true;
    }
    case 'person-specification': {
      const outside = readers.criteria({ ...read, nodes: section.nodes() });
      // Without any criterion the section is prose like any other.
      read.blocks = () => (role.personSpecification === undefined ? section.nodes() : outside.before);
      if (outside.after.length > 0)
        read.closing = () => (role.personSpecification === undefined ? [] : outside.after);
      return true;
    }
    case 'profile': {
      const nodes = section.nodes();
      read.blocks = () => nodes;
      const profile = readProfile(nodes, role.source);
      if (profile) role.profile = { groups: [...(role.profile?.groups ?? []), ...profile.groups] };
      return false;
    }
    default:
      return false;
  }
}

/** Reads the specification of the frontmatter, if the body has none; both are an error at both places. */
function readSpecification(
  role: Role,
  builder: ReturnType<typeof buildSpecification>,
  context: RoleContext,
): void {
  const ofBody = builder.finish();
  const input = role.frontmatter.person_specification;
  if (ofBody !== undefined && input !== undefined) reportTwoSpecifications(role);
  if (ofBody === undefined && input !== undefined) {
    const fromYaml = buildSpecification(context);
    readYamlSpecification(input, fromYaml, context);
    const read = fromYaml.finish();
    if (read !== undefined) role.personSpecification = read;
  }
  if (ofBody !== undefined) role.personSpecification = ofBody;
}

function reportTwoSpecifications({ source, sections }: Role): void {
  const section = sections.find(({ kind }) => kind === 'person-specification');
  for (const place of [source.at('/person_specification', 'key'), section?.position ?? source.at('')]) {
    report(source.file, {
      ruleId: 'person-specification/two-sources',
      severity: 'error',
      reason: 'Unexpected second person specification, expected it in the frontmatter or in the body',
      place,
      note: 'Keep one of the two: headings and lists in the body are the simplest.',
    });
  }
}

function addSummary(role: Role, section: SourceSection): void {
  if (section.text === '') return;
  const nodes = section.nodes().filter((node) => node.type !== 'html' || !isComment(node.value));
  const prose = proseOfNodes(role.source, nodes);
  if (prose === undefined) return;
  role.summary = role.summary === undefined ? prose : joinProse(role.summary, prose);
}

function joinProse(first: Prose, second: Prose): Prose {
  const nodes: RootContent[] = [...first.nodes(), ...second.nodes()];
  return { text: `${first.text}\n\n${second.text}`, position: first.position, nodes: () => nodes };
}

function openSection(section: SourceSection, workspace: Workspace, context: RoleContext): RoleSection {
  const { source, items, locale } = context;
  const { children, marks } = takeMarks(
    (section.heading?.children() ?? []) as RoleSection['heading'],
    source.text,
    { ...items.rules, isCitation: () => false, isMethods: () => false },
  );
  if (marks.id !== undefined) context.noteId(marks.id, section.position);
  const title = plainText(children);
  const named = sectionKind(title, locale, workspace.sections);
  const mayHave = named === 'prose' || named === 'person-specification';
  const importance = mayHave ? importanceOfSection(title, locale) : undefined;
  return {
    kind: importance === undefined ? named : 'person-specification',
    ...(importance !== undefined && { importance }),
    title: title.replace(typedNumber, (number) => (/\d[.)]|\d\.\d/.test(number) ? '' : number)),
    heading: children,
    text: section.text.replaceAll('\r\n', '\n'),
    position: section.position,
    blocks: () => section.nodes(),
    plainBlocks: () => section.plainBlocks?.(),
    ...(marks.id !== undefined && { id: marks.id }),
  };
}

/** Whether a role can be built: what it extends has no errors either. */
export function isSound({ source, base }: Role): boolean {
  if (base !== undefined && !isSound(base)) return false;
  return !source.file.messages.some(({ fatal, ruleId }) => fatal === true && ruleId !== 'content/picture');
}
