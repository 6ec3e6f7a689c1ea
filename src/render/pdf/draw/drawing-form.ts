import type { Gradient, Matrix, PathSegment } from '../../../pack/tree.ts';
import { clustersOf, showGlyphs, tjElements } from '../../fonts/shaped.ts';
import type { SetDrawing, SetGroup, SetNode, SetPaint, SetPath, SetWords } from '../layout/set-drawing.ts';
import { rgb } from './colour.ts';
import type { FontBook } from './font-book.ts';
import type { GraphicsResources } from './graphics-resources.ts';
import { matrixText, real } from './operands.ts';
import { utf16 } from './text-string.ts';

const CAPS = { butt: 0, round: 1, square: 2 };
const JOINS = { miter: 0, round: 1, bevel: 2 };
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The operators of a drawing, in a space as large as the drawing whose y runs upwards. */
export function drawingOperators(drawing: SetDrawing, fonts: FontBook, graphics: GraphicsResources): string {
  const upright: Matrix = [1, 0, 0, -1, 0, drawing.height];
  const writer = new DrawingWriter(fonts, graphics, upright);
  writer.out.push(`${matrixText(upright)} cm`);
  for (const node of drawing.children) writer.node(node);
  return writer.out.join('\n');
}

/** Writes the nodes of one stream; groups that fade as a whole get a stream of their own. */
class DrawingWriter {
  readonly out: string[] = [];
  /** From the units of what is written to those of the stream: gradients are placed in the stream's. */
  private matrix: Matrix;
  private readonly fonts: FontBook;
  private readonly graphics: GraphicsResources;

  constructor(fonts: FontBook, graphics: GraphicsResources, matrix: Matrix) {
    this.fonts = fonts;
    this.graphics = graphics;
    this.matrix = matrix;
  }

  node(node: SetNode): void {
    if (node.type === 'group') this.group(node);
    else if (node.type === 'path') this.path(node);
    else this.words(node);
  }

  private group({ matrix, opacity, clip, children }: SetGroup): void {
    const outer = this.matrix;
    this.out.push('q');
    if (matrix) {
      this.out.push(`${matrixText(matrix)} cm`);
      this.matrix = multiply(outer, matrix);
    }
    if (clip) this.out.push(`${pathText(clip.segments) || '0 0 0 0 re'} ${clip.evenOdd ? 'W*' : 'W'} n`);
    if (opacity === undefined) for (const child of children) this.node(child);
    else this.faded(children, opacity);
    this.out.push('Q');
    this.matrix = outer;
  }

  private faded(children: readonly SetNode[], opacity: number): void {
    const inner = new DrawingWriter(this.fonts, this.graphics, IDENTITY);
    for (const child of children) inner.node(child);
    const form = this.graphics.group(inner.out.join('\n'));
    this.out.push(`/${this.graphics.opacity(opacity, opacity)} gs /${form} Do`);
  }

  private path({ segments, fill, evenOdd, stroke }: SetPath): void {
    const text = pathText(segments);
    if (fill && stroke && (isFaded(fill) || isFaded(stroke))) {
      this.path({ type: 'path', segments, fill, ...(evenOdd ? { evenOdd } : {}) });
      this.path({ type: 'path', segments, stroke });
      return;
    }
    this.out.push('q');
    if (fill) this.paint(fill, 'fill');
    if (stroke) {
      this.paint(stroke, 'stroke');
      this.out.push(strokeText(stroke));
    }
    const star = evenOdd ? '*' : '';
    this.out.push(`${text} ${fill && stroke ? `B${star}` : fill ? `f${star}` : 'S'}`, 'Q');
  }

  /** Chooses a colour or gradient, and how much shows through it. */
  private paint({ colour, opacity }: SetPaint, use: 'fill' | 'stroke'): void {
    if (opacity < 1) this.out.push(`/${this.graphics.opacity(opacity, opacity)} gs`);
    if (typeof colour === 'string') {
      this.out.push(`${rgb(colour)} ${use === 'fill' ? 'rg' : 'RG'}`);
      return;
    }
    if (colour.stops.some((stop) => stop.opacity < 1)) this.out.push(`/${this.graphics.mask(colour)} gs`);
    const placed: Gradient = { ...colour, matrix: multiply(this.matrix, colour.matrix) };
    const pattern = `/Pattern ${use === 'fill' ? 'cs' : 'CS'} /${this.graphics.pattern(placed)}`;
    this.out.push(`${pattern} ${use === 'fill' ? 'scn' : 'SCN'}`);
  }

  private words({ x, y, size, face, words, fill, spacing }: SetWords): void {
    const font = this.fonts.of(face);
    this.out.push('q');
    this.paint(fill, 'fill');
    this.out.push(`BT /${font.name} ${real(size)} Tf`);
    if (spacing !== 0) this.out.push(`${real(spacing)} Tc`);
    this.out.push(`${matrixText([1, 0, 0, -1, x, y])} Tm`);
    for (const word of words) {
      if (font.use(word) && word.tj) {
        this.out.push(showGlyphs(word.tj));
        continue;
      }
      for (const cluster of clustersOf(word)) {
        const show = cluster.glyphs.map((glyph) => {
          const rise = (glyph.yOffset / face.file.unitsPerEm) * size;
          const text = showGlyphs(tjElements(face.file, [glyph]));
          return rise === 0 ? text : `${real(rise)} Ts ${text} 0 Ts`;
        });
        const told = !font.speaks(cluster);
        if (told) this.out.push(`/Span << /ActualText <FEFF${utf16(cluster.text)}> >> BDC`);
        this.out.push(...show);
        if (told) this.out.push('EMC');
      }
    }
    this.out.push('ET', 'Q');
  }
}

/** Whether what lies below shows through in a way that fill and stroke can't share. */
function isFaded({ colour, opacity }: SetPaint): boolean {
  return opacity < 1 || (typeof colour !== 'string' && colour.stops.some((stop) => stop.opacity < 1));
}

function strokeText(stroke: NonNullable<SetPath['stroke']>): string {
  const { width, cap, join, miterLimit, dashes, dashOffset } = stroke;
  const dash = dashes.length > 0 ? ` [${dashes.map(real).join(' ')}] ${real(dashOffset)} d` : '';
  return `${real(width)} w ${CAPS[cap]} J ${JOINS[join]} j ${real(miterLimit)} M${dash}`;
}

function pathText(segments: readonly PathSegment[]): string {
  return segments
    .map(([command, ...values]) => {
      if (command === 'Z') return 'h';
      return `${values.map(real).join(' ')} ${command.toLowerCase()}`;
    })
    .join('\n');
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
