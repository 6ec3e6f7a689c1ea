import type { LineItem } from '../items.ts';
import type { LinkArea, Mark, Page } from '../page.ts';
import type { Segment, TextSegment } from '../text/lines.ts';
import { textFrame } from '../text-frame.ts';
import { boundingBox, type Sheet } from './sheet.ts';

/** Puts a line on a page: its marker, its words and pictures, its links; notes where it came to stand. */
export function emitLine(line: LineItem, x: number, y: number, sheet: Sheet, repeated: boolean): void {
  const baseline = y + line.baseline;
  for (const anchor of line.anchors ?? []) {
    if (!sheet.destinations.has(anchor)) sheet.destinations.set(anchor, { page: sheet.index, y });
  }
  if (line.marker) {
    const mark = repeated ? 'pagination' : line.marker.node;
    for (const segment of line.marker.segments)
      emitSegment(segment, x + line.marker.x, baseline, mark, sheet);
  }
  const back = repeated ? undefined : line.marker?.link;
  if (line.marker && back) {
    const { height } = line;
    sheet.page.links.push({ ...back, x: x + line.marker.x, y, height });
  }
  for (const segment of line.segments) {
    const mark = repeated ? 'pagination' : (segment.style.node ?? line.node);
    emitSegment(segment, x + line.x, baseline, mark, sheet);
  }
  if (!repeated) emitLinks(line, x + line.x, y, sheet.page);
  if (line.leader) sheet.leaders.push({ line, x, y, sheet });
}

function emitSegment(segment: Segment, x: number, baseline: number, mark: Mark, sheet: Sheet): void {
  if (segment.kind === 'text') {
    emitText(segment, x, baseline, mark, sheet.page);
    return;
  }
  const { width, height, picture, alt } = segment;
  const left = x + segment.x;
  const top = baseline - height;
  const node = alt === '' ? 'artifact' : mark;
  if (typeof node !== 'string') node.attributes.bbox = boundingBox(left, top, width, height, sheet);
  sheet.page.over.push({ kind: 'image', x: left, y: top, width, height, picture, mark: node });
}

function emitText(segment: TextSegment, lineX: number, baseline: number, mark: Mark, page: Page): void {
  const { style, inked } = segment;
  const { size, colour, rise } = style;
  const y = baseline - rise;
  page.over.push(textFrame(segment, lineX, y, mark));
  const x = lineX + segment.x + segment.lead;
  const stroke = { kind: 'rule', x1: x, x2: x + inked, width: Math.max(0.5, size * 0.05), colour } as const;
  if (style.underline) {
    const under = y + size * 0.14;
    page.under.push({ ...stroke, width: Math.max(0.4, size * 0.045), y1: under, y2: under });
  }
  if (style.strike) page.under.push({ ...stroke, y1: y - size * 0.26, y2: y - size * 0.26 });
  if (style.ground) {
    const edge = size * 0.12;
    page.under.push({
      kind: 'fill',
      x: x - edge,
      y: y - size * 0.86,
      width: inked + 2 * edge,
      height: size * 1.14,
      colour: style.ground,
    });
  }
}

/** One area for each link that has words on the line. */
function emitLinks(line: LineItem, x: number, y: number, page: Page): void {
  let open: LinkArea | undefined;
  for (const segment of line.segments) {
    const { link, node } = segment.style;
    if (!link || !node) {
      open = undefined;
      continue;
    }
    const text = segment.kind === 'text' ? segment : undefined;
    const left = x + segment.x + (text?.lead ?? 0);
    const right = left + (text?.inked ?? segment.width);
    const said = segment.kind === 'text' ? segment.words.map((word) => word.text).join('') : segment.alt;
    const owner = linkOwner(node);
    if (open?.node === owner) {
      const end = Math.max(right, open.x + open.width);
      open.x = Math.min(left, open.x);
      open.width = end - open.x;
      open.contents += said;
    } else {
      open = {
        x: left,
        y,
        width: right - left,
        height: line.height,
        target: link,
        contents: said,
        node: owner,
      };
      page.links.push(open);
    }
  }
}

/** The `Link` element that a run inside a link (a language, code, a picture) belongs to. */
function linkOwner(node: NonNullable<Segment['style']['node']>) {
  let owner = node;
  while (owner.type !== 'Link' && owner.parent) owner = owner.parent;
  return owner;
}
