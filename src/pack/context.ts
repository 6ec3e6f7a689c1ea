import type { Labels, Locale } from '../locale/index.ts';
import { allCriteria, type Role, uniqueIds, type Workspace } from '../model/index.ts';
import type { SectionKind } from '../types.ts';
import type { Note, Text } from './tree.ts';

/** What the parts of one pack are composed with. */
export interface PackContext {
  role: Role;
  workspace: Workspace;
  locale: Locale;
  /** BCP 47 tag of the tool's own words, where they are not in the pack's language. */
  labelsLanguage?: string;
  /** The title of another role of the workspace. */
  roleTitle(id: string): string | undefined;
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
  /** Parts that were printed. */
  placed: Set<string>;
}

/** Begins the composing of a role's pack. */
export function packContext(
  role: Role,
  workspace: Workspace,
  roleTitle: (id: string) => string | undefined,
  directives: ReadonlySet<string>,
): PackContext {
  const { locale, language } = role;
  const sameLanguage = locale.language.split('-')[0] === language.split('-')[0];
  return {
    role,
    workspace,
    locale,
    roleTitle,
    ...anchors(role),
    standardAnchors: new Map(),
    notes: [],
    directives,
    placed: new Set(),
    ...(!sameLanguage && { labelsLanguage: locale.language }),
  };
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
export function label(context: PackContext, key: keyof Labels, values: Record<string, string> = {}): Text {
  return generated(context, fillIn(context.locale.labels[key], values));
}

/** A text that the tool put in, marked as such. */
export function generated({ labelsLanguage }: PackContext, value: string): Text {
  return {
    type: 'text',
    value,
    generated: true,
    ...(labelsLanguage !== undefined && { language: labelsLanguage }),
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
