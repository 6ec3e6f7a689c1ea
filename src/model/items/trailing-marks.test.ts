import { describe, expect, it, test } from 'vitest';
import { toRoleData } from '../index.ts';
import { lines, roleWith } from '../testing/load.ts';

function dutyOf(...texts: string[]) {
  const { role } = roleWith(lines('## Main duties', '', ...texts));
  return toRoleData(role).duties?.[0];
}

function criterionOf(...texts: string[]) {
  const { role, findings } = roleWith(lines('## Person specification', '', '### Essential', '', ...texts));
  return { ...toRoleData(role).person_specification?.groups[0]?.criteria[0], findings };
}

describe('citations and ids of a duty', () => {
  test.each([
    ['1. Keep records. [SCDHSC0031] {#records}', 'Keep records.', ['SCDHSC0031']],
    ['1. Keep records [SCDHSC0031] {#records}.', 'Keep records.', ['SCDHSC0031']],
    ['1. Keep records [SCDHSC0031]. {#records}', 'Keep records.', ['SCDHSC0031']],
    ['1. Keep records. [SCDHSC0031]. {#records}', 'Keep records.', ['SCDHSC0031']],
    ['1. Keep records {#records} [SCDHSC0031]', 'Keep records', ['SCDHSC0031']],
    ['1. Keep records [CFAM&LAA3] [Pharm 07] {#records}', 'Keep records', ['CFAM&LAA3', 'Pharm 07']],
    ['1. Keep **records** [X12] {#records}', 'Keep **records**', ['X12']],
    ['1. Keep `records` [X12] {#records}', 'Keep `records`', ['X12']],
    ['1. Keep [records](r.html) [X12] {#records}', 'Keep [records](r.html)', ['X12']],
    ['1. **Keep records.** [X12]. {#records}', '**Keep records.**', ['X12']],
    ['1. Keep records ... [X12] {#records}', 'Keep records ...', ['X12']],
  ])('%s', (line, text, standards) => {
    expect(dutyOf(line)).toMatchObject({ id: 'records', text, standards });
  });

  test.each(['[sic]', '[Team name]', '[records](r.html)', '\\[X12\\]', '[^7]'])('%s is text', (words) => {
    expect(dutyOf(`1. Keep records ${words}`)).toMatchObject({ text: `Keep records ${words}` });
    expect(dutyOf(`1. Keep records ${words}`)?.standards).toBeUndefined();
  });

  it('stand before a comment, which goes with them', () => {
    const comment = '<!-- jd-ignore clarity/eg-etc: the words of the Act -->';
    expect(dutyOf(`1. Keep records. [X12] {#records} ${comment}`)).toMatchObject({
      id: 'records',
      text: 'Keep records.',
      standards: ['X12'],
    });
    expect(criterionOf(`- Keeps records (A) ${comment}`)).toMatchObject({
      text: 'Keeps records',
      methods: ['application'],
    });
    expect(dutyOf(`1. Keep records. ${comment}`)).toMatchObject({ text: `Keep records. ${comment}` });
  });

  it('stand at the end of the first paragraph or the last, and beside a line break', () => {
    expect(dutyOf('1. Keep records. [X12]', '', '   Every day. {#records}')).toMatchObject({
      id: 'records',
      text: 'Keep records.\n\nEvery day.',
      standards: ['X12'],
    });
    expect(dutyOf('1. Keep records. [X12]\\', '   {#records}')).toMatchObject({
      id: 'records',
      text: 'Keep records.',
      standards: ['X12'],
    });
  });

  it('leave methods of assessment in a duty as words', () => {
    expect(dutyOf('1. Prepare the annual return (application, certificate)')?.text).toBe(
      'Prepare the annual return (application, certificate)',
    );
  });
});

describe('derived ids', () => {
  it('come from the words that a reader sees', () => {
    expect(dutyOf('1. Use the [case system](https://cases.example/login) daily')?.id).toBe(
      'use-the-case-system-daily',
    );
  });

  it('never meet a written one', () => {
    const { role, findings } = roleWith(
      lines(
        '## Duties',
        '',
        '- Keep records',
        '- Keep records',
        '- Keep records 2',
        '- File them {#keep-records}',
      ),
    );
    const ids = role.duties.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids[3]).toBe('keep-records');
    expect(findings).toEqual([]);
  });

  it('are an error at both places when written twice', () => {
    const { findings } = roleWith(lines('## Duties', '', '- Keep records {#log}', '- File them {#log}'));
    expect(findings.map(({ ruleId, line, reason }) => [ruleId, line, reason])).toEqual([
      ['ref/duplicate-id', 7, 'Unexpected id `log`, which line 8 has too'],
      ['ref/duplicate-id', 8, 'Unexpected id `log`, which line 7 has too'],
    ]);
  });

  it('are an error once at each place when written three times', () => {
    const { findings } = roleWith(lines('## Duties', '', '- Keep {#log}', '- File {#log}', '- Burn {#log}'));
    expect(findings.map(({ line }) => line)).toEqual([7, 8, 9]);
  });
});

describe('methods of a criterion', () => {
  test.each([
    ['- Listens (A, I)', ['application', 'interview']],
    ['- Listens (A/I)', ['application', 'interview']],
    ['- Listens (A I)', ['application', 'interview']],
    ['- Listens (application & interview).', ['application', 'interview']],
    ['- Listens (Application form, interview and test)', ['application', 'interview', 'test']],
    ['- Listens (A + I) [X12] {#listens}', ['application', 'interview']],
  ])('%s', (line, methods) => {
    expect(criterionOf(line).text?.replace(/\.$/, '')).toBe('Listens');
    expect(criterionOf(line).methods).toEqual(methods);
  });

  it('are text in a bracket that holds other words too, with a warning', () => {
    const { text, methods, findings } = criterionOf('- Drives (if able, A)');
    expect(text).toBe('Drives (if able, A)');
    expect(methods).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'warning', ruleId: 'person-specification/mixed-bracket' }]);
  });

  it('leave other brackets alone', () => {
    const { text, findings } = criterionOf('- A degree (or equivalent)');
    expect(text).toBe('A degree (or equivalent)');
    expect(findings).toEqual([]);
  });
});
