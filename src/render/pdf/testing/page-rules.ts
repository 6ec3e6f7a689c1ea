/**
 * What holds of every page, whatever stands on it: rules of typesetting for a laid-out pack. They
 * know frames and the structure, nothing of how either came to be.
 */
import type { LoadedTheme, Theme } from '../../theme.ts';
import type { ImageFrame, LaidOut, Page, TextFrame } from '../layout/page.ts';
import type { StructNode, StructType } from '../layout/structure.ts';

const POINTS_PER_MM = 72 / 25.4;

/** The edges of the text on every page, in points. */
export interface TextArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The part of a theme's paper between its margins. */
export function textArea({ page: { width, height, margins } }: Theme): TextArea {
  return {
    left: margins.left * POINTS_PER_MM,
    right: (width - margins.right) * POINTS_PER_MM,
    top: margins.top * POINTS_PER_MM,
    bottom: (height - margins.bottom) * POINTS_PER_MM,
  };
}

/** Text that belongs to the structure. */
export type ContentFrame = TextFrame & { mark: StructNode };

/** The text frames of a page that belong to the structure, not to running lines or repeated headers. */
export function contentOf(page: Page): ContentFrame[] {
  return page.over.filter(
    (frame): frame is ContentFrame => frame.kind === 'text' && typeof frame.mark !== 'string',
  );
}

/** The nearest element of a type around a frame. */
export function around(node: StructNode, types: StructType[]): StructNode | undefined {
  let found: StructNode | undefined = node;
  while (found && !types.includes(found.type)) found = found.parent;
  return found;
}

/** What a frame says. */
export function saidBy({ words }: TextFrame): string {
  return words.map((word) => word.text).join('');
}

/** A laid-out pack and the edges of its text. */
interface Checked {
  laidOut: LaidOut;
  area: TextArea;
}

/** Tells of what breaks a rule. */
type Tell = (fault: string) => void;

/** Each rule returns how many cases it met, so that a test can tell that it met some. */
type PageRule = (checked: Checked, tell: Tell) => number;

/** The rules, by what they hold to. */
const pageRules: Readonly<Record<string, PageRule>> = {
  'all of it stands in the text area, on pages none of which is blank': standsInArea,
  'no words lie upon others': liesApart,
  'no heading, label of a callout or header of a table is the last on its page': endsWell,
  'no line of a paragraph is alone on a page': keepsLines,
  'no list marker is parted from its item': keepsMarkers,
  'no short row of a table goes on over the page': keepsRows,
  'a footnote begins on the page of its first reference, and leads back to it': keepsNotes,
  'lines of prose are no longer than eyes follow': keepsMeasure,
  'running lines stand in the margins, within the width of the text, with the number of the page':
    runsInMargins,
};

/** A check of many packs, which knows how often each rule was met. */
export interface PageCheck {
  /** What breaks a rule in a pack: the rule, the page where it is known, and words that stand there. */
  faults(laidOut: LaidOut): string[];
  /** Rules that had nothing to hold to, or next to nothing. */
  unmet(): string[];
}

/** Opens a check of packs in a theme. */
export function pageCheck({ theme }: LoadedTheme): PageCheck {
  const area = textArea(theme);
  const met = new Map(Object.keys(pageRules).map((name) => [name, 0]));
  return {
    faults(laidOut) {
      const found: string[] = [];
      for (const [name, rule] of Object.entries(pageRules)) {
        const count = rule({ laidOut, area }, (fault) => found.push(`${name}: ${fault}`));
        met.set(name, (met.get(name) ?? 0) + count);
      }
      return found;
    },
    unmet: () => [...met].filter(([, count]) => count < 5).map(([name]) => name),
  };
}

/** Rounding and the side bearings of letters are no faults. */
const SLACK = 0.1;

function standsInArea({ laidOut: { pages }, area }: Checked, tell: Tell): number {
  let count = 0;
  const holds = (left: number, right: number, top: number, bottom: number): boolean =>
    left >= area.left - SLACK &&
    right <= area.right + SLACK &&
    top >= area.top - SLACK &&
    bottom <= area.bottom + SLACK;
  pages.forEach((page, i) => {
    const frames = contentOf(page);
    const pictures = picturesOf(page);
    if (pages.length > 1 && frames.length + pictures.length === 0) tell(`page ${i + 1} is blank`);
    for (const { x, y, width, height } of pictures)
      if (!holds(x, x + width, y, y + height)) tell(`page ${i + 1}, a picture at ${x}, ${y}`);
    for (const frame of frames) {
      const { x, y, width, words } = frame;
      const right = x + width - (words.at(-1)?.space ?? 0) * 0.001 * frame.size;
      if (!holds(x, right, y, y)) tell(`page ${i + 1}, “${saidBy(frame)}” at ${x} to ${right}, ${y}`);
    }
    count += frames.length;
  });
  return count;
}

function liesApart({ laidOut: { pages } }: Checked, tell: Tell): number {
  let count = 0;
  pages.forEach((page, i) => {
    const boxes = contentOf(page)
      .map((frame) => {
        const { x, y, width, size } = frame;
        return { left: x, right: x + width - size * 0.3, top: y - size * 0.5, bottom: y, frame };
      })
      .sort((a, b) => a.top - b.top);
    boxes.forEach((box, at) => {
      for (let next = at + 1; next < boxes.length; next++) {
        const other = boxes[next];
        if (other === undefined || other.top >= box.bottom) break;
        count++;
        if (other.left < box.right && box.left < other.right)
          tell(`page ${i + 1}, “${saidBy(box.frame)}” and “${saidBy(other.frame)}”`);
      }
    });
  });
  return count;
}

function picturesOf(page: Page): ImageFrame[] {
  return page.over.filter((frame) => frame.kind === 'image');
}

/** The text that a page ends with, its footnotes aside; nothing if it ends with a picture. */
function lowestOf(page: Page): ContentFrame | undefined {
  const lowest = contentOf(page)
    .filter(({ mark }) => !around(mark, ['Note']))
    .sort((a, b) => b.y - a.y)[0];
  const endsInPicture = picturesOf(page).some(({ y, height }) => lowest && y + height > lowest.y);
  return endsInPicture ? undefined : lowest;
}

function endsWell({ laidOut: { pages } }: Checked, tell: Tell): number {
  let count = 0;
  pages.forEach((page, i) => {
    const lowest = lowestOf(page);
    const next = contentOf(pages[i + 1] ?? { under: [], over: [], links: [] });
    if (!lowest || next.length === 0) return;
    count++;
    const fault = `page ${i + 1} ends in “${saidBy(lowest)}”`;
    // Captions of figures stand below them, those of tables above.
    const leading = around(lowest.mark, ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'THead', 'Caption']);
    if (leading && (leading.type !== 'Caption' || leading.parent?.type === 'Table')) tell(fault);
    // A callout is a division that opens with its label.
    const paragraph = around(lowest.mark, ['P']);
    const [label, ...more] = paragraph?.parent?.type === 'Div' ? paragraph.parent.kids : [];
    if (label === paragraph && next.some(({ mark }) => more.some((kid) => isWithin(mark, kid)))) tell(fault);
  });
  return count;
}

function isWithin(node: StructNode, outer: StructNode): boolean {
  for (let at: StructNode | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Elements that text stands in; the nearest around a frame is its own. */
const HOLD_LINES: StructType[] = [
  'P',
  'LBody',
  'Lbl',
  'TD',
  'TH',
  'Caption',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
];

function keepsLines({ laidOut: { pages } }: Checked, tell: Tell): number {
  const lines = new Map<StructNode, Map<number, Set<number>>>();
  pages.forEach((page, i) => {
    for (const { mark, y } of contentOf(page)) {
      const paragraph = around(mark, HOLD_LINES);
      if (!paragraph) continue;
      const onPages = lines.get(paragraph) ?? new Map<number, Set<number>>();
      lines.set(paragraph, onPages);
      onPages.set(i, (onPages.get(i) ?? new Set<number>()).add(Math.round(y * 10)));
    }
  });
  const split = [...lines].filter(([, onPages]) => onPages.size > 1);
  for (const [paragraph, onPages] of split)
    for (const on of onPages.values()) if (on.size < 2) tell(textOf(paragraph, pages));
  return split.length;
}

/** What an element says, with the page on which it says it. */
function textOf(element: StructNode, pages: readonly Page[]): string {
  const texts = pages.map((page) =>
    contentOf(page)
      .filter(({ mark }) => isWithin(mark, element))
      .map(saidBy)
      .join(' '),
  );
  return texts.map((text, i) => (text === '' ? '' : `page ${i + 1}: “${text}” `)).join('');
}

function keepsMarkers({ laidOut: { pages } }: Checked, tell: Tell): number {
  let count = 0;
  const first = new Map<StructNode, { page: number; y: number }>();
  const labels = new Map<StructNode, { page: number; y: number }>();
  pages.forEach((page, at) => {
    for (const { mark, y } of contentOf(page)) {
      const body = around(mark, ['LBody', 'Lbl']);
      const item = body?.parent;
      if (!body || item?.type !== 'LI') continue;
      const known = body.type === 'Lbl' ? labels : first;
      if (!known.has(item)) known.set(item, { page: at, y });
    }
  });
  for (const [item, { page, y }] of labels) {
    const start = first.get(item);
    // Terms of facts are labels too; on a cover they stand above their values.
    if (!start || item.parent?.attributes.listNumbering === 'None') continue;
    count++;
    if (start.page !== page || Math.abs(start.y - y) >= 1) tell(textOf(item, pages));
  }
  return count;
}

/** Rows up to 0.28 of a page stay whole; of that, the leading and the padding around its lines are not seen here. */
const WHOLE_ROW = 0.2;

function keepsRows({ laidOut: { pages }, area }: Checked, tell: Tell): number {
  const reaches = new Map<StructNode, Map<number, { top: number; bottom: number }>>();
  pages.forEach((page, i) => {
    for (const { mark, y, size } of contentOf(page)) {
      const row = around(mark, ['TR', 'Note']);
      if (row?.type !== 'TR') continue;
      const onPages = reaches.get(row) ?? new Map<number, { top: number; bottom: number }>();
      reaches.set(row, onPages);
      const known = onPages.get(i) ?? { top: y - size, bottom: y };
      onPages.set(i, { top: Math.min(known.top, y - size), bottom: Math.max(known.bottom, y) });
    }
  });
  for (const [row, onPages] of reaches) {
    if (onPages.size < 2) continue;
    const height = [...onPages.values()].reduce((sum, { top, bottom }) => sum + bottom - top, 0);
    if (height < (area.bottom - area.top) * WHOLE_ROW) tell(textOf(row, pages));
  }
  return reaches.size;
}

function keepsNotes({ laidOut: { pages, destinations } }: Checked, tell: Tell): number {
  const met = new Set<string>();
  const back = new Set<string>();
  pages.forEach((page, i) => {
    for (const { node, target } of page.links) {
      if (!('destination' in target)) continue;
      const { destination } = target;
      if (around(node, ['Lbl'])?.parent?.type === 'Note') back.add(destination);
      if (!around(node, ['Reference']) || met.has(destination)) continue;
      met.add(destination);
      const at = destinations.get(destination)?.page;
      if (at !== i) tell(`${destination} of page ${i + 1} stands on page ${(at ?? -1) + 1}`);
      const from = destinations.get(`${destination}:reference`)?.page;
      if (from !== i) tell(`${destination} leads back to page ${(from ?? -1) + 1}, not ${i + 1}`);
    }
  });
  for (const note of met) if (!back.has(`${note}:reference`)) tell(`${note} does not lead back`);
  return met.size;
}

/** Characters in a line of prose: the measure aims at 74. */
const LONGEST_LINE = 84;

function keepsMeasure({ laidOut: { pages } }: Checked, tell: Tell): number {
  let count = 0;
  for (const page of pages) {
    const lines = new Map<StructNode, Map<number, string>>();
    for (const frame of contentOf(page)) {
      const paragraph = around(frame.mark, ['P']);
      if (!paragraph || around(paragraph, ['TR', 'TOC', 'Figure', 'Note'])) continue;
      const own = lines.get(paragraph) ?? new Map<number, string>();
      lines.set(paragraph, own.set(frame.y, `${own.get(frame.y) ?? ''}${saidBy(frame)}`));
    }
    for (const line of [...lines.values()].flatMap((own) => [...own.values()])) {
      count++;
      if (line.trim().length > LONGEST_LINE) tell(`“${line}”`);
    }
  }
  return count;
}

/** From the edge of the paper, in points: what printers of offices leave white. */
const UNPRINTED = 12;

function runsInMargins({ laidOut: { pages, height }, area }: Checked, tell: Tell): number {
  let count = 0;
  pages.forEach((page, i) => {
    const frames = page.over.filter(
      (frame): frame is TextFrame =>
        frame.kind === 'text' && frame.mark === 'pagination' && (frame.y < area.top || frame.y > area.bottom),
    );
    // The cover has none.
    if (i === 0 && frames.length === 0) return;
    const foot = frames.filter(({ y }) => y > area.bottom).map(saidBy);
    if (!foot.some((said) => said.includes(String(i + 1)))) tell(`page ${i + 1} has no number`);
    for (const frame of frames) {
      count++;
      const { x, y, size } = frame;
      const [top, bottom] = [y - size * 0.75, y + size * 0.25];
      const right = x + frame.width;
      const apart = y < area.top ? area.top - bottom : top - area.bottom;
      const beside = frames.find((other) => other !== frame && other.y === y && other.x >= x);
      const isInside = top >= UNPRINTED && bottom <= height - UNPRINTED && apart > 0;
      const isWithinText = x >= area.left - SLACK && right <= area.right + SLACK;
      if (!isInside || !isWithinText || (beside && beside.x < right - SLACK))
        tell(`page ${i + 1}, “${saidBy(frame)}” at ${x} to ${right}, ${y}`);
    }
  });
  return count;
}
