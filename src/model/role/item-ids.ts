import type { Position } from 'unist';
import { report, type Source } from '../../source/index.ts';
import { slug, uniqueIds } from '../prose.ts';
import type { RoleContext } from './role-context.ts';

/** Gives the items of a role their ids, and checks that each id was written once. */
export function idsOf(source: Source): Pick<RoleContext, 'idOf' | 'noteId'> {
  const places = new Map<string, Position[]>();
  const uniqueId = uniqueIds(writtenIds(source.text));
  const noteId = (id: string, place: Position) => {
    const known = places.get(id) ?? [];
    const [first] = known;
    places.set(id, [...known, place]);
    if (first === undefined) return;
    if (known.length === 1) reportTwice(id, first, place, source);
    reportTwice(id, place, first, source);
  };
  return {
    noteId,
    idOf({ marks: { id }, title, words, position }) {
      if (id === undefined) return uniqueId(slug(title ?? words));
      noteId(id, position);
      return id;
    },
  };
}

/** What looks like a written id anywhere in a file: no item's derived id may be the same. */
function writtenIds(text: string): string[] {
  return Array.from(text.matchAll(/\{#([^\s{}]+)\}/g), ([, id = '']) => id);
}

function reportTwice(id: string, item: Position, other: Position, source: Source): void {
  const cause = markOf(id, other, source);
  report(source.file, {
    ruleId: 'ref/duplicate-id',
    severity: 'error',
    reason: `Unexpected id \`${id}\`, which line ${cause.start.line} has too`,
    place: markOf(id, item, source),
    note: 'An id names one item of a role: give one of the two another.',
    actual: id,
    cause: { file: source.path, position: cause },
  });
}

/** The place of the mark that gives an item its id; of the item, where its id is written in another way. */
export function markOf(id: string, item: Position, { text, position }: Source): Position {
  const mark = `{#${id}}`;
  const { start, end } = item;
  const at = start.offset === undefined ? -1 : text.indexOf(mark, start.offset);
  if (at < 0 || at + mark.length > (end.offset ?? 0)) return item;
  return position(at, at + mark.length);
}
