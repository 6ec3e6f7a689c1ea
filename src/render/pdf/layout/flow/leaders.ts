import type { Composer } from '../composer.ts';
import { setMarker } from '../mark-line.ts';
import type { LinkArea, Mark, TextFrame } from '../page.ts';
import { textFrame } from '../text-frame.ts';
import type { Sheet } from './sheet.ts';

const DOTS = 4;

/** Completes contents entries once pages are known: number at the right edge, dots before it, one link. */
export function setLeaders(leaders: Sheet['leaders'], composer: Composer): void {
  for (const { line, x, y, sheet } of leaders) {
    const { leader } = line;
    const target = leader && sheet.destinations.get(leader.destination);
    if (!leader || !target) continue;
    const number = setMarker(` ${target.page + 1}`, leader.style, composer);
    const left = x + leader.right - number.width;
    const baseline = y + line.baseline;
    const { size } = leader.style;
    const frames = number.segments.flatMap((segment) =>
      segment.kind === 'text' ? [textFrame(segment, left, baseline, leader.node)] : [],
    );
    insertAfter(sheet, leader.node, frames);
    drawDots(x + line.x + line.width + size * 0.5, left, baseline, sheet, composer);
    widenLink(sheet, leader.node, x + leader.right, ` ${target.page + 1}`);
  }
}

function insertAfter(sheet: Sheet, node: LinkArea['node'], frames: TextFrame[]): void {
  const { over } = sheet.page;
  const last = over.findLastIndex((each) => each.kind === 'text' && isWithin(each.mark, node));
  over.splice(last + 1, 0, ...frames);
}

/** Whether content belongs to an element or to one inside it. */
function isWithin(mark: Mark, node: LinkArea['node']): boolean {
  if (typeof mark === 'string') return false;
  return mark === node || (mark.parent !== undefined && isWithin(mark.parent, node));
}

function drawDots(from: number, to: number, baseline: number, sheet: Sheet, composer: Composer): void {
  const x1 = Math.ceil(from / DOTS) * DOTS;
  if (to - x1 < 2 * DOTS) return;
  const y1 = baseline - 0.6;
  const { rule: colour } = composer.colours;
  sheet.page.under.push({ kind: 'rule', x1, y1, x2: to, y2: y1, width: 1, colour, dots: DOTS });
}

function widenLink(sheet: Sheet, node: LinkArea['node'], right: number, number: string): void {
  const area = sheet.page.links.findLast((each) => each.node === node);
  if (!area) return;
  area.width = right - area.x;
  area.contents += number;
}
