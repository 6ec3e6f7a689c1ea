import type { Composer } from '../composer.ts';
import type { FlowItem } from '../items.ts';
import type { Destination, Page } from '../page.ts';
import { emit, type Sheet } from './emit.ts';
import { setLeaders } from './leaders.ts';
import { notesOf, startNotes } from './page-notes.ts';
import { heightOf } from './row-height.ts';
import { type Taken, take } from './take.ts';

/** Pages, and where on them anchors came to stand. */
export interface Paginated {
  pages: Page[];
  destinations: Map<string, Destination>;
}

/** Fills pages with items, footnotes at the foot of the page that refers to them. */
export function paginate(items: FlowItem[], composer: Composer): Paginated {
  const { page: geometry } = composer;
  const destinations = new Map<string, Destination>();
  const pages: Page[] = [];
  const leaders: Sheet['leaders'] = [];
  const seen = new Set<number>();
  let waiting: FlowItem[] = [];
  let start = 0;
  while (hasContent(items, start) || waiting.length > 0 || pages.length === 0) {
    const page: Page = { under: [], over: [], links: [] };
    const sheet: Sheet = { page, index: pages.length, geometry, destinations, leaders };
    const body = fill(items, start, waiting, seen, composer);
    for (const note of body.notes) seen.add(note);
    emit(body.taken.items, geometry.left, geometry.top, sheet, body.taken.repeated);
    const foot = [...waiting, ...body.notes.flatMap((note) => startNotes(note, composer))];
    waiting = emitNotes(foot, body.taken.height, sheet, composer);
    start = body.taken.end;
    if (body.taken.rest) items[--start] = body.taken.rest;
    pages.push(page);
  }
  setLeaders(leaders, composer);
  return { pages, destinations };
}

function hasContent(items: readonly FlowItem[], start: number): boolean {
  for (let i = start; i < items.length; i++) {
    const kind = items[i]?.kind;
    if (kind !== 'gap' && kind !== 'break') return true;
  }
  return false;
}

/** Space between the text and the footnotes, with the rule in it. */
const NOTE_GAP = 14;
const ATTEMPTS = 4;
/** Part of the page that footnotes may take from the text; longer ones go on over the page. */
const MOST_NOTES = 0.45;

/** Takes what fits on a page together with the footnotes that it brings. */
function fill(
  items: readonly FlowItem[],
  start: number,
  waiting: readonly FlowItem[],
  seen: ReadonlySet<number>,
  composer: Composer,
): { taken: Taken; notes: number[] } {
  const page = composer.page.textHeight;
  const attempt = (notesHeight: number, stop?: number) => {
    const height = page - noteRoom(notesHeight, page);
    const taken = take(items, start, { height, fresh: true, page, ...(stop === undefined ? {} : { stop }) });
    return { taken, notes: notesOf(taken.items, seen) };
  };
  const heightWith = (notes: readonly number[]): number =>
    heightOf(waiting) + heightOf(notes.flatMap((note) => startNotes(note, composer)));
  let best = attempt(heightOf(waiting));
  for (let i = 0; i < ATTEMPTS && best.taken.height + noteRoom(heightWith(best.notes), page) > page; i++) {
    const smaller = attempt(heightWith(best.notes));
    const dropped = best.notes.find((note) => !smaller.notes.includes(note));
    if (dropped === undefined) return smaller;
    // The reference moves to the next page with its note: what stands before it may fill this one.
    const stop = items.findIndex((item, at) => at >= start && notesOf([item], seen).includes(dropped));
    const before = stop > start ? attempt(heightWith(smaller.notes), stop) : smaller;
    best = before.taken.height > smaller.taken.height ? before : smaller;
  }
  return best;
}

function noteRoom(height: number, page: number): number {
  return height === 0 ? 0 : Math.min(height + NOTE_GAP, page * MOST_NOTES);
}

/** Sets footnotes at the foot of the page; returns what goes on over it. */
function emitNotes(foot: FlowItem[], used: number, sheet: Sheet, composer: Composer): FlowItem[] {
  if (foot.length === 0) return [];
  const { geometry } = sheet;
  const page = geometry.textHeight;
  const free = Math.max(page - used, used === 0 ? page : 0) - NOTE_GAP;
  const taken = take(foot, 0, { height: free, fresh: used === 0, page });
  if (taken.items.length > 0) {
    const y = geometry.top + page - taken.height;
    const x1 = geometry.left + geometry.aside;
    const rule = { kind: 'rule', x1, x2: x1 + 90, y1: y - 6, y2: y - 6, width: 0.6 } as const;
    sheet.page.under.push({ ...rule, colour: composer.colours.rule });
    emit(taken.items, geometry.left, y, sheet);
  }
  const rest = foot.slice(taken.end);
  return taken.rest ? [taken.rest, ...rest] : rest;
}
