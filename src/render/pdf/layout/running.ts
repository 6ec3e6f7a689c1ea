import type { Composer } from './composer.ts';
import { setMarker } from './mark-line.ts';
import type { Page } from './page.ts';
import { cleanText } from './text/clean-text.ts';
import type { TextStyle } from './text/style.ts';

/** Between the text and the running lines, in points. */
const HEADER_GAP = 20;
const FOOTER_GAP = 26;

/** Sets the running header and footer and the page number on every page but the covers. */
export function setRunning(pages: readonly Page[], covers: ReadonlySet<number>, composer: Composer): void {
  const { page: geometry, scale, colours, pack } = composer;
  const style: TextStyle = { ...scale.small, colour: colours.muted };
  const right = geometry.left + geometry.textWidth;
  const foot = geometry.top + geometry.textHeight + FOOTER_GAP;
  pages.forEach((page, i) => {
    if (covers.has(i)) return;
    const number = pack.labels.pageOf
      .replace('{page}', String(i + 1))
      .replace('{pages}', String(pages.length));
    const width = setRight(number, style, { x: right, y: foot }, page, composer);
    setLeft(
      pack.running.footer,
      style,
      { x: geometry.left, y: foot, room: geometry.textWidth - width - 12 },
      page,
      composer,
    );
    const head = Math.max(style.size * 1.4, geometry.top - HEADER_GAP);
    setLeft(
      pack.running.header,
      style,
      { x: geometry.left, y: head, room: geometry.textWidth },
      page,
      composer,
    );
  });
}

function setLeft(
  text: string | undefined,
  style: TextStyle,
  at: { x: number; y: number; room: number },
  page: Page,
  composer: Composer,
): void {
  if (!text) return;
  let shown = cleanText(text);
  let cut = '';
  while (shown !== '' && setMarker(shown + cut, style, composer).width > at.room) {
    shown = shown.slice(0, Math.floor(shown.length * 0.9)).trimEnd();
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
    if (segment.kind !== 'text') continue;
    const { face, words, width } = segment;
    const { size, colour } = style;
    page.over.push({
      kind: 'text',
      x: x + segment.x,
      y,
      face,
      size,
      colour,
      words,
      width,
      mark: 'pagination',
    });
  }
}
