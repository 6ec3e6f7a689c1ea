import { describe, expect, it } from 'vitest';
import type { Picture } from '../../pack/tree.ts';
import { testTheme } from '../../testing/load-theme.ts';
import { renderPdf } from './index.ts';
import { pack } from './testing/build.ts';
import { png } from './testing/png.ts';
import { readPdf } from './testing/read-pdf.ts';
import { pagesOf } from './testing/structure.ts';

const theme = testTheme();

/** The header of a JPEG of 4 by 2 pixels; readers of pixels are not asked here. */
function jpeg(channels: number, adobe: boolean): Uint8Array {
  const components = Array.from({ length: channels }, (_, i) => [i + 1, 0x11, 0]).flat();
  const marker = [0xff, 0xee, 0, 14, ...Buffer.from('Adobe', 'latin1'), 0, 100, 0, 0, 0, 0, 0];
  const frame = [0xff, 0xc2, 0, 8 + components.length, 8, 0, 2, 0, 4, channels, ...components];
  return Uint8Array.from([0xff, 0xd8, ...(adobe ? marker : []), ...frame, 0xff, 0xd9]);
}

async function embed(picture: Picture) {
  const { bytes, messages } = await renderPdf(pack([{ type: 'figure', picture, alt: 'x' }]), theme);
  const pdf = readPdf(bytes);
  const page = pdf.dict(pagesOf(pdf)[0]);
  const image = pdf.dict(pdf.dict(pdf.dict(page.Resources).XObject).I1);
  return { pdf, image, page: pdf.stream(page.Contents), messages };
}

describe('a JPEG', () => {
  const upright = { mediaType: 'image/jpeg', width: 40, height: 20 } as const;

  it.each([
    [1, { name: 'DeviceGray' }],
    [3, { name: 'DeviceRGB' }],
  ])('of %i channels keeps its colours', async (channels, space) => {
    const { image } = await embed({ ...upright, bytes: jpeg(channels, false) });
    expect(image).toMatchObject({ ColorSpace: space, Width: 4, Height: 2 });
    expect(image.Decode).toBeUndefined();
  });

  it('of four inks names them, in terms of red, green and blue', async () => {
    const { pdf, image } = await embed({ ...upright, bytes: jpeg(4, true) });
    const [family, names, alternate, tint] = pdf.list(image.ColorSpace);
    expect([family, alternate]).toEqual([{ name: 'DeviceN' }, { name: 'DeviceRGB' }]);
    expect(names).toEqual(['Cyan', 'Magenta', 'Yellow', 'Black'].map((name) => ({ name })));
    expect(image.Decode).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
    expect(calculate(pdf.stream(tint), [1, 0, 0, 0])).toEqual([0, 1, 1]);
    expect(calculate(pdf.stream(tint), [0.5, 0.25, 0, 0.5])).toEqual([0.25, 0.375, 0.5]);
  });

  it.each([
    [undefined, '30 0 0 15 X Y'],
    [3, '-30 0 0 -15 X Y'],
    [6, '0 -15 30 0 X Y'],
    [8, '0 15 -30 0 X Y'],
  ])('of EXIF orientation %s stands upright', async (orientation, expected) => {
    const turned = orientation === undefined ? {} : { orientation };
    const { page } = await embed({ ...upright, bytes: jpeg(3, false), ...turned });
    const [, matrix = ''] = /q ([-\d. ]+) cm \/I1 Do Q/.exec(page) ?? [];
    expect(matrix.replace(/ [\d.]+ [\d.]+$/, ' X Y')).toBe(expected);
  });
});

/** Runs a calculator function of PDF, as far as ours go. */
function calculate(code: string, values: number[]): number[] {
  const stack = [...values];
  const pop = (): number => stack.pop() ?? Number.NaN;
  for (const word of code.replace(/[{}]/g, ' ').trim().split(/\s+/)) {
    if (word === 'exch') stack.push(pop(), pop());
    else if (word === 'sub') stack.push(-pop() + pop());
    else if (word === 'mul') stack.push(pop() * pop());
    else if (word === 'pop') pop();
    else if (word === 'index') stack.push(stack.at(-1 - pop()) ?? Number.NaN);
    else if (word === 'roll') {
      const [by, count] = [pop(), pop()];
      const moved = stack.splice(-count);
      stack.push(...moved.map((_, i) => moved[(i - by + count) % count] ?? Number.NaN));
    } else stack.push(Number(word));
  }
  return stack;
}

describe('a PNG', () => {
  it('with an alpha channel has a mask', async () => {
    const { pdf, image } = await embed(png(8, 4, true));
    expect(image).toMatchObject({ Width: 8, Height: 4, ColorSpace: { name: 'DeviceRGB' } });
    expect(pdf.dict(image.SMask)).toMatchObject({ Width: 8, Height: 4, ColorSpace: { name: 'DeviceGray' } });
  });

  it('far larger than print needs is reduced where it must be unpacked', async () => {
    const { image } = await embed(png(4000, 3000, true));
    expect(image).toMatchObject({ Width: 2000, Height: 1500 });
  });
});
