import type { Theme } from '../render/theme.ts';
import { report, type Source } from '../source/index.ts';
import type { ThemeFile } from '../types.ts';

/** A line of fewer characters, and a page of fewer lines, is no page to read. */
const LEAST_CHARACTERS = 24;
const LEAST_LINES = 12;
/** Mean width of a character, as a part of the type size. */
const CHARACTER = 0.5;
const MM_PER_POINT = 25.4 / 72;

/** Checks what the schema can't: that paper has both its sides, that text has room, that headings get smaller. */
export function checkMeasures(source: Source, own: ThemeFile, { page, text }: Theme): void {
  checkPaper(source, own);
  if (own.text?.headings?.some((factor, i, all) => factor > (all[i - 1] ?? factor))) {
    tell(source, '/text/headings', {
      reason: 'Unexpected heading larger than the one above it, expected the largest first',
      note: 'As in [2, 1.5, 1.22].',
    });
  }
  const pointer = own.page === undefined ? '/text' : '/page';
  if (own.page === undefined && own.text === undefined) return;
  const { top, right, bottom, left } = page.margins;
  const width = page.width - left - right;
  const height = page.height - top - bottom;
  const points = text.size * MM_PER_POINT;
  const leastWidth = Math.ceil(LEAST_CHARACTERS * CHARACTER * points);
  const leastHeight = Math.ceil(LEAST_LINES * text.leading * points);
  const note = `The paper is ${page.width} by ${page.height} mm, the text ${text.size} points.`;
  const room = (side: string, found: number, least: number) =>
    `Unexpected ${side} of ${Math.round(found)} mm between the margins, expected ${least} mm or more for text of this size`;
  if (width < leastWidth) tell(source, pointer, { reason: room('width', width, leastWidth), note });
  if (height < leastHeight) tell(source, pointer, { reason: room('height', height, leastHeight), note });
}

function checkPaper(source: Source, { page }: ThemeFile): void {
  const given = (['width', 'height'] as const).filter((side) => page?.[side] !== undefined);
  const [side] = given;
  if (side === undefined) return;
  if (page?.size !== undefined) {
    tell(source, `/page/${side}`, {
      reason: `Unexpected \`${side}\` beside \`size\`, expected either \`size\` or \`width\` and \`height\``,
    });
  } else if (given.length === 1) {
    const other = side === 'width' ? 'height' : 'width';
    tell(source, `/page/${side}`, {
      reason: `Unexpected \`${side}\` alone, expected \`${other}\` beside it`,
    });
  }
}

function tell(source: Source, pointer: string, { reason, note }: { reason: string; note?: string }): void {
  report(source.file, {
    ruleId: 'theme/measure',
    severity: 'error',
    reason,
    place: source.at(pointer),
    ...(note === undefined ? {} : { note }),
  });
}
