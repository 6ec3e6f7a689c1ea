import { describe, expect, it } from 'vitest';
import { testTheme } from '../../testing/load-theme.ts';
import { renderPdf } from './index.ts';
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
