import type { Rule } from '../rule.ts';

/** Flags tables that no page of the PDF holds; it is told when its pages are laid out. */
export const wideTable: Rule = {
  id: 'pdf/wide-table',
  severity: 'warning',
  flags:
    'A table so wide that words would have to break in its columns; in the PDF, the cells of a row stand one under another.',
  why: 'Columns of a letter or two can’t be read, and rows that stand apart are hard to compare. Make two tables of it, or turn it so that its columns become rows. `jd build` says this, since it shows on the page alone; the PDF is made all the same.',
  foundIn: 'pages',
  examples: {
    good: ['---\ntitle: Night Porter\n---\n\n| Ward | Nights |\n| --- | --- |\n| Maternity | Monday |\n'],
    bad: [
      `---\ntitle: Night Porter\n---\n\n${'| Maternity '.repeat(25)}|\n${'| --- '.repeat(25)}|\n${'| Monday '.repeat(25)}|\n`,
    ],
  },
};
