import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constant,
  integer,
  oneof,
  record,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Note, Pack } from '../../../pack/tree.ts';
import { builtInSheets, testTheme } from '../../../testing/load-theme.ts';
import { cell, fact, grid, list, p, pack, section } from '../testing/build.ts';
import { around, contentOf, pageCheck, saidBy, textArea } from '../testing/page-rules.ts';
import { layOut } from './index.ts';
import type { LaidOut, TextFrame } from './page.ts';
import type { StructNode } from './structure.ts';

const FILLER = 'and people who need more time than others with what matters to them in the valley'.split(' ');

/** A text whose words are all told apart by a number. */
type Words = (count: number) => string;

/** A reference to a footnote of so many words. */
type Notes = (count: number) => Inline;

/** What a generated pack is made of, before its words are numbered. */
type Recipe = (words: Words, note: Notes) => Block[];

const count = (max: number) => integer({ min: 1, max });

const leaf: Arbitrary<Recipe> = oneof(
  count(120).map(
    (n): Recipe =>
      (words) => [p(words(n))],
  ),
  tuple(count(60), count(50)).map(
    ([before, n]): Recipe =>
      (words, note) => {
        const text = (length: number): Inline => ({ type: 'text', value: words(length) });
        return [p([text(before), note(n), { type: 'text', value: ' ' }, text(9)])];
      },
  ),
  tuple(count(9), count(30)).map(
    ([items, n]): Recipe =>
      (words, note) => [
        list(Array.from({ length: items }, () => [p([{ type: 'text', value: words(4 + n) }, note(n)])])),
      ],
  ),
  tuple(count(9), count(40)).map(
    ([items, n]): Recipe =>
      (words) => [
        list(
          Array.from({ length: items }, () => words(n)),
          { ordered: n % 2 === 0 },
        ),
      ],
  ),
  tuple(count(5), count(30)).map(
    ([depth, n]): Recipe =>
      (words) => {
        let inner: Block = list([words(n)]);
        for (let i = 1; i < depth; i++) inner = list([[p(words(n)), inner], words(3)]);
        return [inner];
      },
  ),
  count(90).map(
    (n): Recipe =>
      (words) => [
        { type: 'blockquote', children: [p(words(n))], attribution: [{ type: 'text', value: words(3) }] },
      ],
  ),
  tuple(count(60), oneof(constant('note' as const), constant('support' as const))).map(
    ([n, kind]): Recipe =>
      (words) => [
        { type: 'callout', kind, title: [{ type: 'text', value: words(1) }], children: [p(words(n))] },
      ],
  ),
  tuple(count(12), count(12)).map(
    ([facts, n]): Recipe =>
      (words) => [{ type: 'facts', items: Array.from({ length: facts }, () => fact(words(2), words(n))) }],
  ),
  tuple(count(5), count(10), count(40)).map(
    ([columns, rows, n]): Recipe =>
      (words) => [
        grid(
          Array.from({ length: columns }, () => words(1)),
          Array.from({ length: rows }, (_, row) =>
            Array.from({ length: columns }, () => words(1 + ((n * row) % 40))),
          ),
          rows % 2 === 0 ? {} : { caption: [{ type: 'text', value: words(4) }] },
        ),
      ],
  ),
  tuple(count(4), count(45)).map(
    ([columns, items]): Recipe =>
      (words) => [
        grid(
          Array.from({ length: columns }, () => words(1)),
          [
            Array.from({ length: columns }, (_, i) => [
              list(Array.from({ length: 1 + (items % (9 * i + 9)) }, () => words(9))),
            ]),
          ],
        ),
      ],
  ),
  constant<Recipe>(() => []),
);

/** Sections of three levels, full of anything. */
const packs = array(
  record({
    title: count(9),
    blocks: array(leaf, { maxLength: 5 }),
    subsections: array(array(leaf, { maxLength: 4 }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
).map(makePack);

interface Outline {
  title: number;
  blocks: Recipe[];
  subsections: Recipe[][];
}

function makePack(outlines: Outline[]): Pack {
  let next = 0;
  const notes: Note[] = [];
  const words: Words = (length) =>
    Array.from({ length }, () => `${FILLER[next % FILLER.length]}${next++}`).join(' ');
  const note: Notes = (length) => {
    notes.push({ children: [p(words(length))] });
    return { type: 'noteReference', note: notes.length - 1 };
  };
  const cook = (recipes: Recipe[]): Block[] => recipes.flatMap((recipe) => recipe(words, note));
  const sections = outlines.map(({ title, blocks, subsections }, i) =>
    section(`s${i}`, words(title), [
      ...cook(blocks),
      ...subsections.map((inner, at) =>
        section(`s${i}-${at}`, words(2), [
          ...cook(inner),
          section(`s${i}-${at}-x`, words(2), [p(words(30))]),
        ]),
      ),
    ]),
  );
  return pack(sections, { notes });
}

/** The numbered words that are said, without the numbers of lists. */
function wordsOf(frames: readonly TextFrame[]): string[] {
  return (
    frames
      .map(saidBy)
      .filter((each) => !/^\d+\.?$/.test(each))
      .join('')
      .match(/[a-z]+\d+/g) ?? []
  );
}

/** The words of a pack, and those of them that name columns, which a table whose cells are stacked says at each row. */
function plainWords({ children, notes }: Pack): { all: string[]; columns: Set<string> } {
  const inside = (tree: unknown): string[] => {
    const found: string[] = [];
    JSON.stringify(tree, (key, value: unknown) => {
      if (key === 'value' && typeof value === 'string') found.push(...value.split(' '));
      return value;
    });
    return found.filter((word) => /\d/.test(word));
  };
  const heads: unknown[] = [];
  JSON.stringify(children, (key, value: unknown) => {
    if (key === 'head') heads.push(value);
    return value;
  });
  return { all: inside([children, notes]), columns: new Set(inside(heads)) };
}

const prose =
  'You meet people where they are, listen for what matters to them, and find with them the people, places and services that can help; nobody is passed on without a name. ';

/** Texts of the lines of a page, from top to bottom. */
function linesOf(page: LaidOut['pages'][number]): { said: string; left: number; y: number }[] {
  const lines = new Map<number, { said: string; left: number; y: number }>();
  for (const { x, y, words } of contentOf(page)) {
    const said = words.map((word) => word.text).join('');
    const line = lines.get(y);
    if (line) line.said += said;
    else lines.set(y, { said, left: x, y });
  }
  return [...lines.values()].sort((a, b) => a.y - b.y);
}

describe.each(builtInSheets())('on $size, in the theme $theme', ({ loaded: theme, theme: name }) => {
  const text = textArea(theme.theme);
  const laid = async (made: Pack): Promise<LaidOut> => (await layOut(made, theme)).laidOut;

  it('pages keep all rules and are well filled, with each word set once, whatever a pack holds', async () => {
    const check = pageCheck(theme);
    const filled: number[] = [];
    const keeps = asyncProperty(packs, async (made) => {
      const laidOut = await laid(made);
      expect(check.faults(laidOut)).toEqual([]);
      const set = wordsOf(laidOut.pages.flatMap(contentOf));
      const { all, columns } = plainWords(made);
      const once = (words: string[]) => words.filter((word) => !columns.has(word)).sort();
      expect(once(set)).toEqual(once(all));
      expect(set).toEqual(expect.arrayContaining([...columns]));
      for (const page of laidOut.pages.slice(0, -1)) {
        const lowest = Math.max(...contentOf(page).map(({ y }) => y));
        filled.push((lowest - text.top) / (text.bottom - text.top));
      }
    });
    await assert(keeps, { numRuns: 30, seed: 7 });
    expect(check.unmet()).toEqual([]);
    expect(filled.length).toBeGreaterThan(50);
    expect(Math.min(...filled)).toBeGreaterThan(0.34);
    expect(filled.reduce((a, b) => a + b, 0) / filled.length).toBeGreaterThan(0.85);
  });

  describe('prose', () => {
    it('is set in lines of 60 to 75 characters, evenly ragged', async () => {
      const { pages } = await laid(pack([p(prose.repeat(9))]));
      const lengths = linesOf(pages[0] as LaidOut['pages'][number])
        .slice(0, -1)
        .map(({ said }) => said.trim().length);
      expect(lengths.length).toBeGreaterThan(15);
      expect(Math.min(...lengths)).toBeGreaterThan(55);
      expect(Math.max(...lengths)).toBeLessThan(76);
      const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
      expect(mean).toBeGreaterThan(60);
      expect(mean).toBeLessThan(72);
    });

    it('parts a long address after its signs, which needs no message', async () => {
      const address = `https://example.org/${'planning/enforcement?year=2026&sort=name#'.repeat(4)}`;
      const { laidOut, messages } = await layOut(pack([p(address)]), theme);
      const lines = linesOf(laidOut.pages[0] as LaidOut['pages'][number]).map(({ said }) => said);
      expect(lines.join('')).toBe(address);
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/?&=#]$/);
      expect(messages).toEqual([]);
    });

    it('seldom ends in a line of one short word', async () => {
      let short = 0;
      for (let words = 20; words < 60; words++) {
        const { pages } = await laid(pack([p(prose.repeat(3).split(' ').slice(0, words).join(' '))]));
        const lines = linesOf(pages[0] as LaidOut['pages'][number]);
        if (lines.length > 1 && (lines.at(-1)?.said.trim().length ?? 0) < 8) short++;
      }
      expect(short).toBeLessThanOrEqual(1);
    });
  });

  describe('lists', () => {
    it('keep a last block of one line with its item', async () => {
      const duty = [p('Meets people. '.repeat(12)), p('Time: 20%')];
      for (let lines = 0; lines < 12; lines++) {
        const items = Array.from({ length: 20 }, () => duty);
        const filler = Array.from({ length: lines }, () => p('Filler.'));
        const { pages } = await laid(pack([...filler, list(items)]));
        for (const page of pages) expect(linesOf(page)[0]?.said).not.toContain('Time');
      }
    });
  });

  describe('headings', () => {
    it('break at spaces, into lines of like length', async () => {
      const said = 'Night Cover Co-ordinator and Team Leader for the Valleys';
      const title: Inline[] = [{ type: 'text', value: said }];
      const { pages } = await laid(pack([{ type: 'cover', title, facts: [] }]));
      const lines = linesOf(pages[0] as LaidOut['pages'][number]).map((line) => line.said.trim());
      expect(lines.join(' ')).toBe(said);
      expect(lines.length).toBeGreaterThan(1);
      const lengths = lines.map(({ length }) => length);
      expect(Math.min(...lengths)).toBeGreaterThan(0.6 * Math.max(...lengths));
    });

    it('reach into the free column beside prose, where there is one, as terms and wide tables do', async () => {
      const wide = [prose, prose, prose, prose];
      const { pages } = await laid(
        pack([
          section('a', 'Heading', [
            p('Prose'),
            { type: 'facts', items: [fact('Term', 'Value')] },
            grid(['A', 'B', 'C', 'D'], [wide]),
            grid(['x', 'y'], [['1', '2']]),
          ]),
        ]),
      );
      const lefts = new Map(
        pages.flatMap(contentOf).map(({ x, words }) => [
          words
            .map((word) => word.text)
            .join('')
            .trim(),
          x - text.left,
        ]),
      );
      expect(lefts.get('Heading')).toBeCloseTo(0);
      expect(lefts.get('Term')).toBeCloseTo(0);
      expect(lefts.get('A')).toBeLessThan(10);
      const column = lefts.get('Prose') ?? 0;
      // Large print fills the page.
      if (column < 1) return;
      expect(column).toBeGreaterThan(60);
      expect(lefts.get('Value')).toBeCloseTo(column);
      expect(lefts.get('x')).toBeGreaterThan(column);
    });
  });

  describe('tables', () => {
    it('give most of their width to the columns that hold most', async () => {
      const { pages } = await laid(pack([grid(['A', 'B', 'C'], [[prose.repeat(4), prose, 'Interview']])]));
      const heads = pages.flatMap(contentOf).filter(({ words }) => /^[ABC]$/.test(words[0]?.text ?? ''));
      const [a = 0, b = 0, c = 0] = heads.map(({ x }) => x);
      expect(b - a).toBeGreaterThan(1.6 * (c - b));
    });

    it('say the header of a row again where it goes on, as no part of the structure', async () => {
      const long = list(Array.from({ length: 60 }, () => prose));
      const source = grid(['Area', 'Essential'], []);
      source.body = [
        { type: 'gridRow', cells: [cell('Skills', { header: 'row' }), cell([long])] },
        { type: 'gridRow', cells: [cell('Other', { header: 'row' }), cell('x')] },
      ];
      const { pages } = await laid(pack([source]));
      expect(pages.length).toBeGreaterThan(2);
      const said = (index: number, artifacts: boolean): string =>
        pages[index]?.over
          .flatMap((frame) =>
            frame.kind === 'text' && (typeof frame.mark === 'string') === artifacts ? frame.words : [],
          )
          .map((word) => word.text)
          .join('') ?? '';
      expect(said(0, false)).toContain('Skills');
      expect(said(1, false)).not.toContain('Skills');
      expect(said(1, true)).toContain('Skills(continued)');
      expect(pages.at(-1) && said(pages.length - 1, false)).toContain('Other');
    });

    it('stay on the page with a giant word or sixty columns, and say so', async () => {
      const position = { start: { line: 7, column: 3 }, end: { line: 7, column: 90 } };
      const origin = { file: 'roles/a.md', position };
      const giant: Inline[] = [{ type: 'text', value: 'Donaudampfschiff'.repeat(8), origin }];
      const { laidOut, messages } = await layOut(pack([grid(['A', 'B'], [['x', [p(giant)]]])]), theme);
      expect(messages).toMatchObject([{ ruleId: 'pdf/long-word', fatal: false, origin }]);
      expect(messages[0]?.reason).toMatch(
        /“DonaudampfschiffDonaudam…” of 128 characters.*breaks it between letters/,
      );
      const names = Array.from({ length: 60 }, (_, i) => `Responsibility ${i}`);
      const many = await layOut(pack([grid(names, [names])]), theme);
      // Tables that are stacked in large print are as they should be.
      if (name !== 'large-print') {
        expect(many.messages).toMatchObject([{ ruleId: 'pdf/wide-table', fatal: false }]);
        expect(many.messages[0]?.reason).toContain('60 columns');
      }
      for (const frame of [...laidOut.pages, ...many.laidOut.pages].flatMap(contentOf)) {
        expect(frame.x + frame.width).toBeLessThanOrEqual(text.right + 3);
      }
    });
  });

  describe('a section that is mostly a table', () => {
    it('goes to the next page whole rather than over it', async () => {
      const { size, leading } = theme.theme.text;
      const lines = Math.floor((0.7 * (text.bottom - text.top)) / (size * leading * 1.6));
      const before = Array.from({ length: lines }, () => p('A line.'));
      const rows = Array.from({ length: 5 }, (_, i) => [`Row ${i}`, prose]);
      const { pages } = await laid(
        pack([...before, section('t', 'Table', [p('Lead.'), grid(['A', 'B'], rows)])]),
      );
      expect(pages).toHaveLength(2);
      expect(linesOf(pages[1] as LaidOut['pages'][number])[0]?.said).toBe('Table');
    });
  });

  describe('footnotes', () => {
    const note = (index: number): Inline => ({ type: 'noteReference', note: index });
    const called = (index: number): Block => p([{ type: 'text', value: `Call ${index}` }, note(index)]);

    it('stand at the foot of the page of their reference, wherever that is', async () => {
      const notes = Array.from({ length: 12 }, (_, i) => ({ children: [p(`The note ${i}. ${prose}`)] }));
      const filler = (n: number): Block[] => Array.from({ length: n }, () => p(prose));
      const blocks: Block[] = [
        ...filler(9),
        called(0),
        ...filler(12),
        called(1),
        called(2),
        grid(
          ['A', 'B'],
          Array.from({ length: 6 }, (_, i) => [[called(3 + i)], prose]),
        ),
        ...filler(7),
        list([[called(9)], [p('x'), list([[called(10)]])]]),
        section('h', 'Heading', [p('x')], { title: [{ type: 'text', value: 'Heading' }, note(11)] }),
      ];
      const { pages } = await laid(pack(blocks, { notes }));
      const seen: number[] = [];
      pages.forEach((page, at) => {
        const lines = linesOf(page);
        const calls = [
          ...lines
            .map(({ said }) => said)
            .join('\n')
            .matchAll(/Call (\d+)/g),
        ].map((match) => Number(match[1]));
        for (const call of calls) {
          seen.push(call);
          const foot = lines.find(({ said }) => said.includes(`The note ${call}.`));
          expect(foot, `note ${call} on page ${at + 1}`).toBeDefined();
          const body = lines.filter(({ said, y }) => y > (foot?.y ?? 0) && said.startsWith('Call'));
          expect(body).toEqual([]);
        }
      });
      expect(seen).toHaveLength(11);
      const all = pages
        .flatMap(linesOf)
        .map(({ said }) => said)
        .join('\n');
      expect(all.match(/The note \d+\./g)).toHaveLength(12);
    });

    it('lead back by their number to the first of their references', async () => {
      const lines = Array.from({ length: 60 }, () => p('A line.'));
      const table = grid(['A'], [['x'], [[called(0)]]]);
      const notes = [{ children: [p(`The note. ${prose}`)] }];
      const { pages, destinations } = await laid(
        pack([...lines, table, ...lines, called(0), section('h', 'Heading', [called(0)])], { notes }),
      );
      const links = pages.flatMap((page, at) => page.links.map((link) => ({ ...link, at })));
      const [first, ...others] = links.filter(({ node }) => around(node, ['Reference']));
      expect(others).toHaveLength(2);
      const back = links.filter(({ node }) => around(node, ['Note']));
      expect(back).toMatchObject([
        { at: first?.at, contents: 'Back to text 1', target: { destination: 'note-1:reference' } },
      ]);
      expect(around(back[0]?.node as StructNode, ['Lbl'])?.parent?.type).toBe('Note');
      expect(destinations.get('note-1:reference')).toEqual({ page: first?.at, y: first?.y });
    });

    it('go on over the page when they are longer than half of one', async () => {
      const notes = [{ children: [p(`Start of it. ${prose.repeat(60)}End of it.`)] }];
      const { pages } = await laid(pack([called(0), p('After.')], { notes }));
      const on = (words: string): number[] =>
        pages.flatMap((page, i) => (linesOf(page).some(({ said }) => said.includes(words)) ? [i] : []));
      expect(on('Start of it.')).toEqual([0]);
      expect(on('Call 0')).toEqual([0]);
      expect(on('End of it.')).toEqual([pages.length - 1]);
      expect(pages.length).toBeGreaterThan(1);
    });
  });
});

describe('what else has little room', () => {
  const theme = testTheme();

  it('a running line is cut between words', async () => {
    const header = 'The community · hospitals of · the valley · and the · moor '.repeat(4);
    const { laidOut } = await layOut(pack([p('Text.')], { running: { header } }), theme);
    const [said] = (laidOut.pages[0]?.over ?? [])
      .filter((frame): frame is TextFrame => frame.kind === 'text' && frame.mark === 'pagination')
      .map(({ words }) => words.map((word) => word.text).join(''))
      .filter((line) => line.startsWith('The community'));
    expect(said).toMatch(/ (?:The|community|hospitals|of|the|valley|and|moor)…$/);
  });

  it('terms stand on one line where the free column is narrow', async () => {
    const margins = { top: 20, right: 35, bottom: 20, left: 35 };
    const narrow = testTheme({ page: { ...theme.theme.page, margins } });
    const facts: Block = { type: 'facts', items: [fact('Number of posts', '2')] };
    const { laidOut } = await layOut(pack([facts]), narrow);
    const [first] = linesOf(laidOut.pages[0] as LaidOut['pages'][number]);
    expect(first?.said).toContain('Number of posts');
  });

  it('a long word of the contents is told of where its heading stands', async () => {
    const position = { start: { line: 9, column: 4 }, end: { line: 9, column: 90 } };
    const origin = { file: 'roles/a.md', position };
    const title: Inline[] = [{ type: 'text', value: 'Donaudampfschiff'.repeat(8), origin }];
    const { messages } = await layOut(
      pack([
        { type: 'contents', title: [], depth: 1 },
        { ...section('a', '', [p('x')]), title },
      ]),
      theme,
    );
    expect(messages).toMatchObject([{ ruleId: 'pdf/long-word', origin }]);
  });
});
