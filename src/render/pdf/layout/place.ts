import { heightOf } from './flow/row-height.ts';
import type { Band, FlowItem } from './items.ts';
import type { StructNode } from './structure.ts';
import type { TextStyle } from './text/style.ts';

/** Where a block is composed: its column, its parent in the structure, its text. Measures are points. */
export interface Place {
  /** The items so far; handlers append to them. */
  out: FlowItem[];
  /** Left edge, from that of the region. */
  x: number;
  /** Of the column, for tables and pictures. */
  width: number;
  /** Of a line of prose; never more than `width`. */
  measure: number;
  /** Narrowest column that indentation may leave; deeper nesting is set no further in. */
  narrowest: number;
  /** The whole width of the text, where blocks may reach into the free column beside prose. */
  whole?: { x: number; width: number };
  parent: StructNode;
  text: TextStyle;
  band?: Band;
  /** Depth of the enclosing section, from 0. */
  level: number;
  /** Lists around this place. */
  lists: number;
  /** Whether lines are set from the left, the middle or the right. */
  align: 'left' | 'center' | 'right';
}

/** Narrowest column that indentation may leave, in points; in narrow cells it is half of them. */
const NARROWEST = 72;

/** The narrowest column that indentation may leave in a column of a width. */
export function narrowestIn(width: number): number {
  return Math.min(NARROWEST, width / 2);
}

/** The place with the free column beside prose, if blocks may reach into it here. */
export function widened(place: Place): Place {
  const { whole } = place;
  return whole ? { ...place, x: whole.x, width: whole.width, measure: whole.width } : place;
}

/** The place moved in from the left, as far as there is room. */
export function indented(place: Place, left: number, right = 0): Place {
  const { whole: _, ...inner } = place;
  const room = Math.max(0, Math.min(place.width, place.measure) - place.narrowest);
  const inset = Math.min(left, room);
  const outset = Math.min(right, room - inset);
  return {
    ...inner,
    x: place.x + inset,
    width: place.width - inset - outset,
    measure: Math.max(place.measure - inset - outset, Math.min(place.narrowest, place.measure)),
  };
}

/** Appends white space; it may end a page unless the item before it may not. */
export function addGap(
  place: Place,
  height: number,
  options: { solid?: boolean; keep?: boolean } = {},
): void {
  const before = place.out.at(-1);
  place.out.push({
    kind: 'gap',
    height,
    solid: options.solid ?? false,
    keep: options.keep ?? before?.keep ?? false,
    ...(place.band ? { band: place.band } : {}),
  });
}

/** Forbids a page to end between what was composed last and what comes next. */
export function keepWithNext(place: Place): void {
  const last = place.out.at(-1);
  if (last) last.keep = true;
}

/** What is no taller than this part of a page is not split. */
const SHORT = 0.16;

/** Keeps what was composed since `start` on one page (of a height in points), if it is short. */
export function keepTogether({ out }: Place, start: number, page: number): void {
  const items = out.slice(start);
  if (heightOf(items) > SHORT * page) return;
  for (const item of items.slice(0, -1)) item.keep = true;
}
