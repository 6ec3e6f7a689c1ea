import type { PdfReference } from 'pdfkit';
import type { Gradient } from '../../../pack/tree.ts';
import { channelsOf } from './colour.ts';
import type { PackDocument } from './document.ts';
import { matrixText } from './operands.ts';

/** Around anything that a drawing can hold: what is outside of the drawing is cut off by its own box. */
const EVERYWHERE = [-32_000, -32_000, 32_000, 32_000];

/** What drawings refer to by name: opacities, gradients, groups. Each is written once a document. */
export class GraphicsResources {
  readonly states = new Map<string, PdfReference>();
  readonly patterns = new Map<string, PdfReference>();
  readonly groups = new Map<string, PdfReference>();
  private readonly known = new Map<string, string>();
  private readonly doc: PackDocument;
  private readonly shared: PdfReference;

  /** `shared` is the dictionary that holds the resources of all streams. */
  constructor(doc: PackDocument, shared: PdfReference) {
    this.doc = doc;
    this.shared = shared;
  }

  /** Name of the state in which fills and strokes are so opaque. */
  opacity(fill: number, stroke: number): string {
    const state = { Type: 'ExtGState', ca: rounded(fill), CA: rounded(stroke) };
    return this.once('G', state, this.states, () => this.object(state));
  }

  /** Name of the gradient as a pattern; its matrix leads to the stream's own units. */
  pattern(gradient: Gradient): string {
    return this.once('P', gradient, this.patterns, () =>
      this.object({
        Type: 'Pattern',
        PatternType: 2,
        Matrix: gradient.matrix.map(rounded),
        Shading: shading(gradient, 'DeviceRGB', ({ colour }) => channelsOf(colour)),
      }),
    );
  }

  /** Name of the state in which only so much is painted as the gradient is opaque. */
  mask(gradient: Gradient): string {
    return this.once('M', gradient, this.states, () => {
      const light = shading(gradient, 'DeviceGray', ({ opacity }) => [rounded(opacity)]);
      const form = this.form(`${matrixText(gradient.matrix)} cm /S sh`, EVERYWHERE, {
        Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceGray' },
        Resources: { Shading: { S: light } },
      });
      return this.object({ Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: form } });
    });
  }

  /** Name of operators that are composed by themselves before they are painted. */
  group(operators: string): string {
    const name = `X${this.groups.size + 1}`;
    const group = { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' };
    this.groups.set(name, this.form(operators, EVERYWHERE, { Group: group }));
    return name;
  }

  /** A form of operators; its resources are those of the document unless it brings its own. */
  form(operators: string, box: readonly number[], more: Record<string, unknown> = {}): PdfReference {
    const ref = this.doc.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box,
      Resources: this.shared,
      ...more,
    });
    ref.end(Buffer.from(operators, 'latin1'));
    return ref;
  }

  private object(data: Record<string, unknown>): PdfReference {
    const ref = this.doc.ref(data);
    ref.end();
    return ref;
  }

  private once(
    prefix: string,
    value: object,
    refs: Map<string, PdfReference>,
    make: () => PdfReference,
  ): string {
    const key = prefix + JSON.stringify(value);
    const known = this.known.get(key);
    if (known) return known;
    const name = `${prefix}${refs.size + 1}`;
    refs.set(name, make());
    this.known.set(key, name);
    return name;
  }
}

type Stop = Gradient['stops'][number];

function shading(gradient: Gradient, space: string, valueOf: (stop: Stop) => number[]) {
  return {
    ShadingType: gradient.type === 'linear' ? 2 : 3,
    ColorSpace: space,
    Coords: gradient.coordinates.map(rounded),
    Function: steps(gradient.stops, valueOf),
    Extend: [true, true],
  };
}

/** The way from stop to stop; before the first and after the last the colour stays. */
function steps(stops: readonly Stop[], valueOf: (stop: Stop) => number[]) {
  const points = padded(stops);
  const functions = points.slice(1).map((stop, i) => ({
    FunctionType: 2,
    Domain: [0, 1],
    C0: valueOf(points[i] ?? stop),
    C1: valueOf(stop),
    N: 1,
  }));
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: functions,
    Bounds: points.slice(1, -1).map(({ offset }) => rounded(offset)),
    Encode: functions.flatMap(() => [0, 1]),
  };
}

function padded(stops: readonly Stop[]): Stop[] {
  const first = stops[0];
  const last = stops.at(-1);
  if (!first || !last) return [];
  return [
    ...(first.offset > 0 ? [{ ...first, offset: 0 }] : []),
    ...stops,
    ...(last.offset < 1 || stops.length === 1 ? [{ ...last, offset: 1 }] : []),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}
