import type { DrawingSpan, DrawingText } from '../tree.ts';
import { numbersOf } from './matrix.ts';
import { paintOf } from './paint.ts';
import type { XmlElement } from './parse-xml.ts';
import type { Reader } from './reader.ts';
import { fractionOf, lengthOf, type Style, styleOf } from './style.ts';

/** How far a line is lowered so that a part of its letters other than the baseline stands at `y`, by size. */
const BASELINES: Record<string, number> = {
  middle: 0.27,
  central: 0.35,
  hanging: 0.74,
  'text-before-edge': 0.9,
  'text-top': 0.9,
  'text-after-edge': -0.22,
  'text-bottom': -0.22,
};

/** A `text` element as lines: each begins where an absolute place is given. */
export function readText(element: XmlElement, style: Style, reader: Reader): DrawingText[] {
  const lines: DrawingText[] = [];
  add(element, style, { lines, dx: 0, dy: 0, line: undefined, afterSpace: true }, reader);
  for (const line of lines) trimEnd(line);
  return lines.filter(({ spans }) => spans.length > 0);
}

interface State {
  lines: DrawingText[];
  line: DrawingText | undefined;
  /** Shift that the next words take. */
  dx: number;
  dy: number;
  afterSpace: boolean;
}

function add(element: XmlElement, style: Style, state: State, reader: Reader): void {
  if (style.get('display') === 'none') return;
  place(element, style, state, reader);
  for (const child of element.children) {
    if (typeof child === 'string') addWords(child, element, style, state, reader);
    else if (child.name === 'tspan' || child.name === 'a')
      add(child, styleOf(child, style, reader.sheet), state, reader);
    else if (child.name !== 'title' && child.name !== 'desc')
      reader.unsupported(`\`${child.name}\``, child.line);
  }
}

/** Begins a line at an absolute place, and gathers shifts. */
function place(element: XmlElement, style: Style, state: State, reader: Reader): void {
  const { attributes, name } = element;
  const { width, height } = reader.viewport;
  const at = (key: string, whole: number): number | undefined => {
    const list =
      attributes
        .get(key)
        ?.trim()
        .split(/[\s,]+/) ?? [];
    if (list.length > 1) reader.unsupported(`list of places in \`${key}\` of a text`, element.line);
    return lengthOf(list[0], whole, style.fontSize);
  };
  const x = at('x', width);
  const y = at('y', height);
  if (attributes.has('rotate')) reader.unsupported('`rotate` of a text', element.line);
  if (x !== undefined || y !== undefined || name === 'text') {
    const anchor = style.get('text-anchor');
    const stretch = lengthOf(attributes.get('textLength'), width, style.fontSize);
    state.line = {
      type: 'drawingText',
      x: x ?? state.line?.x ?? 0,
      y: y ?? state.line?.y ?? 0,
      anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
      spans: [],
      ...(stretch === undefined || stretch <= 0 ? {} : { length: stretch }),
    };
    state.lines.push(state.line);
    state.dx = 0;
    state.dy = 0;
    state.afterSpace = true;
  }
  state.dx += at('dx', width) ?? 0;
  state.dy += at('dy', height) ?? 0;
}

function addWords(text: string, element: XmlElement, style: Style, state: State, reader: Reader): void {
  const keeps = element.attributes.get('xml:space') === 'preserve';
  let value = keeps ? text.replace(/[\n\t\r]/g, ' ') : text.replace(/\s+/g, ' ');
  if (!keeps && state.afterSpace) value = value.trimStart();
  if (value === '' || !state.line) return;
  const visible = style.get('visibility') !== 'hidden';
  const opacity = fractionOf(style.get('fill-opacity')) * fractionOf(style.get('opacity'));
  const fill = visible
    ? paintOf(style.get('fill') ?? '#000000', opacity, style, undefined, reader, element.line)
    : undefined;
  state.afterSpace = value.endsWith(' ');
  if (!fill) return;
  const weight = style.get('font-weight') ?? '';
  const [spacing = 0] = numbersOf((style.get('letter-spacing') ?? '').slice(0, 40));
  const lowered = BASELINES[style.get('dominant-baseline') ?? ''] ?? 0;
  const dy = state.dy + (state.line.spans.length === 0 ? lowered * style.fontSize : 0);
  const span: DrawingSpan = {
    value,
    size: style.fontSize,
    bold: weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    italic: /^(?:italic|oblique)/.test(style.get('font-style') ?? ''),
    fill,
    ...(state.dx === 0 ? {} : { dx: state.dx }),
    ...(dy === 0 ? {} : { dy }),
    ...(spacing === 0
      ? {}
      : { spacing: lengthOf(style.get('letter-spacing'), 0, style.fontSize) ?? spacing }),
  };
  state.line.spans.push(span);
  state.dx = 0;
  state.dy = 0;
}

function trimEnd(line: DrawingText): void {
  const last = line.spans.at(-1);
  if (!last) return;
  last.value = last.value.trimEnd();
  if (last.value === '') line.spans.pop();
}
