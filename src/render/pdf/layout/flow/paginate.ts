import type { Composer } from '../composer.ts';
import type { FlowItem } from '../items.ts';
import type { Destination, Page } from '../page.ts';
import { emit } from './emit.ts';
import { setLeaders } from './leaders.ts';
import { notesOf, startNotes } from './page-notes.ts';
import { heightOf } from './row-height.ts';
import type { Sheet } from './sheet.ts';
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
/** Part of the page that footnotes may take from the text; longer ones go on over the page. */
const MOST_NOTES = 0.45;
/** Part of the page that is filled at least where a reference moves so that its footnote begins on the same page. */
const FILLED = 0.4;

/** What a page takes, and the footnotes that it brings. */
interface Filling {
  taken: Taken;
  notes: number[];
}

/** Takes what fits on a page together with the footnotes that it brings. */
function fill(
  items: readonly FlowItem[],
  start: number,
  waiting: readonly FlowItem[],
  seen: ReadonlySet<number>,
  composer: Composer,
): Filling {
  const page = composer.page.textHeight;
  const attempt = (notesHeight: number, stop?: number): Filling => {
    const height = page - noteRoom(notesHeight, page);
    const taken = take(items, start, { height, fresh: true, page, ...(stop === undefined ? {} : { stop }) });
    return { taken, notes: notesOf(taken.items, seen) };
  };
  const heightWith = (notes: readonly number[]): number =>
    heightOf(waiting) + heightOf(notes.flatMap((note) => startNotes(note, composer)));
  const all = attempt(heightOf(waiting));
  if (all.notes.length === 0 || all.taken.height + heightWith(all.notes) + NOTE_GAP <= page) return all;
  // Footnotes take room from the text that brings them; with fewer of them, the next reference moves to the next page.
  const fillings = [attempt(heightWith(all.notes))];
  const earlier = new Set<number>();
  for (let at = start; at < all.taken.end; at++) {
    const notes = notesOf(items.slice(at, at + 1), seen).filter((note) => !earlier.has(note));
    if (notes.length > 0 && at > start) fillings.push(attempt(heightWith([...earlier]), at));
    for (const note of notes) earlier.add(note);
  }
  const sound = fillings.filter((filling) => {
    const { taken, notes } = filling;
    if (taken.items.at(-1)?.keep || taken.height + heightWith(notes) < FILLED * page) return false;
    return !hasLateNote(filling, waiting, composer);
  });
  return (sound.length > 0 ? sound : fillings).reduce((fullest, each) =>
    each.taken.height > fullest.taken.height ? each : fullest,
  );
}

/** Whether a footnote of the page would begin on a later one. */
function hasLateNote({ taken, notes }: Filling, waiting: readonly FlowItem[], composer: Composer): boolean {
  const last = notes.at(-1);
  if (last === undefined) return false;
  const foot = [...waiting, ...notes.flatMap((note) => startNotes(note, composer))];
  const { end } = takeNotes(foot, taken.height, composer);
  // A note begins with a little space.
  return end <= foot.length - startNotes(last, composer).length + 1;
}

/** Takes the footnotes for which the text of a page leaves room. */
function takeNotes(foot: readonly FlowItem[], used: number, { page: { textHeight } }: Composer): Taken {
  const free = Math.max(textHeight - used, used === 0 ? textHeight : 0) - NOTE_GAP;
  return take(foot, 0, { height: free, fresh: used === 0, page: textHeight });
}

function noteRoom(height: number, page: number): number {
  return height === 0 ? 0 : Math.min(height + NOTE_GAP, page * MOST_NOTES);
}

/** Sets footnotes at the foot of the page; returns what goes on over it. */
function emitNotes(foot: FlowItem[], used: number, sheet: Sheet, composer: Composer): FlowItem[] {
  if (foot.length === 0) return [];
  const { geometry } = sheet;
  const taken = takeNotes(foot, used, composer);
  if (taken.items.length > 0) {
    const y = geometry.top + geometry.textHeight - taken.height;
    const x1 = geometry.left + geometry.aside;
    const rule = { kind: 'rule', x1, x2: x1 + 90, y1: y - 6, y2: y - 6, width: 0.6 } as const;
    sheet.page.under.push({ ...rule, colour: composer.colours.rule });
    emit(taken.items, geometry.left, y, sheet);
  }
  const rest = foot.slice(taken.end);
  return taken.rest ? [taken.rest, ...rest] : rest;
}
