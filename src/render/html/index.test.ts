import { describe, expect, it } from 'vitest';
import type { Block, Inline, Pack, Section } from '../../pack/tree.ts';
import { testTheme } from '../../testing/load-theme.ts';
import { candidatePack } from './fixtures/candidate-pack.ts';
import { cell, grid, item, pack, paragraph, section, words } from './fixtures/nodes.ts';
import { renderHtml } from './index.ts';

const theme = testTheme();

const html = await renderHtml(candidatePack, theme);

function all(pattern: RegExp, text = html): string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1] ?? match[0]);
}

/** The file without the values of attributes, in which only the quotation mark and the ampersand can do harm. */
function withoutValues(page: string): string {
  return page.replace(/<[a-z][^>"]*(?:"[^"]*"[^>"]*)*>/gi, (tag) => tag.replace(/"[^"]*"/g, '""'));
}

describe('the file', () => {
  it('says what it is', () => {
    expect(html.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true);
    expect(html).toContain('<meta charset="utf-8">');
    expect(html).toContain('<title>Community Link Worker: candidate pack</title>');
    expect(html).toContain('<meta name="author" content="Northfield Health and Care">');
    expect(html).toContain('<meta name="description" content="Job description and person specification">');
    expect(html).toContain('<meta name="date" content="2026-10-01">');
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
  });

  it('is the same twice', async () => {
    expect(await renderHtml(candidatePack, theme)).toBe(html);
  });

  it('leaves the pack as it was', async () => {
    const copy = structuredClone(candidatePack);
    await renderHtml(candidatePack, theme);
    expect(candidatePack).toEqual(copy);
  });

  it('fetches nothing and runs nothing', () => {
    expect(html).not.toMatch(/<(script|iframe|object|embed|link|base|form)\b/i);
    expect(html).not.toMatch(/<[^>]*\son[a-z]+=/i);
    const sources = all(/ src="([^"]*)"/g);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/^data:image\//);
    expect(html).not.toMatch(/url\((?!data:font\/woff;base64,)|@import/);
    expect(html).toContain('default-src &#x27;none&#x27;');
  });

  it('has its front matter before main, and everything in a landmark', () => {
    const order = all(/<(header|nav|main|a class="skip-link")[ >]/g);
    expect(order).toEqual(['a class="skip-link"', 'header', 'nav', 'main']);
    expect(html).toContain('<a class="skip-link" href="#main" data-generated="">Skip to content</a>');
    expect(html).toContain('<main id="main" tabindex="-1">');
  });

  it('has one h1 and skips no level', () => {
    const levels = all(/<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  it('has each id once, and every reference inside the file leads to one', () => {
    const ids = all(/ id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...all(/ href="#([^"]*)"/g), ...all(/ aria-(?:labelledby|describedby)="([^"]*)"/g)];
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('writes no empty attribute but those that mean something', () => {
    const empty = all(/ ([a-z-]+)=""/g);
    expect(new Set(empty)).toEqual(new Set(['alt', 'data-generated']));
  });

  it('has a title without a cover, and only one with two', async () => {
    expect(await renderHtml(pack(paragraph('Words.')), theme)).toContain(
      '<header class="cover" data-generated=""><h1>Community Link Worker</h1></header>',
    );
    const covers: Block[] = ['One', 'Two'].map((title) => ({
      type: 'cover',
      title: [words(title)],
      facts: [],
    }));
    const twice = await renderHtml(pack(...covers), theme);
    expect(all(/<h1>(.*)<\/h1>/g, twice)).toEqual(['One']);
    expect(twice).toContain('<p class="title">Two</p>');
  });

  it('runs from right to left where the language does', async () => {
    const arabic: Pack = {
      ...pack(paragraph({ ...words('Link worker'), language: 'en' }), { ...paragraph('ד'), language: 'he' }),
      language: 'ar',
    };
    const page = await renderHtml(arabic, theme);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('<p><span lang="en" dir="ltr">Link worker</span></p>');
    expect(page).toContain('<p lang="he">ד</p>');
  });

  it('says in which language its own words are', async () => {
    const gaelic: Pack = { ...candidatePack, language: 'gd', labelsLanguage: 'en' };
    const page = await renderHtml(gaelic, theme);
    expect(page).toContain('href="#main" lang="en" data-generated="">Skip to content</a>');
    expect(page).toContain('<h2 id="notes" lang="en" data-generated="">Notes</h2>');
    expect(page).toContain('<p class="mark" lang="en" data-generated="">Required</p>');
  });
});

describe('hostile packs', () => {
  const attack = '</title></style><script>alert(1)</script>" onload="x';

  it('are text wherever they stand', async () => {
    const hostile: Pack = {
      ...pack(
        { type: 'cover', title: [words(attack)], facts: [] },
        { ...section('a"><script>', attack, paragraph(attack)), language: '"><script>' },
        grid([cell(attack)], [[{ ...cell(attack), marked: attack }]], { caption: [words(attack)] }),
        { type: 'code', value: attack },
        {
          type: 'figure',
          alt: attack,
          picture: {
            mediaType: 'image/svg+xml',
            bytes: new TextEncoder().encode(attack),
            width: 1,
            height: 1,
          },
        },
      ),
      metadata: { title: attack, author: attack, subject: attack },
      running: { header: attack, footer: attack },
    };
    hostile.labels.pageOf = `{page}${attack}{pages}`;
    const page = await renderHtml(hostile, theme);
    const markup = withoutValues(page);
    expect(markup).not.toMatch(/<script|<[a-z][^<>]*onload/i);
    expect(all(/<\/style>/g, markup)).toHaveLength(1);
    expect(all(/<\/title>/g, markup)).toHaveLength(1);
  });

  it('may give one id to many things', async () => {
    const page = await renderHtml(
      pack(
        section('main', 'One'),
        section('main', 'Two'),
        section('notes', 'Three'),
        section('table', 'Four', grid([cell('a')], [], { caption: [words('b')] })),
        section('', 'Five'),
      ),
      theme,
    );
    const ids = all(/ id="([^"]*)"/g, page);
    expect(ids).toEqual(['main-3', 'main', 'main-2', 'notes', 'table', 'table-2', 'section']);
  });

  it('may be nested without end, and keep their words', async () => {
    const levels = 20_000;
    let quotation: Block = paragraph('the innermost words');
    let list: Block = paragraph('the innermost item');
    let nested: Section = section('bottom', 'the innermost heading');
    let stress: Inline = words('the innermost stress');
    for (let level = 0; level < levels; level += 1) {
      quotation = { type: 'blockquote', children: [quotation] };
      list = { type: 'list', ordered: false, start: 1, spread: false, children: [item(list)] };
      nested = section(`s${level}`, `Heading ${level}`, nested);
      stress = { type: level % 2 ? 'emphasis' : 'strong', children: [stress] };
    }
    const page = await renderHtml(
      pack(
        { type: 'contents', title: [words('Contents')], depth: 1e9 },
        quotation,
        list,
        nested,
        paragraph(stress),
      ),
      theme,
    );
    for (const name of ['words', 'item', 'heading', 'stress'])
      expect(page).toContain(`the innermost ${name}`);
    expect(page).toContain('id="bottom"');
    expect(all(/<blockquote>/g, page)).toHaveLength(100);
    expect(page).not.toMatch(/<h[7-9]/);
  });
});
