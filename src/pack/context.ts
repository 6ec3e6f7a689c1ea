import type { Labels, Locale } from '../locale/index.ts';
import { allCriteria, type Role, type Roles, uniqueIds, type Workspace } from '../model/index.ts';
import type { SectionKind } from '../types.ts';
import type { Note, PackLabels, Section, Text } from './tree.ts';

/** The tool's own words. */
export interface PackWords {
  locale: Locale;
  /** BCP 47 tag of the words, where they are not in the pack's language. */
  labelsLanguage?: string;
}

/** What the parts of one pack are composed with. */
export interface PackContext extends PackWords {
  role: Role;
  workspace: Workspace;
  /** All roles of the workspace. */
  roles: Roles;
  /** Makes an anchor that no other part of the pack has. */
  anchor(id: string): string;
  /** The anchor of an id of the role's own, which the tool's anchors never take. */
  ownAnchor(id: string): string;
  /** The anchors that standards were given, by id. */
  standardAnchors: Map<string, string>;
  /** Footnotes so far. */
  notes: Note[];
  /** Directives of the template: what has a place of its own. */
  directives: ReadonlySet<string>;
  /** Sections for the terms that the pack uses, which are known when all of it is composed. */
  glossaries: Section[];
  /** Parts that were printed. */
  placed: Set<string>;
}

/** Begins the composing of a role's pack. */
export function packContext(
  role: Role,
  workspace: Workspace,
  roles: Roles,
  directives: ReadonlySet<string>,
): PackContext {
  return {
    ...packWords(role.locale, role.language),
    role,
    workspace,
    roles,
    ...anchors(role),
    standardAnchors: new Map(),
    notes: [],
    glossaries: [],
    directives,
    placed: new Set(),
  };
}

/** The words of a locale in a pack of some language. */
export function packWords(locale: Locale, language: string): PackWords {
  const sameLanguage = locale.language.split('-')[0] === language.split('-')[0];
  return { locale, ...(!sameLanguage && { labelsLanguage: locale.language }) };
}

/** The words that renderers put in. */
export function packLabels({ locale }: PackWords): PackLabels {
  const { skipToContent, contents, notes, backToText, pageOf, continued, checked, unchecked } = locale.labels;
  return { skipToContent, contents, notes, backToText, pageOf, continued, checked, unchecked };
}

function anchors({
  sections,
  duties,
  results,
  personSpecification,
}: Role): Pick<PackContext, 'anchor' | 'ownAnchor'> {
  const criteria = personSpecification === undefined ? [] : allCriteria(personSpecification);
  const own = new Set([...sections, ...duties, ...results, ...criteria].flatMap(({ id }) => id ?? []));
  const anchor = uniqueIds(own);
  return { anchor, ownAnchor: (id) => (own.delete(id) ? id : anchor(id)) };
}

/** A word of the tool's own, filled in. */
export function label(context: PackWords, key: keyof Labels, values: Record<string, string> = {}): Text {
  return generated(context, fillIn(context.locale.labels[key], values));
}

/** A text that the tool put in, marked as such; only words are in a language, not what stands between them. */
export function generated({ labelsLanguage }: PackWords, value: string): Text {
  return {
    type: 'text',
    value,
    generated: true,
    ...(labelsLanguage !== undefined && /\p{L}/u.test(value) && { language: labelsLanguage }),
  };
}

/** Puts values into the `{…}` of a phrase. */
export function fillIn(phrase: string, values: Record<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

/** Whether the role's body has a section of some kind, which then holds the part that belongs to it. */
export function isInBody(kind: SectionKind, { role, directives }: PackContext): boolean {
  return directives.has('role') && role.sections.some((section) => section.kind === kind);
}
