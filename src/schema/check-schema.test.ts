import { describe, expect, it } from 'vitest';
import { readYaml } from '../source/index.ts';
import { checkSchema } from './index.ts';

/** What is said of the frontmatter of a role: place, severity, sentence. */
function check(yaml: string): string[] {
  const source = readYaml('role.yaml', new TextEncoder().encode(yaml));
  checkSchema(source, 'role');
  return source.file.messages.map(
    ({ line, column, fatal, reason }) => `${line}:${column} ${fatal ? 'error' : 'warning'} ${reason}`,
  );
}

describe('checkSchema', () => {
  it.each([
    ['title: 5', '1:8 error Unexpected number `5`, expected text'],
    ['title: true', '1:8 error Unexpected value `true`, expected text'],
    ['title: [a]', '1:8 error Unexpected list, expected text'],
    ['title: {a: b}', '1:8 error Unexpected keys and values, expected text'],
    ['title: ""', '1:8 error Unexpected empty value, expected words'],
    ['next:\n  -', '2:4 error Unexpected empty value, expected text'],
    ['base: []', '1:7 error Unexpected empty list, expected one item or more'],
    ['review: soon', '1:9 error Unexpected text `soon`, expected keys and values'],
    ['posts: 0', '1:8 error Unexpected `0`, expected at least 1'],
    ['fte: 2', '1:6 error Unexpected `2`, expected at most 1'],
    ['fte: 0', '1:6 error Unexpected `0`, expected more than 0'],
    ['id: a b', '1:5 error Unexpected `a b`, expected letters, digits, hyphens, underscores and full stops'],
    [
      'pay: {currency: pounds}',
      '1:17 error Unexpected `pounds`, expected a currency of three letters, as in `GBP`',
    ],
    [
      'review: {last: 20/11/2026}',
      '1:16 error Unexpected `20/11/2026`, expected a date written as year-month-day',
    ],
    [
      'review: {last: 03/04/2026}',
      '1:16 error Unexpected `03/04/2026`, expected a date written as year-month-day',
    ],
    ['apply: {url: jobs}', '1:14 error Unexpected `jobs`, expected a web address'],
    ['contact: {email: jobs}', '1:18 error Unexpected `jobs`, expected an e-mail address'],
    ['hourz: 35', '1:1 warning Unexpected key `hourz`; did you mean `hours`?'],
    ['hours: {per_weak: 35}', '1:9 warning Unexpected key `per_weak`; did you mean `per_week`?'],
    ['zzzzzzzzzz: 1', '1:1 warning Unexpected key `zzzzzzzzzz`'],
    ['salary: a lot', '1:1 warning Unexpected key `salary`; did you mean `pay`?'],
    ['Job Title: Porter', '1:1 warning Unexpected key `Job Title`; did you mean `title`?'],
    ['closing date: soon', '1:1 warning Unexpected key `closing date`; did you mean `apply: {closes: …}`?'],
    ['toString: 1', '1:1 warning Unexpected key `toString`'],
    ['entry_routes: [{title: a}]', '1:16 error Missing key `kind`'],
    ['competencies: {frame: core}', '1:16 error Unexpected key `frame`; did you mean `framework`?'],
  ])('says of %j: %s', (yaml, message) => {
    expect(check(yaml)).toEqual([message]);
  });

  it.each(['“#7A1F4B”', '7A1F4B', '"# 7a1f4b"'])('says how to write the colour %s', (written) => {
    const source = readYaml('theme.yaml', new TextEncoder().encode(`colours:\n  accent: ${written}\n`));
    checkSchema(source, 'theme');
    const colour = /[0-9a-f]{6}/i.exec(written)?.[0];
    expect(source.file.messages.map(({ note }) => note)).toEqual([`Write "#${colour}".`]);
  });

  it('gives one message for each mistake, however many branches a schema has', () => {
    expect(check('hours: [1]\nworks_with: [{rol: x}, 5]\ncontract: {type: fixd-term, util: x}')).toHaveLength(
      5,
    );
  });

  it('says nothing of keys of one’s own', () => {
    expect(check('x_ours: {a: [1]}\ntitle: Porter')).toEqual([]);
  });

  it.each([
    [
      'hours: {pattern: early shifts}',
      'Unexpected key `pattern`',
      'It belongs at the top level, beside `hours`.',
    ],
    ['pay: {min: 1, hours: 35}', 'Unexpected key `hours`', 'It belongs at the top level, beside `pay`.'],
    ['apply: {zzzzzzzz: 1}', 'Unexpected key `zzzzzzzz`', 'Keys of your own start with `x_`.'],
    ['hours: {pattern: a}\npattern: b', 'Unexpected key `pattern`', 'Keys of your own start with `x_`.'],
  ])('says where a key of the top level belongs, in %j', (yaml, reason, note) => {
    const source = readYaml('role.yaml', new TextEncoder().encode(yaml));
    checkSchema(source, 'role');
    expect(source.file.messages).toMatchObject([{ reason, note }]);
  });

  it.each([
    ['31/03/2027', 'Write 2027-03-31.', '2027-03-31'],
    ['31st March 2027', 'Write 2027-03-31.', '2027-03-31'],
    ['Friday, 2 Sept. 2026', 'Write 2026-09-02.', '2026-09-02'],
    ['5.5.2027', 'Write 2027-05-05.', '2027-05-05'],
    ['01/04/2027', 'Write 2027-04-01, if the day stands before the month.', undefined],
    ['31/02/2027', 'As in 2027-04-30.', undefined],
    ['2027-02-30', 'As in 2027-04-30.', undefined],
    ['3 wks 2027', 'As in 2027-04-30.', undefined],
  ])('says how to write the date %s', (date, note, text) => {
    const source = readYaml('role.yaml', new TextEncoder().encode(`apply:\n  closes: ${date}\n`));
    checkSchema(source, 'role');
    expect(source.file.messages).toHaveLength(1);
    expect(source.file.messages[0]).toMatchObject({ ruleId: 'schema/format', note });
    const { suggestion } = source.file.messages[0] as { suggestion?: { text: string } };
    expect(suggestion?.text).toBe(text);
  });

  it('puts the key and the https:// in the place of what can mean nothing else', () => {
    const yaml = 'salary: Band 3\nlocation: [Ward 4]\napply: {url: www.example.org/jobs}\n';
    const source = readYaml('role.yaml', new TextEncoder().encode(yaml));
    checkSchema(source, 'role');
    const texts = (source.file.messages as { suggestion?: { text: string } }[]).map(
      ({ suggestion }) => suggestion?.text,
    );
    expect(texts.toSorted()).toEqual(['https://www.example.org/jobs', 'pay', undefined]);
  });

  it.each([
    ['hours: 16', 'Write `hours: {per_week: 16}`, or words in quotes.'],
    ['pay: 25000', 'Write `pay: {amount: 25000, per: year}`, or words in quotes.'],
    ['contract: 2', 'Quote it: "2".'],
  ])('says what a number may count in %j', (yaml, note) => {
    const source = readYaml('role.yaml', new TextEncoder().encode(yaml));
    checkSchema(source, 'role');
    expect(source.file.messages).toMatchObject([{ ruleId: 'schema/type', note }]);
  });

  it.each([
    [
      'closing date: 31/03/2027',
      'Write `apply: {closes: 2027-03-31}`, or closes among what apply holds already.',
    ],
    [
      'apply: {url: "https://example.org"}\ndeadline: 31/03/2027',
      'Write `apply: {closes: 2027-03-31}`, or closes among what apply holds already.',
    ],
    ['pay: a lot\nsalary: more', 'Keys of your own start with `x_`.'],
    ['hours per week: 16', 'Write `hours: {per_week: 16}`, or per_week among what hours holds already.'],
  ])('says where %j has its place', (yaml, note) => {
    const source = readYaml('role.yaml', new TextEncoder().encode(yaml));
    checkSchema(source, 'role');
    expect(source.file.messages).toMatchObject([{ ruleId: 'schema/unknown-key', note }]);
  });

  it.each([
    ['"1F3C88"', '"#1F3C88"'],
    ['"#1f3"', '"#11ff33"'],
    ['navy', undefined],
  ])('says how to write the colour %s', (colour, text) => {
    const source = readYaml('harbour.yaml', new TextEncoder().encode(`colours: {accent: ${colour}}\n`));
    checkSchema(source, 'theme');
    expect(source.file.messages).toHaveLength(1);
    const { suggestion } = source.file.messages[0] as { suggestion?: { text: string } };
    expect(suggestion?.text).toBe(text);
  });

  it('says how to write what was meant', () => {
    const source = readYaml(
      'role.yaml',
      new TextEncoder().encode(
        'version: 1.10\nfte: 0,5\npay: {min: "£24,000", pro_rata: yes}\nhours: {notional: "no"}\n',
      ),
    );
    checkSchema(source, 'role');
    expect(source.file.messages.map(({ note }) => String(note)).sort()).toEqual([
      'Quote it: "1.10".',
      'Write 0.5, without quotes or signs.',
      'Write 24000, without quotes or signs.',
      'Write false.',
      'Write true.',
    ]);
  });
});
