import { describe, expect, it } from 'vitest';
import type { Drawing, DrawingNode, Figure, Gradient, PathSegment } from '../../pack/tree.ts';
import { testTheme } from '../../testing/load-theme.ts';
import { renderPdf } from './index.ts';
import { pack } from './testing/build.ts';
import { checkConformance } from './testing/conformance/index.ts';
import { type Dict, type PdfFile, readPdf } from './testing/read-pdf.ts';
import { allOf, pagesOf, structureOf } from './testing/structure.ts';

const theme = testTheme();
const square: PathSegment[] = [['M', 0, 0], ['L', 10, 0], ['L', 10, 10], ['Z']];
const red = { colour: '#ff0000', opacity: 1 } as const;

function figure(children: DrawingNode[], more: Partial<Figure> = {}): Figure {
  const picture: Drawing = { type: 'drawing', width: 80, height: 40, children };
  return { type: 'figure', picture, alt: 'A drawing', ...more };
}

/** The resources of a pack with a figure, the operators of its drawing, and its page. */
async function draw(node: Figure): Promise<{ pdf: PdfFile; resources: Dict; form: string; page: string }> {
  const { bytes } = await renderPdf(pack([node]), theme);
  expect(checkConformance(bytes)).toEqual([]);
  const pdf = readPdf(bytes);
  const page = pdf.dict(pagesOf(pdf)[0]);
  const resources = pdf.dict(page.Resources);
  const form = pdf.stream(pdf.dict(resources.XObject).I1);
  return { pdf, resources, form: form.replaceAll('\n', ' '), page: pdf.stream(page.Contents) };
}

const path = (more: object): DrawingNode => ({ type: 'path', segments: square, ...more });

describe('a drawing', () => {
  it('stands in a figure of its own size, upright', async () => {
    const { pdf, form, page } = await draw(figure([path({ fill: red })]));
    const [element] = allOf(structureOf(pdf), 'Figure');
    expect(element?.dict.Alt).toBe('A drawing');
    expect(form).toBe('1 0 0 -1 0 40 cm q 1 0 0 rg 0 0 m 10 0 l 10 10 l h f Q');
    // 80 pixels are 60 points; the form is 80 units wide.
    expect(page).toMatch(/\/Figure << \/MCID \d+ >> BDC\nq 0\.75 0 0 0\.75 [\d.]+ [\d.]+ cm \/I1 Do Q\nEMC/);
  });

  it('without words for it is decoration', async () => {
    const { pdf, page } = await draw(figure([path({ fill: red })], { alt: '' }));
    expect(allOf(structureOf(pdf), 'Figure')).toEqual([]);
    expect(page).toMatch(/\/Artifact BMC\nq [^\n]* \/I1 Do Q\nEMC/);
  });

  it('is filled by the rule, stroked and dashed', async () => {
    const stroke = {
      ...red,
      width: 2,
      cap: 'round',
      join: 'bevel',
      miterLimit: 4,
      dashes: [3, 1],
      dashOffset: 2,
    };
    const { form } = await draw(figure([path({ fill: red, evenOdd: true, stroke })]));
    expect(form).toContain('1 0 0 rg 1 0 0 RG 2 w 1 J 2 j 4 M [3 1] 2 d 0 0 m');
    expect(form).toContain('h B* Q');
  });

  it('takes the colours of the theme', async () => {
    const { form } = await draw(figure([path({ fill: { colour: 'accent', opacity: 1 } })]));
    const digits = theme.theme.colours.accent.slice(1).match(/../g) ?? [];
    const channels = digits.map((one) => Math.round((Number.parseInt(one, 16) / 255) * 1000) / 1000);
    expect(form).toContain(`${channels.join(' ')} rg`);
  });

  it('moves, cuts off and fades groups', async () => {
    const group: DrawingNode = {
      type: 'group',
      matrix: [2, 0, 0, 2, 5, 6],
      clip: { segments: square, evenOdd: false },
      opacity: 0.5,
      children: [path({ fill: red })],
    };
    const { pdf, resources, form } = await draw(figure([group]));
    expect(form).toBe('1 0 0 -1 0 40 cm q 2 0 0 2 5 6 cm 0 0 m 10 0 l 10 10 l h W n /G1 gs /X1 Do Q');
    expect(pdf.dict(pdf.dict(resources.ExtGState).G1)).toMatchObject({ ca: 0.5, CA: 0.5 });
    const faded = pdf.dict(resources.XObject).X1;
    expect(pdf.dict(faded).Group).toMatchObject({ S: { name: 'Transparency' } });
    expect(pdf.stream(faded)).toContain('1 0 0 rg');
  });

  it('cuts all off by a clip without shapes', async () => {
    const group: DrawingNode = {
      type: 'group',
      clip: { segments: [], evenOdd: false },
      children: [path({ fill: red })],
    };
    expect((await draw(figure([group]))).form).toContain('q 0 0 0 0 re W n q');
  });

  it('paints gradients in the units of the drawing, and fades them by a mask', async () => {
    const colour: Gradient = {
      type: 'linear',
      coordinates: [0, 0, 1, 0],
      matrix: [10, 0, 0, 10, 0, 0],
      stops: [
        { offset: 0.2, colour: '#ff0000', opacity: 1 },
        { offset: 1, colour: '#0000ff', opacity: 0 },
      ],
    };
    const group: DrawingNode = {
      type: 'group',
      matrix: [1, 0, 0, 1, 3, 4],
      children: [path({ fill: { colour, opacity: 1 } })],
    };
    const { pdf, resources, form } = await draw(figure([group]));
    expect(form).toContain('/M1 gs /Pattern cs /P1 scn');
    const pattern = pdf.dict(pdf.dict(resources.Pattern).P1);
    expect(pattern.Matrix).toEqual([10, 0, 0, -10, 3, 36]);
    const shading = pdf.dict(pattern.Shading);
    expect(shading.Coords).toEqual([0, 0, 1, 0]);
    const steps = pdf.dict(shading.Function);
    expect(steps.Bounds).toEqual([0.2]);
    expect(pdf.list(steps.Functions).map((step) => pdf.dict(step).C1)).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ]);
    const mask = pdf.dict(pdf.dict(pdf.dict(resources.ExtGState).M1).SMask);
    expect(mask.S).toEqual({ name: 'Luminosity' });
    expect(pdf.stream(mask.G)).toBe('10 0 0 10 0 0 cm /S sh');
  });

  it('sets words in the face of the theme, where they are anchored', async () => {
    const words = (anchor: 'start' | 'middle' | 'end', length?: number): DrawingNode => ({
      type: 'drawingText',
      x: 40,
      y: 20,
      anchor,
      spans: [{ value: 'Team', size: 10, bold: true, italic: false, fill: red }],
      ...(length === undefined ? {} : { length }),
    });
    const placeOf = async (node: DrawingNode): Promise<number> => {
      const { form } = await draw(figure([node]));
      const found = /BT \/F\d+ 10 Tf(?: [\d.]+ Tc)? 1 0 0 -1 ([\d.]+) 20 Tm \[\([^\]]+\]TJ ET/.exec(form);
      return Number(found?.[1]);
    };
    const start = await placeOf(words('start'));
    const middle = await placeOf(words('middle'));
    const end = await placeOf(words('end'));
    expect(start).toBe(40);
    expect(40 - end).toBeCloseTo(2 * (40 - middle), 3);
    expect(40 - end).toBeGreaterThan(15);
    expect(await placeOf(words('end', 30))).toBe(10);
  });

  it('says which character of its words no typeface has', async () => {
    const spans = [{ value: '𓀀', size: 10, bold: false, italic: false, fill: red }];
    const text: DrawingNode = { type: 'drawingText', x: 0, y: 0, anchor: 'start', spans };
    const { messages } = await renderPdf(pack([figure([text])]), theme);
    expect(messages).toMatchObject([{ ruleId: 'pdf/missing-character', fatal: true }]);
  });

  it('is never wider than the column nor higher than six tenths of the page', async () => {
    const sizes = async (width: number, height: number): Promise<number[]> => {
      const picture: Drawing = { type: 'drawing', width, height, children: [path({ fill: red })] };
      const { page } = await draw({ type: 'figure', picture, alt: 'x' });
      const [, sx = '', sy = ''] = /q ([\d.]+) 0 0 ([\d.]+) [\d.]+ [\d.]+ cm \/I1/.exec(page) ?? [];
      return [Number(sx) * width, Number(sy) * height];
    };
    const [wide = 0] = await sizes(5000, 100);
    const [, tall = 0] = await sizes(100, 5000);
    expect(wide).toBeGreaterThan(400);
    expect(wide).toBeLessThan(595);
    expect(tall).toBeGreaterThan(350);
    expect(tall).toBeLessThan(842 * 0.6);
  });

  it('is embedded once however often it stands in the pack', async () => {
    const node = figure([path({ fill: red })]);
    const { bytes } = await renderPdf(pack([node, node]), theme);
    const pdf = readPdf(bytes);
    const resources = pdf.dict(pdf.dict(pagesOf(pdf)[0]).Resources);
    expect(Object.keys(pdf.dict(resources.XObject))).toEqual(['I1']);
  });
});
