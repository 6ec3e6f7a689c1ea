import type { RunningPart } from '../../running-lines.ts';
import type { Composer } from './composer.ts';
import { setMarker } from './mark-line.ts';
import type { Page } from './page.ts';
import { cleanText } from './text/clean-text.ts';
import type { TextStyle } from './text/style.ts';
import { textFrame } from './text-frame.ts';

/** Between the text and the running lines, in points. */
const HEADER_GAP = 20;
const FOOTER_GAP = 26;
const BETWEEN = 12;
/** Spaces and separators before a cut. */
const TRAILING = /[\s·,;:–—-]+$/u;

/** Sets the running header and footer and the page number on every page but the covers. */
export function setRunning(pages: readonly Page[], covers: ReadonlySet<number>, composer: Composer): void {
  const { page: geometry, scale, running } = composer;
  const head = Math.max(scale.small.size * 1.4, geometry.top - HEADER_GAP);
  const foot = geometry.top + geometry.textHeight + FOOTER_GAP;
  pages.forEach((page, i) => {
    if (covers.has(i)) return;
    const words = (parts: readonly RunningPart[]) => inWords(parts, i + 1, pages.length);
    setLine(
      { left: words(running.footer.left), right: words(running.footer.right), y: foot },
      page,
      composer,
    );
    setLine(
      { left: words(running.header.left), right: words(running.header.right), y: head },
      page,
      composer,
    );
  });
}

function inWords(parts: readonly RunningPart[], page: number, pages: number): string {
  return parts.map((part) => ('text' in part ? part.text : part.number === 'page' ? page : pages)).join('');
}

/** The text at the left takes the room that the one at the right leaves. */
function setLine(line: { left: string; right: string; y: number }, page: Page, composer: Composer): void {
  const { page: geometry, scale, colours } = composer;
  const style: TextStyle = { ...scale.small, colour: colours.muted };
  const { left, textWidth } = geometry;
  const width =
    line.right === '' ? 0 : setRight(line.right, style, { x: left + textWidth, y: line.y }, page, composer);
  const room = textWidth - (width === 0 ? 0 : width + BETWEEN);
  setLeft(line.left, style, { x: left, y: line.y, room }, page, composer);
}

function setLeft(
  text: string,
  style: TextStyle,
  at: { x: number; y: number; room: number },
  page: Page,
  composer: Composer,
): void {
  let shown = cleanText(text);
  let cut = '';
  while (shown !== '' && setMarker(shown + cut, style, composer).width > at.room) {
    const lastSpace = shown.lastIndexOf(' ');
    shown = shown.slice(0, lastSpace > 0 ? lastSpace : Math.floor(shown.length * 0.9)).replace(TRAILING, '');
    cut = '…';
  }
  if (shown !== '') setText(shown + cut, style, at.x, at.y, page, composer);
}

function setRight(
  text: string,
  style: TextStyle,
  at: { x: number; y: number },
  page: Page,
  composer: Composer,
): number {
  const { width } = setMarker(cleanText(text), style, composer);
  setText(cleanText(text), style, at.x - width, at.y, page, composer);
  return width;
}

function setText(text: string, style: TextStyle, x: number, y: number, page: Page, composer: Composer): void {
  for (const segment of setMarker(text, style, composer).segments) {
    if (segment.kind === 'text') page.over.push(textFrame(segment, x, y, 'pagination'));
  }
}
