import { describe, expect, it } from 'vitest';
import { lines } from '../../model/testing/load.ts';
import { type AnyNode, nodesOf, packWith, wordsIn } from '../testing/compose.ts';

/** The sections of a pack that hold a table, with their headings and the words of their cells. */
function tables(body: string, facts = ''): [string, string[]][] {
  return nodesOf(packWith(body, facts))
    .filter(({ type }) => type === 'section')
    .flatMap((section) => {
      const { title, children } = section as unknown as { title: unknown; children: AnyNode[] };
      const grid = children.find(({ type }) => type === 'grid');
      if (grid === undefined) return [];
      const cells = nodesOf(grid).filter(({ type }) => type === 'gridCell');
      return [[wordsIn(title), cells.map((cell) => wordsIn(cell))] as [string, string[]]];
    });
}

const criteria = ['## Essential criteria', '', '- Lifts', '', '## Desirable criteria', '', '- Drives'];

describe('the person specification in the body', () => {
  it('is one table under its heading', () => {
    const body = lines(
      '## Person specification',
      '',
      '### Essential',
      '',
      '- Lifts',
      '',
      '### Desirable',
      '',
      '- Drives',
    );
    expect(tables(body)).toEqual([['Person specification', ['Essential', 'Desirable', 'Lifts', 'Drives']]]);
  });

  it('has what is written after its table behind it, in an heir too', () => {
    const body = lines(
      '## Person specification',
      '',
      'Before it.',
      '',
      '| | Essential |',
      '|---|---|',
      '| Skills | Lifts |',
      '',
      'After it.',
    );
    const order = /Before it\..*Lifts.*After it\./s;
    expect(wordsIn(packWith(body))).toMatch(order);
    const base = `---\ntitle: Porter\n---\n\n${body}\n`;
    expect(wordsIn(packWith('', 'extends: base', { 'roles/base.md': base }))).toMatch(order);
  });

  it('stands in two where its importances have sections of their own', () => {
    expect(tables(lines('## Person specification', '', 'In two parts.', '', ...criteria))).toEqual([
      ['Essential criteria', ['Essential', 'Lifts']],
      ['Desirable criteria', ['Desirable', 'Drives']],
    ]);
  });

  it('loses nothing where only one importance has a section', () => {
    const body = lines('## Requirements', '', '- Lifts', '', '## Nice to have', '', '- Drives');
    expect(tables(body)).toEqual([
      ['Requirements', ['Essential', 'Lifts']],
      ['Nice to have', ['Desirable', 'Drives']],
    ]);
    const facts = lines(
      'person_specification:',
      '  groups:',
      '    - {essential: [Lifts], desirable: [Drives]}',
    );
    expect(tables('## Desirable criteria\n', facts)).toEqual([
      ['Desirable criteria', ['Essential', 'Desirable', 'Lifts', 'Drives']],
    ]);
  });
});

describe('the caption of its table', () => {
  const captionOf = (body: string) =>
    nodesOf(packWith(body))
      .filter(({ type }) => type === 'grid')
      .map(({ caption }) => wordsIn(caption));

  it('speaks of assessment only where the role says how', () => {
    const head = lines('## Person specification', '', '### Essential', '');
    expect(captionOf(lines(head, '- Lifts'))).toEqual(['What the role asks for']);
    const assessed = 'What the role asks for, and how each part is assessed';
    expect(captionOf(lines(head, '- Lifts (I)'))).toEqual([assessed]);
    expect(captionOf(lines('## Person specification', '', '### Essential (I)', '', '- Lifts'))).toEqual([
      assessed,
    ]);
  });
});

it('marks the methods of a criterion as English in a pack of another language, but no space before them', () => {
  const body = lines('## Person specification', '', '### Essential', '', '- Codi (I)');
  const texts = nodesOf(packWith(body, 'language: cy')).filter(({ generated }) => generated);
  const said = texts.map(({ value, language }) => [value, language]);
  expect(said).toContainEqual(['(interview)', 'en-GB']);
  expect(said).toContainEqual([' ', undefined]);
});
