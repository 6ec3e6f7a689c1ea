import type { FlowItem, RowItem } from '../items.ts';
import { heightOf } from './row-height.ts';
import { splitRow } from './split-row.ts';

/** What a region takes of a run of items. */
export interface Taken {
  /** What it holds, repeated header rows included, and their height. */
  items: FlowItem[];
  height: number;
  /** First item that is left. */
  end: number;
  /** What is left of the item before `end`, if that was split. */
  rest?: RowItem;
  /** Rows at the start that only repeat a table's header. */
  repeated: number;
}

/** How much a region takes. */
export interface Room {
  height: number;
  /** The region is empty: something is taken even if it is too tall. */
  fresh: boolean;
  /** Height of a whole page, against which rows are judged. */
  page: number;
  /** An item that may not stand here, nor any after it. */
  stop?: number;
}

const TOLERANCE = 0.01;
/** From this part of a page on it may end early, for the sake of what is better seen on one page. */
const FILLED = 0.5;

/** Takes as many items as fit, from `start` on, and ends where a page may end. */
export function take(items: readonly FlowItem[], start: number, room: Room): Taken {
  const first = room.fresh ? skipSpace(items, start) : start;
  const head = room.fresh ? repeatedHead(items[first]) : [];
  const lead = heightOf(head);
  let used = lead;
  let filled = 0;
  let at = first;
  for (; at < items.length; at++) {
    const item = items[at];
    if (!item || item.kind === 'break' || belongsOver(item, { used, filled }, room)) break;
    if (at < (room.stop ?? items.length) && used + item.height <= room.height + TOLERANCE) {
      used += item.height;
      // Without what must be kept with the next item.
      if (!item.keep && !isSpace(item)) filled = used;
      continue;
    }
    const halves =
      item.kind === 'row' && at !== room.stop ? trySplit(item, at, first, used, lead, room) : undefined;
    if (halves) {
      const taken = [...head, ...items.slice(first, at), halves.head];
      return finish(taken, at + 1, head.length, halves.rest);
    }
    break;
  }
  if (at === items.length || items[at]?.kind === 'break') {
    return finish([...head, ...items.slice(first, at)], Math.min(at + 1, items.length), head.length);
  }
  return endWherePageMayEnd(items, first, at, head, room);
}

/** Whether what begins with an item should rather begin the next page than end on it. */
function belongsOver(item: FlowItem, page: { used: number; filled: number }, room: Room): boolean {
  const { needs } = item;
  if (needs === undefined || page.filled < FILLED * room.page) return false;
  return page.used + needs > room.height + TOLERANCE;
}

function trySplit(item: RowItem, at: number, first: number, used: number, lead: number, room: Room) {
  const alone = room.fresh && at === first;
  const free = room.height - used;
  return splitRow(item, { height: free, fresh: alone && (lead === 0 || free > 0), page: room.page });
}

/** Goes back over items that must be kept with the one that no longer fits. */
function endWherePageMayEnd(
  items: readonly FlowItem[],
  first: number,
  at: number,
  head: readonly FlowItem[],
  room: Room,
): Taken {
  let end = at;
  while (end > first && items[end - 1]?.keep) end--;
  const empty = items.slice(first, end).every((item) => item.kind === 'gap' && !item.solid);
  if (empty && room.fresh) end = Math.max(at, first + 1);
  else if (empty) end = first;
  return finish([...head, ...items.slice(first, end)], end, end > first ? head.length : 0);
}

function finish(items: FlowItem[], end: number, repeated: number, rest?: RowItem): Taken {
  let length = items.length;
  while (length > 0 && isSpace(items[length - 1])) length--;
  const kept = items.slice(0, length);
  return { items: kept, height: heightOf(kept), end, repeated, ...(rest ? { rest } : {}) };
}

function isSpace(item: FlowItem | undefined): boolean {
  return item?.kind === 'gap' && !item.solid;
}

function skipSpace(items: readonly FlowItem[], start: number): number {
  let at = start;
  while (at < items.length && (isSpace(items[at]) || items[at]?.kind === 'break')) at++;
  return at;
}

/** Header rows that a table repeats above the row that it goes on with. */
function repeatedHead(item: FlowItem | undefined): RowItem[] {
  if (item?.kind !== 'row' || item.index < 0) return [];
  return item.index > 0 || item.continued ? item.table.head : [];
}
