import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { parsePlainYaml } from './parse-plain-yaml.ts';
import { readYaml } from './read-source.ts';

/** What both readers make of a text must be the same wherever the plain one reads it at all. */
function same(text: string): boolean {
  const plain = parsePlainYaml(text);
  if (plain === undefined) return false;
  const document = parseDocument(text, { version: '1.2', schema: 'core', merge: true });
  expect(document.errors).toEqual([]);
  expect(plain).toEqual(document.toJS());
  return true;
}

const catalogue = `# What the Trust uses
- id: RTHW12
  title: Begin and sustain a "helping" relationship, face to face
  url: https://riverside.example.org/standards#rthw12
  # when it is looked at again
  review: 2029-03
  aliases: [HW12, H.12]
  performance:
    - Offer a choice of place.
    - Explain who you are, and
      for how long.
    - 'It''s "kept"'
    - "A \\"choice\\""
  knowledge: []

- id: CFAM&LAA3
  title: 'Plan: a day'
  area: Planning
    with people
  review: 2030
  performance:
  - Plan.
`;

describe('plain YAML', () => {
  it('is what the full parser reads', () => {
    expect(same(catalogue)).toBe(true);
    expect(same(catalogue.replaceAll('\n', '\r\n'))).toBe(true);
    expect(parsePlainYaml(catalogue)?.[1]).toEqual({
      id: 'CFAM&LAA3',
      title: 'Plan: a day',
      area: 'Planning with people',
      review: 2030,
      performance: ['Plan.'],
    });
  });

  it.each([
    ['a list in braces', '- {id: A1, title: Walk}\n'],
    ['a value that goes on after a comment', '- title: Walk\n    # or\n    slowly\n'],
    ['a value in quotes over two lines', '- title: "Walk\n    slowly"\n'],
    ['a value that goes on after a blank line', '- title: Walk\n\n    slowly\n'],
    ['an empty value', '- id: A1\n  title:\n'],
    ['a key twice', '- id: A1\n  id: A2\n'],
    ['a number that is more than a year', '- id: 0012\n'],
    ['indentation by a wider space', '- title: Walk\n\u00A0  slowly\n'],
    ['words that are no string', '- id: Null\n'],
    ['a colon inside words', '- title: Walk: slowly\n'],
    ['a comment behind a value', '- title: Walk # slowly\n'],
    ['keys without a list', 'id: A1\n'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(parsePlainYaml(text)).toBeUndefined();
  });

  it('has the same places as any other', () => {
    const source = readYaml('standards/trust.yaml', new TextEncoder().encode(catalogue));
    expect(source.at('/1/title')).toMatchObject({ start: { line: 17, column: 10 }, end: { column: 23 } });
    expect(source.typed('/1/review')).toBe('2030');
  });

  it('never differs from the full parser, whatever its lines are made of', () => {
    const piece = fc.constantFrom(
      '- ',
      '  ',
      'id',
      'title',
      ':',
      ': ',
      'A1',
      'Walk',
      ' ',
      '\n',
      '\n- ',
      '\n  ',
      '\n    - ',
      '#',
      ' #',
      '"',
      "'",
      '[',
      ']',
      ',',
      ', ',
      '2029',
      '2029-03',
      'true',
      '&',
      '*',
      '|',
      '>',
      '?',
      '!',
      'é',
      '\u00A0',
    );
    const line = fc.constantFrom('- id: A1\n', '  title: Walk\n', '  aliases:\n', '    - B2\n', '  - B2\n');
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, line), { maxLength: 14 }), (pieces) => {
        if (same(pieces.join(''))) read += 1;
      }),
      { numRuns: 20_000, seed: 7 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
