import { describe, expect, it } from 'vitest';
import { findingsOf, lines, roleOf } from '../model/testing/load.ts';
import { openRules, type Rule, type RuleRun, rules } from './index.ts';
import { checkSettings } from './settings.ts';

const marks: Rule = {
  id: 'text/marks',
  severity: 'warning',
  flags: 'Exclamation marks.',
  why: 'For the tests.',
  options: { most: { default: 0, description: 'How many are fine.' } },
  answeredByBecause: true,
  examples: { good: [], bad: [] },
  check: (_, { text, options }) =>
    text
      .find(/!/g)
      .slice(Number(options['most']))
      .map(({ place, passage: { about } }) => ({
        reason: 'Unexpected `!`',
        place,
        ...(about !== undefined && { about }),
      })),
};

/** What the rule says of a role in a workspace with some `rules`. */
async function found(body: string, settings = '', run: Partial<RuleRun> = {}): Promise<string[]> {
  const text = lines('---', 'title: Porter', '---', '', body);
  const { role, workspace } = roleOf(text, settings === '' ? {} : { 'jd.yaml': `rules:\n${settings}` });
  const opened = await openRules([marks], workspace, { date: '2027-01-11', ...run });
  opened.check(role);
  opened.finish();
  return findingsOf(role.source).map(
    ({ severity, ruleId, line }) => `${severity} ${ruleId} ${(line ?? 0) - 4}`,
  );
}

describe('a rule', () => {
  it.each([
    ['has a severity of its own', '', {}, ['warning text/marks 1']],
    ['is set in jd.yaml', '  text/marks: info\n', {}, ['info text/marks 1']],
    ['is set with options', '  text/marks: {severity: error, most: 0}\n', {}, ['error text/marks 1']],
    ['keeps its severity beside options', '  text/marks: {most: 1}\n', {}, []],
    ['is turned off', '  text/marks: off\n', {}, []],
    ['is off in a preset', '  preset: minimal\n', {}, []],
    ['is set over a preset', '  preset: minimal\n  text/marks: error\n', {}, ['error text/marks 1']],
    [
      'is set on the command line',
      '  text/marks: off\n',
      { overrides: { 'text/marks': 'error' as const } },
      ['error text/marks 1'],
    ],
    ['is passed over where only errors count', '', { errorsOnly: true }, []],
  ])('%s', async (_, settings, run, expected) => {
    expect(await found('Run!', settings, run)).toEqual(expected);
  });

  it('is answered by a recorded reason', async () => {
    expect(await found('## Duties\n\n- Run!\n  - Because: fire.\n- Stop!\n')).toEqual([
      'warning text/marks 5',
    ]);
  });
});

describe('a comment', () => {
  const why = 'text/marks: it is a fire drill';

  it.each([
    ['on the line before', `<!-- jd-ignore ${why} -->\nRun!\n\nStop!\n`, ['warning text/marks 4']],
    ['before the paragraph', `<!-- jd-ignore ${why} -->\n\nSo,\nrun!\n\nStop!`, ['warning text/marks 6']],
    ['after an item', `- Run! <!-- jd-ignore ${why} -->\n- Stop!\n`, ['warning text/marks 2']],
    [
      'after the second line of an item',
      `- Run!\n  now <!-- jd-ignore ${why} -->\n- Stop!`,
      ['warning text/marks 3'],
    ],
    ['for the whole file', `Run!\n\nStop!\n\n<!-- jd-ignore-file ${why} -->`, []],
    [
      'without a reason',
      '<!-- jd-ignore text/marks -->\nRun!',
      ['warning suppression/reason 1', 'warning text/marks 2'],
    ],
    ['for nothing', `<!-- jd-ignore ${why} -->\nRun.`, ['warning suppression/unused 1']],
  ])('%s', async (_, body, expected) => {
    expect((await found(body)).sort()).toEqual(expected);
  });

  it('is not missed where its rule is off', async () => {
    expect(await found(`<!-- jd-ignore ${why} -->\nRun.`, '  text/marks: off\n')).toEqual([]);
  });
});

it('names unknown rules and options of jd.yaml', () => {
  const settings = 'rules:\n  completeness/dutys: off\n  completeness/duties: {most: 3}\n';
  const { workspace } = roleOf('---\ntitle: Porter\n---\n', { 'jd.yaml': settings });
  checkSettings(workspace, rules);
  expect(workspace.sources.flatMap(findingsOf).map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'Unknown rule `completeness/dutys`; did you mean `completeness/duties`?'],
    [3, 'Unknown option `most` of `completeness/duties`'],
  ]);
});
