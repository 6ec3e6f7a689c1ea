import colorString from 'color-string';
import type { Gradient, Matrix, Paint } from '../tree.ts';
import { multiply, parseTransform } from './matrix.ts';
import type { XmlElement } from './parse-xml.ts';
import type { Reader } from './reader.ts';
import type { Box } from './segments.ts';
import { fractionOf, initialStyle, lengthOf, type Style, styleOf } from './style.ts';

/** Longer texts name no colour. */
const LONGEST_COLOUR = 80;
/** Gradients take their stops from one another, this many times at most. */
const MOST_REFERENCES = 10;

/** A colour with its own opacity. */
type Solid = Paint & { colour: `#${string}` };

/** What a shape is painted with, or nothing; `box` is that of the shape. */
export function paintOf(
  value: string,
  opacity: number,
  style: Style,
  box: Box | undefined,
  reader: Reader,
  line: number,
): Paint | undefined {
  const reference = /^url\(\s*["']?#([^"')]*)["']?\s*\)\s*(.*)$/.exec(value);
  if (!reference) return solid(value, opacity, style, reader, line);
  const [, id = '', fallback = ''] = reference;
  const element = reader.ids.get(id);
  if (element?.name === 'linearGradient' || element?.name === 'radialGradient')
    return gradient(element, opacity, box, reader);
  if (element) reader.unsupported(`\`${element.name}\``, element.line);
  return fallback === '' ? undefined : solid(fallback, opacity, style, reader, line);
}

function solid(
  value: string,
  opacity: number,
  style: Style,
  reader: Reader,
  line: number,
): Solid | undefined {
  if (value === 'none' || value === '') return undefined;
  const text = /^currentcolor$/i.test(value) ? (style.get('color') ?? '#000000') : value;
  const rgb = text.length < LONGEST_COLOUR ? colorString.get(text)?.model : undefined;
  const found = rgb === undefined ? null : toRgb(text);
  if (!found) {
    reader.unsupported(`colour \`${text.slice(0, 30)}\``, line);
    return undefined;
  }
  const [r = 0, g = 0, b = 0, alpha = 1] = found;
  return alpha * opacity === 0 ? undefined : { colour: hex(r, g, b), opacity: alpha * opacity };
}

function toRgb(text: string): number[] | null {
  const found = colorString.get(text);
  if (found?.model !== 'hsl') return found?.model === 'rgb' ? found.value : null;
  const [hue = 0, saturation = 0, lightness = 0, alpha = 1] = found.value;
  const spread = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100);
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12;
    return 255 * (lightness / 100 - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4), alpha];
}

function hex(...channels: number[]): `#${string}` {
  const digits = channels.map((value) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

function gradient(
  element: XmlElement,
  opacity: number,
  box: Box | undefined,
  reader: Reader,
): Paint | undefined {
  const chain = chainOf(element, reader);
  const get = (name: string): string | undefined =>
    chain.find(({ attributes }) => attributes.has(name))?.attributes.get(name);
  const stops = stopsOf(chain, reader);
  const [first] = stops;
  const last = stops.at(-1);
  if (!first || !last) return undefined;
  const spread = get('spreadMethod');
  if (spread === 'reflect' || spread === 'repeat')
    reader.unsupported(`\`spreadMethod\` \`${spread}\``, element.line);
  const inBox = get('gradientUnits') !== 'userSpaceOnUse';
  if (inBox && (!box || box.width === 0 || box.height === 0)) return undefined;
  const own = parseTransform(get('gradientTransform') ?? '') ?? ([1, 0, 0, 1, 0, 0] as const);
  const matrix = inBox && box ? multiply([box.width, 0, 0, box.height, box.x, box.y], own) : own;
  const { width, height } = inBox ? { width: 1, height: 1 } : reader.viewport;
  const across = (name: string, otherwise: string): number =>
    lengthOf(get(name) ?? otherwise, width, 16) ?? 0;
  const down = (name: string, otherwise: string): number => lengthOf(get(name) ?? otherwise, height, 16) ?? 0;
  if (element.name === 'linearGradient') {
    const coordinates = [across('x1', '0%'), down('y1', '0%'), across('x2', '100%'), down('y2', '0%')];
    const [x1, y1, x2, y2] = coordinates;
    if (stops.length === 1 || (x1 === x2 && y1 === y2))
      return { colour: last.colour, opacity: last.opacity * opacity };
    return { colour: { type: 'linear', coordinates, matrix, stops }, opacity };
  }
  const diagonal = Math.hypot(width, height) / Math.SQRT2;
  const radius = (name: string, otherwise: string): number =>
    Math.max(0, lengthOf(get(name) ?? otherwise, diagonal, 16) ?? 0);
  const cx = across('cx', '50%');
  const cy = down('cy', '50%');
  const r = radius('r', '50%');
  if (stops.length === 1 || r === 0) return { colour: last.colour, opacity: last.opacity * opacity };
  const focus = focusInside(
    get('fx') === undefined ? cx : across('fx', '0'),
    get('fy') === undefined ? cy : down('fy', '0'),
    { cx, cy, r },
  );
  return radial([...focus, radius('fr', '0'), cx, cy, r], matrix, stops, opacity);
}

function radial(coordinates: number[], matrix: Matrix, stops: Gradient['stops'], opacity: number): Paint {
  return { colour: { type: 'radial', coordinates, matrix, stops }, opacity };
}

/** A focus outside the circle is moved to its edge. */
function focusInside(
  fx: number,
  fy: number,
  { cx, cy, r }: { cx: number; cy: number; r: number },
): [number, number] {
  const distance = Math.hypot(fx - cx, fy - cy);
  if (distance <= r * 0.999) return [fx, fy];
  const scale = (r * 0.999) / distance;
  return [cx + (fx - cx) * scale, cy + (fy - cy) * scale];
}

/** The gradient and those that it refers to, the nearest first. */
function chainOf(element: XmlElement, { ids }: Reader): XmlElement[] {
  const chain = [element];
  while (chain.length < MOST_REFERENCES) {
    const href = chain.at(-1)?.attributes.get('href');
    const next = href === undefined ? undefined : ids.get(href.slice(1));
    if (!next?.name.endsWith('Gradient') || chain.includes(next)) break;
    chain.push(next);
  }
  return chain;
}

function stopsOf(chain: readonly XmlElement[], reader: Reader): Gradient['stops'] {
  const owner = chain.find(({ children }) => children.some((child) => isStop(child)));
  const stops: Gradient['stops'] = [];
  let least = 0;
  for (const child of owner?.children ?? []) {
    if (!isStop(child)) continue;
    const style = styleOf(child, initialStyle, reader.sheet);
    const opacity = fractionOf(style.get('stop-opacity'));
    const paint = solid(style.get('stop-color') ?? '#000000', 1, style, reader, child.line);
    least = Math.max(least, fractionOf(child.attributes.get('offset'), 0));
    stops.push({
      offset: least,
      colour: paint?.colour ?? '#000000',
      opacity: opacity * (paint?.opacity ?? 0),
    });
  }
  return stops;
}

function isStop(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string' && child.name === 'stop';
}
