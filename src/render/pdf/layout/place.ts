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

/** Narrowest column that indentation may leave; deeper nesting is set no further in. */
const NARROWEST = 72;

/** The place moved in from the left, as far as there is room. */
export function indented(place: Place, left: number, right = 0): Place {
  const room = Math.max(0, Math.min(place.width, place.measure) - NARROWEST);
  const inset = Math.min(left, room);
  const outset = Math.min(right, room - inset);
  return {
    ...place,
    x: place.x + inset,
    width: place.width - inset - outset,
    measure: Math.max(place.measure - inset - outset, Math.min(NARROWEST, place.measure)),
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
