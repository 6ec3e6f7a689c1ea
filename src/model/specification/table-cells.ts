import type { Paragraph, PhrasingContent, TableCell, Text } from 'mdast';
import { findNote } from '../items/notes.ts';
import { type Item, readParts } from '../items/read-item.ts';
import { plainText } from '../prose.ts';
import type { RoleContext } from '../role/role-context.ts';
import { isNothing } from './table-columns.ts';

/** The criteria of a cell: its parts between breaks and typed bullets; a note goes with the one before it. */
export function itemsOfCell(cell: TableCell, { items }: RoleContext): Item[] {
  const groups: PhrasingContent[][][] = [];
  for (const part of partsOfCell(cell)) {
    const note = findNote({ type: 'paragraph', children: part } as never, items.noteWords);
    const above = groups.at(-1);
    if (note !== undefined && above !== undefined) above.push(part);
    else groups.push([part]);
  }
  return groups.flatMap((parts) => {
    const start = parts[0]?.[0]?.position?.start;
    const end = parts.at(-1)?.at(-1)?.position?.end;
    if (start === undefined || end === undefined) return [];
    const item = readParts(parts.flatMap(paragraphOf), { start, end }, items);
    return isNothing(item.words) ? [] : [item];
  });
}

/** Words of a cell as a paragraph; none where there are no words. */
export function paragraphOf(children: PhrasingContent[]): Paragraph[] {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return start && end ? [{ type: 'paragraph', children, position: { start, end } }] : [];
}

/** The parts of a cell between breaks, without the bullets or numbers typed before them. */
export function partsOfCell(cell: TableCell): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of cell.children) {
    if (child.type === 'break' || (child.type === 'html' && /^<br\s*\/?>$/i.test(child.value)))
      parts.push([]);
    else if (child.type !== 'text') parts.at(-1)?.push(child);
    else {
      splitAtBullets(child).forEach((piece, index) => {
        if (index > 0) parts.push([]);
        parts.at(-1)?.push(piece);
      });
    }
  }
  return parts.map(withoutBullet).filter((part) => plainText(part) !== '');
}

/** Bullets that were typed inside a line part it too. */
function splitAtBullets(text: Text): Text[] {
  const starts = Array.from(text.value.matchAll(/(?<=\S\s*)[•●▪◦‣·](?=\s)/gu), ({ index }) => index);
  return [0, ...starts].map((from, index) => sliceText(text, from, starts[index] ?? text.value.length));
}

const bullet = /^\s*(?:[•●▪◦‣·–—*-]\s+|[•●▪◦‣·]|\d{1,2}[.)]\s+)?/u;

function withoutBullet(children: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return children;
  const length = bullet.exec(first.value)?.[0].length ?? 0;
  const end = rest.length === 0 ? first.value.trimEnd().length : first.value.length;
  return end <= length ? rest : [sliceText(first, length, end), ...rest];
}

/** Part of a text, in its place. */
function sliceText(text: Text, from: number, to: number): Text {
  const value = text.value.slice(from, to);
  if (text.position === undefined) return { ...text, value };
  const { start, end } = text.position;
  const moved = (by: number) => ({ ...start, column: start.column + by, offset: (start.offset ?? 0) + by });
  const isWhole = to === text.value.length;
  return { ...text, value, position: { start: moved(from), end: isWhole ? end : moved(to) } };
}
