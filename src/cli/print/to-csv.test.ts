import { expect, it } from 'vitest';
import { toCsv } from './to-csv.ts';

it('quotes what parts cells and rows, and keeps letters of any language', () => {
  expect(toCsv([['Tŷ, Łódź', 'say "yes"', 'two\nlines', '']])).toBe(
    '\uFEFF"Tŷ, Łódź","say ""yes""","two\nlines",\r\n',
  );
});

it.each(['=1+1', '+44 20', '-5', '@here', '\t=1', '\r=1'])('makes %j text', (cell) => {
  expect(toCsv([[cell]])).toMatch(/^\uFEFF"?'/);
});
