import { expect, it } from 'vitest';
import { readMarkdown } from '../../source/index.ts';
import { factsInWords } from './facts-in-words.ts';

const factsOf = (text: string) => factsInWords(readMarkdown('clerk.md', new TextEncoder().encode(text)));

it('makes lines of frontmatter of the head of a form', () => {
  expect(
    factsOf(
      'JOB DESCRIPTION\n\nJob Title:\tFinance & Office Clerk\n**Reports to:** Chief Executive\nHours: 21 hours a week\nSalary: £25,500: pro rata\nLocation:\tHarbour House\nLocation: elsewhere\nNote: a form\nClosing date: soon\n',
    ),
  ).toEqual([
    'title: Finance & Office Clerk',
    'reports_to: Chief Executive',
    'hours: 21 hours a week',
    'pay: "£25,500: pro rata"',
    'base: Harbour House',
  ]);
});

it('leaves a place for the title, and finds nothing in words', () => {
  expect(factsOf('Hours: 35\n')).toEqual(['title: …', 'hours: "35"']);
  expect(factsOf('# Clerk\n\nYou file: letters, and more.\n')).toEqual([]);
});
