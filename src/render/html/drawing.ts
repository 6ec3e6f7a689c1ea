import type { Element } from 'hast';
import { s } from 'hastscript';
import type {
  Colour,
  Drawing,
  DrawingNode,
  DrawingPath,
  DrawingText,
  Gradient,
  Paint,
  PathSegment,
} from '../../pack/tree.ts';
import { directionOf } from '../direction.ts';
import { mirrorDrawing } from '../mirror-drawing.ts';
import type { State } from './state.ts';

/** A drawing as part of the page, so that its words are in the theme's face and its colours are the theme's. */
export function drawing(state: State, given: Drawing, alt: string, name?: 'wide' | 'narrow'): Element {
  const isMirrored = directionOf(state.pack.language) === 'rtl';
  const { width, height, letters, children } = isMirrored ? mirrorDrawing(given) : given;
  const contents = children.map((child) => node(state, child));
  const named = alt === '' ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: alt };
  const className = [...(children.some(hasOwnColour) ? ['own-colours'] : []), ...(name ? [name] : [])];
  // The letters are as large as those of the text; the height follows from the width.
  const size = letters === undefined ? { width, height } : { width: `${decimals(width / letters)}rem` };
  const viewBox = `0 0 ${decimals(width)} ${decimals(height)}`;
  return s(
    'svg',
    { className: className.length > 0 ? className : undefined, viewBox, ...size, ...named },
    contents,
  );
}

/** Whether any colour is not the theme's: on a dark screen such a drawing keeps the ground it was made for. */
function hasOwnColour(child: DrawingNode): boolean {
  if (child.type === 'group') return child.children.some(hasOwnColour);
  const paints = child.type === 'path' ? [child.fill, child.stroke] : child.spans.map(({ fill }) => fill);
  return paints.some((one) => one && (typeof one.colour !== 'string' || one.colour.startsWith('#')));
}

function node(state: State, child: DrawingNode): Element {
  if (child.type === 'path') return path(state, child);
  if (child.type === 'drawingText') return text(state, child);
  const clip = child.clip;
  const id = clip ? state.claim('clip') : undefined;
  const around = {
    ...(child.matrix ? { transform: `matrix(${child.matrix.join(' ')})` } : {}),
    ...(child.opacity === undefined ? {} : { opacity: child.opacity }),
    ...(id === undefined ? {} : { clipPath: `url(#${id})` }),
  };
  const rule = clip?.evenOdd ? { clipRule: 'evenodd' } : {};
  const cut = clip ? [s('clipPath', { id }, s('path', { d: pathData(clip.segments), ...rule }))] : [];
  return s('g', around, [...cut, ...child.children.map((inner) => node(state, inner))]);
}

function path(state: State, { segments, fill, evenOdd, stroke }: DrawingPath): Element {
  const filled = fill ? paint(state, fill, 'fill') : { properties: { fill: 'none' }, defs: [] };
  const stroked = stroke ? paint(state, stroke, 'stroke') : { properties: {}, defs: [] };
  const shape = s('path', {
    d: pathData(segments),
    ...filled.properties,
    ...(evenOdd ? { fillRule: 'evenodd' } : {}),
    ...stroked.properties,
    ...(stroke ? strokeProperties(stroke) : {}),
  });
  const defs = [...filled.defs, ...stroked.defs];
  return defs.length > 0 ? s('g', {}, [...defs, shape]) : shape;
}

function strokeProperties(stroke: NonNullable<DrawingPath['stroke']>) {
  const { width, cap, join, miterLimit, dashes, dashOffset } = stroke;
  return {
    strokeWidth: width,
    strokeLineCap: cap,
    strokeLineJoin: join,
    strokeMiterLimit: miterLimit,
    ...(dashes.length > 0 ? { strokeDashArray: dashes.join(' '), strokeDashOffset: dashOffset } : {}),
  };
}

function text(state: State, { x, y, anchor, spans, length }: DrawingText): Element {
  const parts = spans.map((span) => {
    const { properties, defs } = paint(state, span.fill, 'fill');
    const look = {
      fontSize: span.size,
      ...(span.bold ? { fontWeight: 'bold' } : {}),
      ...(span.italic ? { fontStyle: 'italic' } : {}),
      ...(span.dx === undefined ? {} : { dx: span.dx }),
      ...(span.dy === undefined ? {} : { dy: span.dy }),
      ...(span.spacing === undefined ? {} : { letterSpacing: span.spacing }),
    };
    return [...defs, s('tspan', { ...look, ...properties }, span.value)];
  });
  const fitted = length === undefined ? {} : { textLength: length };
  return s('text', { x, y, textAnchor: anchor, xmlSpace: 'preserve', ...fitted }, parts.flat());
}

function paint(state: State, { colour, opacity }: Paint, use: 'fill' | 'stroke') {
  const faded = opacity < 1 ? { [`${use}Opacity`]: opacity } : {};
  if (typeof colour === 'string') return { properties: { [use]: colourText(colour), ...faded }, defs: [] };
  const id = state.claim('gradient');
  return { properties: { [use]: `url(#${id})`, ...faded }, defs: [gradient(colour, id)] };
}

function gradient({ type, coordinates, matrix, stops }: Gradient, id: string): Element {
  const keys = type === 'linear' ? ['x1', 'y1', 'x2', 'y2'] : ['fx', 'fy', 'fr', 'cx', 'cy', 'r'];
  const places = Object.fromEntries(keys.map((key, i) => [key, coordinates[i] ?? 0]));
  const gradientTransform = `matrix(${matrix.join(' ')})`;
  return s(
    `${type}Gradient`,
    { id, gradientUnits: 'userSpaceOnUse', gradientTransform, ...places },
    stops.map(({ offset, colour, opacity }) =>
      s('stop', { offset, stopColor: colour, ...(opacity < 1 ? { stopOpacity: opacity } : {}) }),
    ),
  );
}

function colourText(colour: Colour): string {
  return colour.startsWith('#') ? colour : `var(--${colour.replace('_', '-')})`;
}

function pathData(segments: readonly PathSegment[]): string {
  return segments.map(([command, ...values]) => `${command}${values.map(decimals).join(' ')}`).join('');
}

function decimals(value: number): number {
  return Math.round(value * 1000) / 1000;
}
