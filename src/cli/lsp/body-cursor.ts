import { inheritedFrom, type RolePosition } from '../../model/index.ts';
import { splitFrontmatter } from '../../source/index.ts';
import type { SectionKind } from '../../types.ts';
import type { EditedFile } from './edited-workspace.ts';

/** Where a cursor stands in the body of a Markdown file. */
export interface BodyCursor {
  /** The line up to the cursor, and all of it. */
  before: string;
  line: string;
  /** Offset of the line's start. */
  start: number;
  /** The kind of the section that it stands in, of a role. */
  section?: SectionKind;
}

/** No person writes longer lines; searching them would take too long. */
const maxLine = 10_000;

/** Finds where a cursor stands in a body; undefined in frontmatter and in YAML files. */
export function bodyCursor(
  { path, source: { text }, role }: EditedFile,
  offset: number,
): BodyCursor | undefined {
  if (/\.ya?ml$/i.test(path)) return undefined;
  const frontmatter = splitFrontmatter(text);
  if (frontmatter !== undefined && offset < frontmatter.bodyStart) return undefined;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  if (line.length > maxLine) return undefined;
  const above = (role?.sections ?? []).filter(
    ({ position }) => inheritedFrom(position) === undefined && startsBefore(position, start),
  );
  const section = above.toSorted((a, b) => offsetOf(a.position) - offsetOf(b.position)).at(-1);
  return { before: text.slice(start, offset), line, start, ...(section && { section: section.kind }) };
}

function startsBefore(position: RolePosition, offset: number): boolean {
  return offsetOf(position) < offset;
}

function offsetOf({ start }: RolePosition): number {
  return start.offset ?? 0;
}

/** What stands in the brackets around the end of a line that is being read, if they are open there. */
export function openBracket(before: string, bracket: '(' | '['): string | undefined {
  const at = before.lastIndexOf(bracket);
  const inside = at < 0 ? undefined : before.slice(at + 1);
  return inside === undefined || inside.includes(bracket === '(' ? ')' : ']') ? undefined : inside;
}
