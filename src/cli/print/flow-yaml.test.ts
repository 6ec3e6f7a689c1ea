import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { toFlowYaml } from './flow-yaml.ts';

it.each([
  [{ last: '2026-10-01', every: '12 months' }, '{last: 2026-10-01, every: 12 months}'],
  [
    { per_week: 37.5, by: ['post-holder', 'Library Manager'] },
    '{per_week: 37.5, by: [post-holder, Library Manager]}',
  ],
  [[{ place: 'Our office', days: 2 }], '[{place: Our office, days: 2}]'],
  [{ text: 'Present salary, plus £6,000' }, '{text: "Present salary, plus £6,000"}'],
  [['a: b', '# c', 'yes', '1e5', '007', 'null', ' x', '', 'a #b', "it's", '12 # x', 'Ends: ']],
  [['2026-10-01', '-', '- a', '*a', '&a', '!a', '"a"', "'a'", '[Write]', 'a\nb', 'é è', '~', '%', '.5']],
  [{ 'a: b': 1, yes: true, none: null, deep: { list: [], map: {} } }],
])('writes %j as one line of YAML that means the same', (value: unknown, line?: string) => {
  const written = toFlowYaml(value);
  expect(parse(written)).toEqual(value);
  expect(written).not.toContain('\n');
  if (line !== undefined) expect(written).toBe(line);
});
