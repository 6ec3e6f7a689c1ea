import type { DrawingNode, DrawingPath, Matrix, Paint, PathSegment, Stroke } from '../tree.ts';
import { identity, isIdentity, multiply, numbersOf, parseTransform } from './matrix.ts';
import { paintOf } from './paint.ts';
import type { XmlElement } from './parse-xml.ts';
import { readText } from './read-text.ts';
import type { Reader } from './reader.ts';
import { type Box, boundsOf, ellipse, parsePath, polyline, rectangle, transformed } from './segments.ts';
import { fractionOf, lengthOf, type Style, styleOf } from './style.ts';
import { fitBox, viewBoxOf } from './viewport.ts';

const CONTAINERS = new Set(['g', 'a', 'switch']);
const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
/** Elements that draw nothing where they stand. */
const SILENT = new Set(
  'defs symbol title desc style clipPath linearGradient radialGradient mask pattern marker filter'.split(' '),
);
const REFERENCES = ['mask', 'filter'];
const MARKERS = ['marker', 'marker-start', 'marker-mid', 'marker-end'];

/** What the children of an element draw. */
export function readChildren(element: XmlElement, style: Style, reader: Reader): DrawingNode[] {
  const elements = element.children.filter((child) => typeof child !== 'string');
  const chosen = element.name === 'switch' ? elements.slice(0, 1) : elements;
  return chosen.flatMap((child) => readElement(child, style, reader));
}

function readElement(element: XmlElement, parent: Style, reader: Reader): DrawingNode[] {
  const { name, line } = element;
  if (SILENT.has(name)) return [];
  if (reader.budget.elements-- <= 0) {
    reader.exceeded(line);
    return [];
  }
  const style = styleOf(element, parent, reader.sheet);
  if (style.get('display') === 'none') return [];
  reportUndrawn(style, element, reader);
  const children = readContent(element, style, reader);
  return children.length === 0 ? [] : grouped(children, element, style, reader);
}

function readContent(element: XmlElement, style: Style, reader: Reader): DrawingNode[] {
  const { name } = element;
  if (SHAPES.has(name)) return readShape(element, style, reader);
  if (name === 'text') return readText(element, style, reader);
  if (name === 'svg') return readNested(element, element, boxOf(element, style, reader), style, reader);
  if (name === 'use') return readUse(element, style, reader);
  if (CONTAINERS.has(name))
    return readChildren(element, style, { ...reader, using: new Set([...reader.using, element]) });
  reader.unsupported(`\`${name}\``, element.line);
  return [];
}

function reportUndrawn(style: Style, { line, name }: XmlElement, reader: Reader): void {
  for (const property of REFERENCES) {
    const value = style.get(property);
    if (value !== undefined && value !== 'none') reader.unsupported(`\`${property}\``, line);
  }
  if (SHAPES.has(name) && MARKERS.some((one) => (style.get(one) ?? 'none') !== 'none'))
    reader.unsupported('`marker`', line);
  const blend = style.get('mix-blend-mode') ?? 'normal';
  if (blend !== 'normal') reader.unsupported('`mix-blend-mode`', line);
}

/** The nodes with the element's own transform, clip and opacity around them. */
function grouped(children: DrawingNode[], element: XmlElement, style: Style, reader: Reader): DrawingNode[] {
  const matrix = matrixOf(element, style, reader);
  const clip = clipOf(element, style, children, reader);
  const opacity = element.name === 'text' ? 1 : fractionOf(style.get('opacity'));
  if (opacity === 0) return [];
  const [only] = children;
  const faded =
    children.length === 1 && only?.type === 'path' && opacity < 1 ? fade(only, opacity) : undefined;
  const inside = faded ? [faded] : children;
  const group = {
    ...(isIdentity(matrix) ? {} : { matrix }),
    ...(opacity < 1 && !faded ? { opacity } : {}),
    ...(clip ? { clip } : {}),
  };
  return Object.keys(group).length === 0 ? inside : [{ type: 'group', ...group, children: inside }];
}

/** A shape that is only filled or only stroked takes the opacity itself. */
function fade(path: DrawingPath, opacity: number): DrawingPath | undefined {
  const { fill, stroke } = path;
  if (fill && stroke) return undefined;
  return {
    ...path,
    ...(fill ? { fill: { ...fill, opacity: fill.opacity * opacity } } : {}),
    ...(stroke ? { stroke: { ...stroke, opacity: stroke.opacity * opacity } } : {}),
  };
}

function matrixOf(element: XmlElement, style: Style, reader: Reader): Matrix {
  const text = style.get('transform');
  if (text === undefined || text === 'none') return identity;
  const matrix = parseTransform(text.replace(/(\d)(?:px|deg)/g, '$1'));
  if (!matrix) reader.unsupported('`transform`', element.line);
  return matrix ?? identity;
}

// Shapes ----------------------------------------------------------------------------------------------

function readShape(element: XmlElement, style: Style, reader: Reader): DrawingNode[] {
  if (style.get('visibility') === 'hidden' || style.get('visibility') === 'collapse') return [];
  const segments = segmentsOf(element, style, reader);
  if (segments.length === 0) return [];
  const box = boundsOf(segments);
  const paint = (key: 'fill' | 'stroke', otherwise: string) =>
    paintOf(
      style.get(key) ?? otherwise,
      fractionOf(style.get(`${key}-opacity`)),
      style,
      box,
      reader,
      element.line,
    );
  const fill = element.name === 'line' ? undefined : paint('fill', '#000000');
  const stroked = paint('stroke', 'none');
  const stroke = stroked ? { ...stroked, ...strokeStyle(style, reader) } : undefined;
  if (!fill && !(stroke && stroke.width > 0)) return [];
  return [
    {
      type: 'path',
      segments,
      ...(fill ? { fill } : {}),
      ...(fill && style.get('fill-rule') === 'evenodd' ? { evenOdd: true } : {}),
      ...(stroke && stroke.width > 0 ? { stroke } : {}),
    },
  ];
}

function strokeStyle(style: Style, reader: Reader): Omit<Stroke, keyof Paint> {
  const { width, height } = reader.viewport;
  const diagonal = Math.hypot(width, height) / Math.SQRT2;
  const length = (key: string, otherwise: number): number =>
    lengthOf(style.get(key), diagonal, style.fontSize) ?? otherwise;
  const cap = style.get('stroke-linecap');
  const join = style.get('stroke-linejoin');
  const dashes = (style.get('stroke-dasharray') ?? '')
    .slice(0, 1000)
    .split(/[\s,]+/)
    .map((one) => lengthOf(one, diagonal, style.fontSize) ?? 0);
  const solid = dashes.every((one) => one === 0) || dashes.some((one) => one < 0);
  return {
    width: Math.max(0, length('stroke-width', 1)),
    cap: cap === 'round' || cap === 'square' ? cap : 'butt',
    join: join === 'round' || join === 'bevel' ? join : 'miter',
    miterLimit: Math.max(1, length('stroke-miterlimit', 4)),
    dashes: solid ? [] : dashes.length % 2 === 1 ? [...dashes, ...dashes] : dashes,
    dashOffset: length('stroke-dashoffset', 0),
  };
}

function segmentsOf(element: XmlElement, style: Style, { viewport }: Reader): PathSegment[] {
  const { attributes, name } = element;
  const { width, height } = viewport;
  const x = (key: string): number => lengthOf(attributes.get(key), width, style.fontSize) ?? 0;
  const y = (key: string): number => lengthOf(attributes.get(key), height, style.fontSize) ?? 0;
  const segments = ((): PathSegment[] => {
    switch (name) {
      case 'path':
        return parsePath(attributes.get('d') ?? '');
      case 'rect': {
        const rx = attributes.has('rx') ? x('rx') : y('ry');
        const ry = attributes.has('ry') ? y('ry') : rx;
        const box = [x('x'), y('y'), x('width'), y('height')] as const;
        return box[2] > 0 && box[3] > 0 ? rectangle(...box, rx, ry) : [];
      }
      case 'circle': {
        const r = lengthOf(attributes.get('r'), Math.hypot(width, height) / Math.SQRT2, style.fontSize) ?? 0;
        return r > 0 ? ellipse(x('cx'), y('cy'), r, r) : [];
      }
      case 'ellipse': {
        const rx = attributes.has('rx') ? x('rx') : y('ry');
        const ry = attributes.has('ry') ? y('ry') : rx;
        return rx > 0 && ry > 0 ? ellipse(x('cx'), y('cy'), rx, ry) : [];
      }
      case 'line':
        return polyline([x('x1'), y('y1'), x('x2'), y('y2')], false);
      default:
        return polyline(numbersOf(attributes.get('points') ?? ''), name === 'polygon');
    }
  })();
  const first = segments[0]?.[0] === 'M' && segments.length > 1;
  const finite = segments.every((segment) =>
    segment.every((one) => typeof one === 'string' || Number.isFinite(one)),
  );
  return first && finite ? segments : [];
}

// Clips -----------------------------------------------------------------------------------------------

function clipOf(
  element: XmlElement,
  style: Style,
  children: readonly DrawingNode[],
  reader: Reader,
): { segments: PathSegment[]; evenOdd: boolean } | undefined {
  const value = style.get('clip-path');
  if (value === undefined || value === 'none' || value === '') return undefined;
  const id = /^url\(\s*["']?#([^"')]*)/.exec(value)?.[1];
  const clip = id === undefined ? undefined : reader.ids.get(id);
  if (clip?.name !== 'clipPath' || reader.using.has(clip)) {
    if (id === undefined) reader.unsupported('`clip-path`', element.line);
    return undefined;
  }
  const inside = { ...reader, using: new Set([...reader.using, clip]) };
  const own = parseTransform(clip.attributes.get('transform') ?? '') ?? identity;
  const box = clip.attributes.get('clipPathUnits') === 'objectBoundingBox' ? boxAround(children) : undefined;
  const matrix = box ? multiply([box.width, 0, 0, box.height, box.x, box.y], own) : own;
  const shapes = readChildren(clip, styleOf(clip, CLIP_STYLE, reader.sheet), inside);
  return { segments: pathsOf(shapes, matrix), evenOdd: clipRule(clip, reader) };
}

/** In a clip every shape counts as filled. */
const CLIP_STYLE: Style = {
  get: () => undefined,
  inherited: new Map([['fill', '#000000']]),
  fontSize: 16,
};

function clipRule(clip: XmlElement, { sheet }: Reader): boolean {
  return clip.children.some(
    (child) => typeof child !== 'string' && styleOf(child, CLIP_STYLE, sheet).get('clip-rule') === 'evenodd',
  );
}

function pathsOf(nodes: readonly DrawingNode[], matrix: Matrix): PathSegment[] {
  return nodes.flatMap((node) => {
    if (node.type === 'path') return transformed(node.segments, matrix);
    if (node.type === 'group') return pathsOf(node.children, multiply(matrix, node.matrix ?? identity));
    return [];
  });
}

function boxAround(nodes: readonly DrawingNode[]): Box | undefined {
  return boundsOf(pathsOf(nodes, identity));
}

// Boxes of their own ----------------------------------------------------------------------------------

function boxOf({ attributes }: XmlElement, style: Style, { viewport }: Reader): Box {
  const length = (key: string, whole: number, otherwise: number): number =>
    lengthOf(attributes.get(key), whole, style.fontSize) ?? otherwise;
  return {
    x: length('x', viewport.width, 0),
    y: length('y', viewport.height, 0),
    width: length('width', viewport.width, viewport.width),
    height: length('height', viewport.height, viewport.height),
  };
}

/** An `svg` inside another, or a `symbol` where it is used: its view box in a box that cuts it off. */
function readNested(
  holder: XmlElement,
  element: XmlElement,
  box: Box,
  style: Style,
  reader: Reader,
): DrawingNode[] {
  if (box.width <= 0 || box.height <= 0) return [];
  const view = viewBoxOf(element);
  const matrix: Matrix = view ? fitBox(view, box, element) : [1, 0, 0, 1, box.x, box.y];
  const viewport = view ? { width: view.width, height: view.height } : box;
  const children = readChildren(element, style, { ...reader, viewport });
  if (children.length === 0) return [];
  const inner: DrawingNode = { type: 'group', matrix, children };
  const visible = (styleOf(holder, style, reader.sheet).get('overflow') ?? 'hidden') === 'visible';
  if (visible) return [inner];
  const clip = { segments: rectangle(box.x, box.y, box.width, box.height), evenOdd: false };
  return [{ type: 'group', clip, children: [inner] }];
}

function readUse(element: XmlElement, style: Style, reader: Reader): DrawingNode[] {
  const href = element.attributes.get('href') ?? '';
  const target = reader.ids.get(href.slice(1));
  if (!target || reader.using.has(target)) {
    const what = target ? '`use` of what it stands in' : `\`use\` of the missing \`${href}\``;
    // What is outside of the file was told of as such.
    if (href.startsWith('#')) reader.unsupported(what, element.line);
    return [];
  }
  const inside = { ...reader, using: new Set([...reader.using, target]) };
  const box = boxOf(element, style, reader);
  if (target.name === 'symbol' || target.name === 'svg') {
    const own = styleOf(target, style, reader.sheet);
    return readNested(target, target, box, own, inside);
  }
  const children = readElement(target, style, inside);
  if (children.length === 0 || (box.x === 0 && box.y === 0)) return children;
  return [{ type: 'group', matrix: [1, 0, 0, 1, box.x, box.y], children }];
}
