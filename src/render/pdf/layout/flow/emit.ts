import type { Band, FlowItem, PictureItem } from '../items.ts';
import type { Page } from '../page.ts';
import { emitLine } from './emit-line.ts';
import { emitRow } from './emit-row.ts';
import { boundingBox, type Sheet } from './sheet.ts';

/** Puts items on a page, one under the other. The first `repeated` only repeat a table's header. */
export function emit(items: readonly FlowItem[], x: number, y: number, sheet: Sheet, repeated = 0): void {
  let top = y;
  const bands = new Map<Band, { top: number; bottom: number }>();
  items.forEach((item, i) => {
    const bottom = top + item.height;
    for (let band = item.band; band; band = band.outer) {
      const reach = bands.get(band);
      if (reach) reach.bottom = bottom;
      else bands.set(band, { top, bottom });
    }
    emitItem(item, x, top, sheet, i < repeated);
    top = bottom;
  });
  emitBands(bands, x, sheet);
}

function emitItem(item: FlowItem, x: number, y: number, sheet: Sheet, repeated: boolean): void {
  switch (item.kind) {
    case 'line':
      emitLine(item, x, y, sheet, repeated);
      break;
    case 'picture':
      emitPicture(item, x, y, sheet, repeated);
      break;
    case 'rule': {
      const middle = y + item.height / 2;
      const { colour, thickness: width } = item;
      sheet.page.under.push({
        kind: 'rule',
        x1: x + item.x,
        y1: middle,
        x2: x + item.x + item.width,
        y2: middle,
        width,
        colour,
      });
      break;
    }
    case 'row':
      emitRow(item, x, y, sheet, repeated);
      break;
    default:
  }
}

function emitPicture(item: PictureItem, x: number, y: number, sheet: Sheet, repeated: boolean): void {
  const { width, height, picture, node } = item;
  const left = x + item.x;
  if (typeof node !== 'string') node.attributes.bbox = boundingBox(left, y, width, height, sheet);
  const mark = repeated ? 'pagination' : node;
  sheet.page.over.push({ kind: 'image', x: left, y, width, height, picture, mark });
}

/** Outer bands first, so that inner ones lie on them; all of them under whatever was emitted meanwhile. */
function emitBands(bands: ReadonlyMap<Band, { top: number; bottom: number }>, x: number, sheet: Sheet): void {
  const frames: Page['under'] = [];
  const sorted = [...bands].sort(([a], [b]) => depthOf(a) - depthOf(b));
  for (const [band, { top, bottom }] of sorted) {
    const left = x + band.x;
    if (band.ground) {
      const fill = {
        kind: 'fill',
        x: left,
        y: top,
        width: band.width,
        height: bottom - top,
        colour: band.ground,
      } as const;
      const wide = band.bleed ? { ...fill, x: 0, width: sheet.geometry.width } : fill;
      frames.push(band.bleed === 'top' ? { ...wide, y: 0, height: bottom } : wide);
    }
    if (band.foot) frames.push({ ...footBar(band, left, sheet), y: bottom - FOOT, colour: band.foot });
    if (band.side) {
      const { width, colour } = band.side;
      frames.push({ kind: 'fill', x: left, y: top, width, height: bottom - top, colour });
    }
  }
  sheet.page.under.unshift(...frames);
}

const FOOT = 4;

function footBar(band: Band, x: number, { geometry }: Sheet) {
  const reach = band.ground ? { x: 0, width: geometry.width } : { x, width: band.width };
  return { kind: 'fill' as const, height: FOOT, ...reach };
}

function depthOf(band: Band): number {
  let depth = 0;
  for (let outer = band.outer; outer; outer = outer.outer) depth++;
  return depth;
}
