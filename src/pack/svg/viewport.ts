import type { Matrix } from '../tree.ts';
import { numbersOf } from './matrix.ts';
import type { XmlElement } from './parse-xml.ts';
import type { Box } from './segments.ts';

/** The `viewBox` of an element; nothing if it has none, or one without area. */
export function viewBoxOf({ attributes }: XmlElement): Box | undefined {
  const text = attributes.get('viewBox') ?? '';
  const [x = 0, y = 0, width = 0, height = 0] = text.length < 200 ? numbersOf(text) : [];
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** How a box is fitted into another, by an element's `preserveAspectRatio`; by default whole and in the middle. */
export function fitBox(from: Box, to: Box, { attributes }: XmlElement): Matrix {
  const [align = 'xMidYMid', how = 'meet'] = (attributes.get('preserveAspectRatio') ?? 'xMidYMid meet')
    .trim()
    .split(/\s+/);
  let sx = to.width / from.width;
  let sy = to.height / from.height;
  if (align !== 'none') {
    sx = how === 'slice' ? Math.max(sx, sy) : Math.min(sx, sy);
    sy = sx;
  }
  const part = (axis: string): number =>
    align.includes(`${axis}Max`) ? 1 : align === 'none' || align.includes(`${axis}Min`) ? 0 : 0.5;
  return [
    sx,
    0,
    0,
    sy,
    to.x - from.x * sx + (to.width - from.width * sx) * part('x'),
    to.y - from.y * sy + (to.height - from.height * sy) * part('Y'),
  ];
}
