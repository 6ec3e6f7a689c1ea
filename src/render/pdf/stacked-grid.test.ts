import { describe, expect, it } from 'vitest';
import { testTheme } from '../../testing/load-theme.ts';
import { renderPdf } from './index.ts';
import { layOut } from './layout/index.ts';
import { cell, grid, p, pack } from './testing/build.ts';
import { readPdf } from './testing/read-pdf.ts';
import { allOf, structureOf } from './testing/structure.ts';

const levels = grid(
  ['Level 1', 'Level 2', 'Level 3', 'Level 4'],
  [['Greets people.', 'Calms people.', 'Stays fair to all.', [p('Mends bridges.')]]],
  {},
);
const [row] = levels.body;
if (row) row.cells[2] = cell('Stays fair to all.', { marked: 'Required level' });

async function rowsOf(theme: string, width: 'equal' | 'content'): Promise<string[][]> {
  const { bytes, messages } = await renderPdf(
    pack([{ ...levels, columns: levels.columns.map((column) => ({ ...column, width })) }]),
    testTheme({}, theme),
  );
  expect(messages).toEqual([]);
  const root = structureOf(readPdf(bytes));
  return allOf(root, 'TR').map((tr) => tr.kids.map((kid) => `${kid.type} ${kid.text}`));
}

describe('a table whose columns would be narrow', () => {
  it('stands one cell under another in large print, each after the header of its column', async () => {
    expect(await rowsOf('large-print', 'equal')).toEqual([
      ['TH Level 1', 'TD Greets people.'],
      ['TH Level 2', 'TD Calms people.'],
      ['TH Level 3', 'TD Required levelStays fair to all.'],
      ['TH Level 4', 'TD Mends bridges.'],
    ]);
  });

  it.each([
    ['where columns are wide enough', 'default', 'equal'],
    ['if its columns follow their content', 'large-print', 'content'],
  ] as const)('stays as it is %s', async (_, theme, width) => {
    expect((await rowsOf(theme, width))[0]).toEqual(['TH Level 1', 'TH Level 2', 'TH Level 3', 'TH Level 4']);
  });
});

describe('a table whose words would have to break', () => {
  const names = ['Service', 'Manager', ...Array.from({ length: 12 }, (_, i) => `Responsibility ${i}`)];
  const wide = grid(names, [
    ['Planning', 'Ines Harrowgate', ...names.slice(2)],
    ['Parking', 'Amir Castleford', ...names.slice(2)],
  ]);

  async function cellsOf(theme: string, columns: number) {
    const cut = grid(
      names.slice(0, columns),
      wide.body.map(({ cells }) => cells.slice(0, columns).map(({ children }) => children)),
    );
    const { bytes, messages } = await renderPdf(pack([cut]), testTheme({}, theme));
    const rows = allOf(structureOf(readPdf(bytes)), 'TR');
    return { rows: rows.map(({ kids }) => kids.map((kid) => `${kid.type} ${kid.text}`)), messages };
  }

  it('stands one cell under another, the first of each row as a heading, and a message says so', async () => {
    const { rows, messages } = await cellsOf('default', 14);
    expect(rows).toHaveLength(28);
    expect(rows[0]).toEqual(['TH Service', 'TH Planning']);
    expect(rows[1]).toEqual(['TH Manager', 'TD Ines Harrowgate']);
    expect(rows[14]).toEqual(['TH Service', 'TH Parking']);
    expect(messages).toMatchObject([{ ruleId: 'pdf/wide-table', fatal: false }]);
    expect(messages[0]?.reason).toContain('14 columns');
    expect(messages[0]?.reason).toContain('the cells of a row stand one under another');
  });

  it('keeps the cells of a short row on one page', async () => {
    const heads = [...names.slice(0, 10), 'Accountability'];
    const rows = Array.from({ length: 14 }, () => heads);
    const { laidOut } = await layOut(
      pack([p('First.'), p('Then.'), p('Last.'), grid(heads, rows)]),
      testTheme({}, 'default'),
    );
    const said = laidOut.pages.map((page) =>
      page.over.flatMap((frame) => (frame.kind === 'text' ? frame.words.map(({ text }) => text) : [])),
    );
    expect(said.length).toBeGreaterThan(4);
    for (const words of said) {
      const count = (text: string) => words.filter((word) => word.trim() === text).length;
      expect(count('Service')).toBe(count('Accountability'));
    }
  });

  it('does so in large print rather than in small type, as its reader wants it', async () => {
    expect((await cellsOf('default', 6)).rows[0]).toHaveLength(6);
    const { rows, messages } = await cellsOf('large-print', 6);
    expect(rows[0]).toEqual(['TH Service', 'TH Planning']);
    expect(messages).toEqual([]);
  });
});
