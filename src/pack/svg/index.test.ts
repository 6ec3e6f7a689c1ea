import { describe, expect, it } from 'vitest';
import type { DrawingNode, DrawingPath, DrawingText } from '../tree.ts';
import { describeFinding, readSvg } from './index.ts';

const read = (text: string) => readSvg(new TextEncoder().encode(text));
const svg = (inner: string, attributes = 'width="100" height="50"') =>
  read(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`);

/** Every node of a kind, in order. */
function all<Type extends DrawingNode['type']>(
  inner: string,
  type: Type,
): Extract<DrawingNode, { type: Type }>[] {
  const visit = (nodes: readonly DrawingNode[]): DrawingNode[] =>
    nodes.flatMap((node) => [node, ...(node.type === 'group' ? visit(node.children) : [])]);
  const found = visit(svg(inner).drawing?.children ?? []);
  return found.filter((node): node is Extract<DrawingNode, { type: Type }> => node.type === type);
}

function path(inner: string): DrawingPath {
  const [first] = all(inner, 'path');
  if (!first) throw new Error('No path was drawn');
  return first;
}

function text(inner: string): DrawingText {
  const [first] = all(inner, 'drawingText');
  if (!first) throw new Error('No text was drawn');
  return first;
}

describe('size', () => {
  it.each([
    ['width="100" height="50"', 100, 50],
    ['width="2in" height="25.4mm"', 192, 96],
    ['viewBox="0 0 30 10"', 30, 10],
    ['viewBox="0 0 30 10" width="60"', 60, 20],
    ['viewBox="0 0 30 10" width="100%" height="100%"', 30, 10],
    ['', 300, 150],
  ])('follows from %s', (attributes, width, height) => {
    expect(svg('<rect width="1" height="1"/>', attributes).drawing).toMatchObject({ width, height });
  });

  it('of nothing draws nothing', () => {
    const { drawing, findings } = svg('<rect width="1" height="1"/>', 'width="0" height="0"');
    expect(drawing).toBeUndefined();
    expect(findings).toEqual([{ kind: 'limit', what: 'size', line: 1 }]);
  });

  it('fits the view box, whole and in the middle', () => {
    const { drawing } = svg('<rect width="1" height="1"/>', 'viewBox="10 0 10 10" width="40" height="20"');
    expect(drawing?.children).toMatchObject([{ type: 'group', matrix: [2, 0, 0, 2, -10, 0] }]);
  });
});

describe('shapes', () => {
  it.each([
    ['<rect x="1" y="2" width="3" height="4"/>', 'M1 2 L4 2 L4 6 L1 6 Z'],
    ['<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>', 'M1 2 L3 4'],
    ['<polygon points="0,0 4,0 4,4"/>', 'M0 0 L4 0 L4 4 Z'],
    ['<polyline points="0 0 4 0" stroke="red"/>', 'M0 0 L4 0'],
    ['<path d="m1 1h2v3q3 0 3 3z"/>', 'M1 1 L3 1 L3 4 C5 4 6 5 6 7 Z'],
    ['<path d="M0 0 L5 5 nonsense"/>', 'M0 0 L5 5'],
  ])('%s', (inner, expected) => {
    const { segments } = path(inner);
    expect(segments.map(([command, ...values]) => command + values.join(' ')).join(' ')).toBe(expected);
  });

  it('draws circles with four curves, arcs with curves', () => {
    expect(
      path('<circle cx="5" cy="5" r="5"/>')
        .segments.map(([command]) => command)
        .join(''),
    ).toBe('MCCCCZ');
    const [, ...arc] = path('<path d="M0 0A5 5 0 0 1 10 0"/>').segments.at(-1) ?? ['Z'];
    expect(arc.at(-2)).toBeCloseTo(10);
    expect(arc.at(-1)).toBeCloseTo(0);
  });

  it('leaves out shapes without extent, and what is hidden', () => {
    const none =
      '<rect width="0" height="4"/><circle r="-1"/><path d=""/><path d="M1e999 0L2 2"/>' +
      '<rect width="4" height="4" display="none"/><g visibility="hidden"><rect width="4" height="4"/></g>';
    expect(all(none, 'path')).toEqual([]);
  });
});

describe('styles', () => {
  it.each([
    ['<rect width="4" height="4"/>', '#000000', 1],
    ['<rect width="4" height="4" fill="rebeccapurple"/>', '#663399', 1],
    ['<rect width="4" height="4" fill="#0b58"/>', '#00bb55', 0x88 / 255],
    ['<g fill="red" fill-opacity=".5"><rect width="4" height="4"/></g>', '#ff0000', 0.5],
    ['<rect width="4" height="4" fill="red" style="fill: hsl(120, 100%, 25%)"/>', '#008000', 1],
    ['<g color="teal"><rect width="4" height="4" fill="currentColor"/></g>', '#008080', 1],
    ['<style>.a{fill:blue} rect{fill:red}</style><rect class="x a" width="4" height="4"/>', '#0000ff', 1],
    ['<style>#k{fill:blue} .a{fill:red}</style><rect id="k" class="a" width="4" height="4"/>', '#0000ff', 1],
    ['<rect width="4" height="4" fill="rgb(10 20 30 / 50%)" opacity=".5"/>', '#0a141e', 0.25],
  ])('%s', (inner, colour, opacity) => {
    const { fill } = path(inner);
    expect(fill?.colour).toBe(colour);
    expect(fill?.opacity).toBeCloseTo(opacity, 5);
  });

  it('read strokes', () => {
    const inner =
      '<path d="M0 0h9" fill="none" stroke="#123456" stroke-width="2" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="3 1 2"/>';
    expect(path(inner).stroke).toEqual({
      colour: '#123456',
      opacity: 1,
      width: 2,
      cap: 'round',
      join: 'bevel',
      miterLimit: 4,
      dashes: [3, 1, 2, 3, 1, 2],
      dashOffset: 0,
    });
  });

  it('keep a group that fades as a whole', () => {
    expect(
      all('<g opacity=".5"><rect width="4" height="4"/><rect width="2" height="2"/></g>', 'group'),
    ).toMatchObject([{ opacity: 0.5, children: [{ type: 'path' }, { type: 'path' }] }]);
  });
});

describe('gradients', () => {
  const linear =
    '<linearGradient id="a" gradientTransform="rotate(90)"><stop offset="0" stop-color="red"/><stop offset="80%" stop-color="blue" stop-opacity=".5"/></linearGradient>';

  it('take the box of the shape', () => {
    const { fill } = path(`<defs>${linear}</defs><rect x="10" width="20" height="40" fill="url(#a)"/>`);
    if (typeof fill?.colour !== 'object') throw new Error('No gradient');
    expect(fill.colour.coordinates).toEqual([0, 0, 1, 0]);
    expect(fill.colour.matrix.map((value) => Math.round(value * 100) / 100)).toEqual([0, 40, -20, 0, 10, 0]);
    expect(fill.colour.stops).toEqual([
      { offset: 0, colour: '#ff0000', opacity: 1 },
      { offset: 0.8, colour: '#0000ff', opacity: 0.5 },
    ]);
  });

  it('take their stops from another, and keep a focus inside their circle', () => {
    const radial =
      '<radialGradient id="r" href="#a" gradientUnits="userSpaceOnUse" cx="9" cy="0" r="5" fx="90"/>';
    const { fill } = path(`${linear}${radial}<rect width="20" height="40" fill="url(#r)"/>`);
    if (typeof fill?.colour !== 'object') throw new Error('No gradient');
    expect(fill.colour.stops).toHaveLength(2);
    expect(fill.colour.coordinates.map((value) => Math.round(value))).toEqual([14, 0, 0, 9, 0, 5]);
  });

  it('that refer to themselves end', () => {
    const circle = '<linearGradient id="x" href="#y"/><linearGradient id="y" href="#x"/>';
    expect(all(`${circle}<rect width="4" height="4" fill="url(#x)"/>`, 'path')).toEqual([]);
  });
});

describe('structure', () => {
  it('places symbols and shapes where they are used', () => {
    const symbol = '<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol>';
    const groups = all(`${symbol}<use href="#s" x="5" y="6" width="20" height="20"/>`, 'group');
    expect(groups).toMatchObject([
      { clip: { segments: [['M', 5, 6], ['L', 25, 6], ['L', 25, 26], ['L', 5, 26], ['Z']] } },
      { matrix: [2, 0, 0, 2, 5, 6] },
    ]);
    const used = all('<defs><rect id="r" width="1" height="1"/></defs><use href="#r" x="7"/>', 'group');
    expect(used).toMatchObject([{ matrix: [1, 0, 0, 1, 7, 0] }]);
  });

  it('cuts off what lies outside a clip', () => {
    const clip =
      '<clipPath id="c" transform="translate(1 0)"><rect width="5" height="5" clip-rule="evenodd"/></clipPath>';
    expect(all(`${clip}<rect width="9" height="9" clip-path="url(#c)"/>`, 'group')).toMatchObject([
      { clip: { evenOdd: true, segments: [['M', 1, 0], ['L', 6, 0], ['L', 6, 5], ['L', 1, 5], ['Z']] } },
    ]);
  });

  it('sets words in lines', () => {
    const line = text(
      '<text x="50" y="20" text-anchor="middle" font-size="12">A\n  <tspan font-weight="700" dy="3">b </tspan></text>',
    );
    expect(line).toMatchObject({ x: 50, y: 20, anchor: 'middle' });
    expect(line.spans).toMatchObject([
      { value: 'A ', size: 12, bold: false },
      { value: 'b', bold: true, dy: 3 },
    ]);
    expect(
      all('<text y="9"><tspan x="1">one</tspan><tspan x="1" dy="1em">two</tspan></text>', 'drawingText'),
    ).toHaveLength(2);
  });
});

describe('what is not drawn', () => {
  it.each([
    ['<rect width="4" height="4" filter="url(#f)"/>', '`filter`'],
    ['<rect width="4" height="4" mask="url(#f)"/>', '`mask`'],
    ['<pattern id="p"/><rect width="4" height="4" fill="url(#p)"/>', '`pattern`'],
    ['<image href="data:image/png;base64,AAAA" width="4" height="4"/>', '`image`'],
    ['<text><textPath href="#p">round</textPath></text>', '`textPath`'],
    ['<style>g > rect{fill:red}</style><rect width="4" height="4"/>', 'selector `g > rect`'],
    ['<rect width="4" height="4" fill="blurple"/>', 'colour `blurple`'],
  ])('%s is named', (inner, what) => {
    expect(svg(`\n${inner}`).findings).toMatchObject([{ kind: 'unsupported', what }]);
  });

  it('is named with its line', () => {
    const [finding] = svg('\n\n<rect width="4"\n height="4" filter="url(#f)"/>').findings;
    if (!finding) throw new Error('Nothing was found');
    expect(describeFinding(finding, '`logo.svg`')).toBe(
      'Unexpected `filter` in `logo.svg`, line 3; the PDF is drawn without it',
    );
  });
});

describe('what would run or be fetched', () => {
  const hostile: [string, string][] = [
    ['<script>alert(1)</script>', '`script`'],
    ['<rect width="4" height="4" onclick="x()"/>', '`onclick`'],
    ['<a href="javascript:x()"><rect width="4" height="4"/></a>', 'reference to `javascript:x()`'],
    ['<image href="http://evil.example/x.png"/>', 'reference to `http://evil.example/x.png`'],
    ['<use href="other.svg#a"/>', 'reference to `other.svg#a`'],
    ['<image href="data:image/svg+xml;base64,AAAA"/>', 'reference to `data:image/svg+xml;base64,AAAA`'],
    [
      '<rect width="4" height="4" fill="url(http://evil.example/a#b)"/>',
      'reference to `url(http://evil.example/a#b)`',
    ],
    [
      '<rect width="4" height="4" style="fill:u\\72l(http://evil.example)"/>',
      'reference to `u\\72l(http://evil.example)`',
    ],
    ['<style>@import "http://evil.example/a.css";</style>', '`@import`'],
    ['<style>rect{fill:url( "//evil.example/x")}</style>', 'reference to `url( "//evil.example/x")`'],
    ['<foreignObject><p>evil.example</p></foreignObject>', '`foreignObject`'],
    ['<rect width="4" height="4"><animate attributeName="x" to="evil.example"/></rect>', '`animate`'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">evil.example</x:script>', '`script`'],
  ];

  it.each(hostile)('%s is left out', (inner, what) => {
    const { findings, bytes } = svg(inner);
    expect(findings).toMatchObject([{ kind: 'active', what }]);
    expect(new TextDecoder().decode(bytes)).not.toMatch(
      /script|onclick|evil|other\.svg|svg\+xml|foreign|animate/,
    );
  });

  it('is gone from entities, style sheets of the file and its DOCTYPE', () => {
    const { findings, bytes } = read(
      '<?xml version="1.0"?><?xml-stylesheet href="http://evil.example/a.css"?>\n' +
        '<!DOCTYPE svg [<!ENTITY a "evil"><!ENTITY b "&a;&a;&a;">]>\n' +
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&b;</text></svg>',
    );
    expect(findings.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'active 1',
      'entities 2',
      'entity 3',
    ]);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/evil|ENTITY|stylesheet/);
  });
});

describe('any file', () => {
  it.each([
    ['', 'malformed'],
    ['<svg width="9"', 'malformed'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', 'malformed'],
    ['words', 'malformed'],
  ])('%j is told, not thrown', (content, kind) => {
    const { drawing, findings } = read(content);
    expect(drawing).toBeUndefined();
    expect(findings[0]?.kind).toBe(kind);
  });

  it('is read with a prefix, in Latin-1 and in UTF-16', () => {
    const prefixed = read(
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="9" height="9"><s:rect width="4" height="4"/></s:svg>',
    );
    expect(prefixed.drawing?.children).toHaveLength(1);
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><svg width="9" height="9"><text>café</text></svg>',
      'latin1',
    );
    const utf16 = Buffer.from('\uFEFF<svg width="9" height="9"><text>café</text></svg>', 'utf16le');
    for (const bytes of [latin, utf16])
      expect(readSvg(bytes).drawing?.children).toMatchObject([{ spans: [{ value: 'café' }] }]);
  });

  it('ends, however many rules a style sheet has', () => {
    const rules = Array.from({ length: 300 }, (_, i) => `.a{stroke-width:${i}}`).join('');
    const { findings } = svg(`<style>${rules}</style><rect class="a" width="4" height="4"/>`);
    expect(findings).toMatchObject([{ kind: 'unsupported', what: 'selector `.a`' }]);
  });

  it('says where it repeats what it stands in, or what is not there', () => {
    const { findings } = svg(
      '<g id="x">\n<use href="#x"/><rect width="1" height="1"/></g>\n<use href="#y"/>',
    );
    expect(findings.map(({ line, ...rest }) => [line, 'what' in rest && rest.what])).toEqual([
      [2, '`use` of what it stands in'],
      [3, '`use` of the missing `#y`'],
    ]);
    expect(svg('<use href="other.svg#x"/>').findings).toHaveLength(1);
  });

  it('ends, however deep it nests and however often it repeats itself', () => {
    const deep = svg('<g>'.repeat(5000) + '</g>'.repeat(5000));
    expect(deep.findings).toMatchObject([{ kind: 'limit', what: 'nesting' }]);
    let bomb = '<g id="a0"><rect width="1" height="1"/></g>';
    for (let i = 1; i < 30; i++) bomb += `<g id="a${i}">${`<use href="#a${i - 1}"/>`.repeat(10)}</g>`;
    expect(svg(bomb).findings).toMatchObject([{ kind: 'limit', what: 'elements' }]);
    expect(svg('<g id="x"><use href="#x"/><rect width="1" height="1"/></g>').drawing?.children).toHaveLength(
      1,
    );
  });
});
