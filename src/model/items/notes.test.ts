import { describe, expect, it, test } from 'vitest';
import { toRoleData } from '../index.ts';
import { lines, roleWith } from '../testing/load.ts';

/** The duties that an author's lines make, as `jd show` gives them. */
function dutiesOf(...texts: string[]) {
  const { role, findings } = roleWith(lines('## Main duties', '', ...texts));
  const duties = toRoleData(role).duties ?? [];
  return { duties, rules: findings.map(({ ruleId }) => ruleId) };
}

describe('notes under their item', () => {
  test.each([
    ['as a list', ['1. Visit people at home.', '   - Because: trust grows there.']],
    ['in bold, colon inside', ['1. Visit people at home.', '   - **Because:** trust grows there.']],
    ['in bold, colon outside', ['1. Visit people at home.', '   - **Because**: trust grows there.']],
    ['in capitals', ['1. Visit people at home.', '   - BECAUSE: trust grows there.']],
    ['as a paragraph', ['1. Visit people at home.', '', '   Because: trust grows there.']],
  ])('%s give no message', (_, texts) => {
    const { duties, rules } = dutiesOf(...texts);
    expect(duties).toMatchObject([{ text: 'Visit people at home.', because: 'trust grows there.' }]);
    expect(rules).toEqual([]);
  });

  it('keeps three kinds apart, and joins two of a kind', () => {
    const { duties } = dutiesOf(
      '1. Visit people at home.',
      '   - Support: you shadow a colleague first.',
      '   - Time: 40%',
      '   - Because: trust grows there.',
      '   - Support: the rota is fixed.',
    );
    expect(duties).toMatchObject([
      {
        support: 'you shadow a colleague first.\n\nthe rota is fixed.',
        time: '40%',
        because: 'trust grows there.',
      },
    ]);
  });

  it('finds a reason inside other notes and inside nested lists', () => {
    const { duties } = dutiesOf(
      '1. Visit people at home:',
      '   - alone',
      '   - in pairs',
      '     - Because: of the dogs.',
      '2. Keep the log.',
      '   - Support: a template.',
      '     Because: auditors ask.',
    );
    expect(duties).toMatchObject([
      { text: 'Visit people at home:\n- alone\n- in pairs', because: 'of the dogs.' },
      { support: 'a template.', because: 'auditors ask.' },
    ]);
  });

  it('is prose where the word does not open the line', () => {
    const { duties } = dutiesOf('1. Visit people because: it helps.', '2. Support colleagues.');
    expect(duties.map(({ text }) => text)).toEqual([
      'Visit people because: it helps.',
      'Support colleagues.',
    ]);
  });
});

describe('notes that are indented wrongly', () => {
  test.each([
    ['three spaces under 10.', ['10. Visit people at home.', '   - Because: trust grows there.']],
    ['an item beside it', ['1. Visit people at home.', '- Because: trust grows there.']],
    ['a lazy line', ['1. Visit people at home.', 'Because: trust grows there.']],
    ['a lazy line in bold', ['1. Visit people at home.', '**Because:** trust grows there.']],
    ['after a line break', ['1. Visit people at home.\\', '   Because: trust grows there.']],
    ['a paragraph after the list', ['1. Visit people at home.', '', 'Because: trust grows there.']],
    ['too far, as code', ['1. Visit people at home.', '', '         - Because: trust grows there.']],
    ['in a quotation', ['1. Visit people at home.', '   > Well.', '   > Because: trust grows there.']],
  ])('%s: the reason belongs to the item, with a warning', (_, texts) => {
    const { duties, rules } = dutiesOf(...texts, '', '2. Keep the log.');
    expect(duties).toHaveLength(2);
    expect(duties[0]?.text).toMatch(/^Visit people at home\./);
    expect(duties[0]?.because).toBe('trust grows there.');
    expect(rules).toEqual(['role/note-indent']);
  });

  it('are none of the item above a heading', () => {
    const { duties, rules } = dutiesOf(
      '1. Visit people.',
      '',
      '### In the office',
      '',
      '- Because: rent is paid.',
    );
    expect(duties).toHaveLength(1);
    expect(duties[0]?.because).toBeUndefined();
    expect(rules).toEqual(['role/note-alone']);
  });
});

test('a reason among prose is pointed out', () => {
  const { findings } = roleWith(lines('## Background', '', 'Because: the clinic moved.'));
  expect(findings).toMatchObject([{ severity: 'info', ruleId: 'role/note-alone', line: 7 }]);
});
