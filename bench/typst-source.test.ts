import { describe, expect, it } from 'vitest';
import { makePacks } from '../src/testing/make-pack.ts';
// @ts-expect-error -- the benchmarks are plain JavaScript, which declares no types
import { pdfPages } from './pdf-pages.js';
// @ts-expect-error -- likewise
import { typstSource } from './typst-source.js';

describe('the pack that Typst is given', async () => {
  const [made] = await makePacks('examples/riverside-trust');

  it('has every text of the pack tree', () => {
    const source = typstSource(made?.pack, { logo: 'logo.png' });
    const texts = textsOf(made?.pack.children);
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) expect(source).toContain(JSON.stringify(text));
  });

  it('has the place of every link inside the pack', () => {
    const source: string = typstSource(made?.pack, { logo: 'logo.png' });
    const links = [...source.matchAll(/#link\(label\((".*?")\)/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(5);
    for (const id of links) expect(source).toContain(` #label(${id});`);
  });

  it('counts the pages of a PDF', () => {
    expect(pdfPages(Buffer.from(made?.pdf ?? []))).toBeGreaterThan(15);
  });
});

function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const own = 'type' in value && value.type === 'text' && 'value' in value ? [String(value.value)] : [];
  return [...own, ...Object.values(value).flatMap(textsOf)].filter((text) => text !== '');
}
