import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlCursor, yamlKeyAt, yamlRegion } from './yaml-cursor.ts';

/** Where the cursor of a file of YAML stands, which `|` marks. */
function cursor(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = yamlCursor(text, { start: 0, end: text.length }, offset);
  return found && `${found.slot} ${found.path.join('/')} ${text.slice(found.start, found.end)}`.trim();
}

describe('the cursor in YAML', () => {
  it.each([
    ['an empty file', '|', 'key'],
    ['a word at the root', 'title: Porter\nte|', 'key  te'],
    ['an empty line between keys', 'title: Porter\n|\nteam: Wards\n', 'key'],
    ['a value', 'status: |\n', 'value status'],
    ['part of a value', 'status: dra|ft\n', 'value status draft'],
    ['a value in quotes', 'status: "dra|\n', 'value status dra'],
    ['a nested key', 'hours:\n  per|\n', 'key hours per'],
    ['an empty nested line', 'hours:\n  |\n', 'key hours'],
    ['a nested line after another', 'hours:\n  per_week: 35\n  |\nbase: x\n', 'key hours'],
    ['a key of the root after a nested one', 'hours:\n  per_week: 35\n|', 'key'],
    ['a nested value', 'contract:\n  type: fix|', 'value contract/type fix'],
    ['an item', 'next:\n  - |', 'item next/0'],
    ['a second item', 'next:\n  - a\n  - b|', 'item next/1 b'],
    ['an item at the column of its key', 'next:\n- a\n- |', 'item next/1'],
    ['a key after a list at its column', 'next:\n- a\n|', 'key'],
    ['the first key of an item', 'base:\n  - pl|', 'item base/0 pl'],
    ['the second key of an item', 'base:\n  - place: Ward\n    da|', 'key base/0 da'],
    ['a value in an item', 'works_with:\n  - role: por|', 'value works_with/0/role por'],
    ['a key in braces', 'hours: {|}', 'key hours'],
    ['a second key in braces', 'hours: {per_week: 35, ev|}', 'key hours ev'],
    ['a value in braces', 'hours: {evenings: |}', 'value hours/evenings'],
    ['braces that are not closed', 'hours: {evenings: |\nbase: x\n', 'value hours/evenings'],
    [
      'braces in braces',
      'competencies: {framework: core, required: {team: |}}',
      'value competencies/required/team',
    ],
    ['an item in brackets', 'next: [|]', 'value next/0'],
    ['a second item in brackets', 'next: [a, b|]', 'value next/1 b'],
    ['braces in brackets', 'base: [{place: A}, {da|}]', 'key base/1 da'],
    ['braces over lines', 'hours: {\n  per_week: 35,\n  ev|\n}', 'key hours ev'],
    ['a line after braces that were left open', 'hours: {per_week: 35\nstatus: |', 'value status'],
    ['a line after a quote that was left open', 'title: "Por\nstatus: |', 'value status'],
    ['a line after a broken one', 'title: a: b: c\n  : x\nstatus: |', 'value status'],
    ['a list at the root', '- term: A\n- te|', 'item 1 te'],
    ['CRLF', 'hours:\r\n  per_week: 35\r\n  ev|\r\n', 'key hours ev'],
    ['a key between others', 'contract:\n  ty|\n  until: 2030-01-01\n', 'key contract ty'],
    ['a key in quotes', "'hours': {per|}", 'key hours per'],
  ])('is found in %s', (_, marked, expected) => {
    expect(cursor(marked)).toBe(expected);
  });

  it.each([
    ['a comment', 'title: x # |'],
    ['a line of comment', '# |'],
    ['words under |', 'text: |\n  one |'.replace('|', '>')],
    ['behind a closed brace', 'hours: {per_week: 3} |'],
    ['behind a closed quote', 'title: "a" |'],
    ['right behind a colon', 'title:|'],
    ['under a value', 'title: Porter\n  |'],
  ])('is nowhere in %s', (_, marked) => {
    expect(cursor(marked)).toBeUndefined();
  });

  it('knows the keys beside it, before and after', () => {
    const text = 'contract:\n  type: permanent\n  re\n  until: x\nhours: {nights: never, ev, text: x}\n';
    const whole = { start: 0, end: text.length };
    expect([...(yamlCursor(text, whole, text.indexOf('re\n') + 2)?.siblings ?? [])]).toEqual([
      'type',
      'until',
    ]);
    const inBraces = yamlCursor(text, whole, text.indexOf('ev,') + 2);
    expect([...(inBraces?.siblings ?? [])]).toEqual(['nights', 'text']);
  });

  it('is found within any text, however broken', () => {
    const pieces = 'a title : - { } [ ] , # | > &a *a ? " \' 🏥 --- \\'
      .split(' ')
      .concat(': ', '- ', ' #', '  ', '\n', '\r\n', '\t');
    const piece = fc.constantFrom(...pieces);
    let found = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(60), (parts, place) => {
        const text = parts.join('');
        const offset = Math.min(place, text.length);
        const cursor = yamlCursor(text, { start: 0, end: text.length }, offset);
        yamlKeyAt(text, { start: 0, end: text.length }, offset);
        if (cursor === undefined) return;
        found += 1;
        expect(cursor.start).toBeGreaterThanOrEqual(0);
        expect(cursor.start).toBeLessThanOrEqual(offset);
        expect(cursor.end).toBeGreaterThanOrEqual(offset);
      }),
      { numRuns: 20_000, seed: 7 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('is found in long lines and many keys without delay', () => {
    for (const text of [
      `a${' '.repeat(500_000)}b`,
      '{'.repeat(200_000),
      `${'k: v\n'.repeat(100_000)}`,
      `"${'a'.repeat(500_000)}`,
    ])
      yamlCursor(text, { start: 0, end: text.length }, text.length);
  }, 5000);

  it('finds the key that it stands on', () => {
    const text = '---\ncontract: {type: permanent}\n---\n# type\n';
    const region = yamlRegion('roles/porter.md', text);
    expect(region && yamlKeyAt(text, region, text.indexOf('type:') + 1)?.path).toEqual(['contract', 'type']);
    expect(region && text.slice(region.start, region.end)).toBe('contract: {type: permanent}\n');
  });
});
