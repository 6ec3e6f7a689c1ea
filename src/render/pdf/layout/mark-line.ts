import type { Composer } from './composer.ts';
import type { FlowItem, LineItem, MarkerLink } from './items.ts';
import type { StructNode } from './structure.ts';
import { toBoxes } from './text/boxes.ts';
import { type BrokenLine, breakLines } from './text/lines.ts';
import type { TextStyle } from './text/style.ts';

/** What stands before the first line of an item, and where. */
export interface Marker {
  node: StructNode;
  /** Left edge, or the right edge that the marker ends at. */
  x: number;
  alignRight?: boolean;
  style: TextStyle;
  /** Whether a marker without a line to stand before is kept with what follows. */
  keep: boolean;
  link?: MarkerLink;
}

/**
 * Sets a marker before the first line of the items, which come after it in reading order; where they begin
 * with something else (a table, code, nothing), it gets a line of its own. Returns the line.
 */
export function markLine(items: FlowItem[], text: string, marker: Marker, composer: Composer): LineItem {
  const set = setMarker(text, marker.style, composer);
  const x = marker.alignRight ? marker.x - set.width : marker.x;
  const { node, link } = marker;
  const lineMarker = { x, segments: set.segments, node, ...(link ? { link } : {}) };
  const first = items[0];
  if (first?.kind === 'line' && !first.marker && !first.leader) {
    first.marker = lineMarker;
    return first;
  }
  const line: LineItem = {
    kind: 'line',
    height: marker.style.leading,
    baseline: marker.style.leading * 0.75,
    keep: marker.keep && items.length > 0,
    x,
    width: set.width,
    segments: [],
    node: 'artifact',
    marker: lineMarker,
  };
  if (first?.band) line.band = first.band;
  items.unshift(line);
  return line;
}

/** Width of a marker's text. */
export function setMarker(text: string, style: TextStyle, composer: Composer): BrokenLine {
  const boxes = toBoxes([{ text, style }], style.language, composer);
  return breakLines(boxes, Number.POSITIVE_INFINITY)[0] ?? { segments: [], width: 0, notes: [] };
}
