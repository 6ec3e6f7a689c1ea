import type { Frame, LinkArea, Page } from './page.ts';
import type { StructNode } from './structure.ts';

/**
 * Turns pages that were laid out from the left into pages of a pack that runs from right to left: every box takes its
 * place counted from the other edge, so columns, markers, indents and margins change sides, and what is in a box
 * (letters, a picture) stays as it is. Widths are points.
 */
export function mirrorPages(pages: readonly Page[], width: number): void {
  const turned = new Set<StructNode>();
  for (const page of pages) {
    for (const frame of [...page.under, ...page.over]) mirrorFrame(frame, width, turned);
    for (const link of page.links) mirrorBox(link, width);
  }
}

function mirrorFrame(frame: Frame, width: number, turned: Set<StructNode>): void {
  if (frame.kind === 'rule') {
    frame.x1 = width - frame.x1;
    frame.x2 = width - frame.x2;
    return;
  }
  mirrorBox(frame, width);
  if (frame.kind !== 'image' || typeof frame.mark === 'string' || turned.has(frame.mark)) return;
  turned.add(frame.mark);
  const { attributes } = frame.mark;
  if (!attributes.bbox) return;
  const [left, bottom, right, top] = attributes.bbox;
  attributes.bbox = [width - right, bottom, width - left, top];
}

function mirrorBox(box: Exclude<Frame, { kind: 'rule' }> | LinkArea, width: number): void {
  box.x = width - box.x - box.width;
}
