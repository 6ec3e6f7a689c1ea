import { describe, expect, it } from 'vitest';
import { compareRoles, isDifferent, openRoles, toRoleData } from '../index.ts';
import { lines, workspaceOf } from '../testing/load.ts';

const core = lines(
  'id: core',
  'levels: [{id: 1}, {id: 2}, {id: 3}]',
  'competencies:',
  '  - {id: team-working, title: Team working}',
  '  - {id: judgement, title: Judgement}',
  '  - {id: networking, title: Networking}',
);

const worker = lines(
  '---',
  'title: Support Worker',
  'pay: Band 2',
  'apply: {closes: 2027-01-01}',
  'competencies: {framework: core, required: {team-working: 2, judgement: 2}}',
  '---',
  '## Purpose',
  'To help.',
  '## Main duties',
  '1. Help people wash and dress with dignity.',
  '2. Keep the ward tidy. {#tidy}',
  '3. Hand over at the end of a shift.',
  '## Person specification',
  '### Essential',
  '- Listens well',
  '- Drives (A)',
);

const senior = lines(
  '---',
  'title: Senior Support Worker',
  'pay: Band 3',
  'apply: {closes: 2028-01-01}',
  'competencies: {framework: core, required: {team-working: 3, networking: 1}}',
  '---',
  '## Main duties',
  '1. Hand over at the **end** of a shift.',
  '2. See that others keep the bay in order. {#tidy}',
  '3. Help people wash and dress with dignity and patience.',
  '4. Teach new colleagues.',
  '## Person specification',
  '### Desirable',
  '- Drives (A)',
);

function difference(one: string, other: string) {
  const workspace = workspaceOf({ 'roles/a.md': one, 'roles/b.md': other, 'frameworks/core.yaml': core });
  const { load } = openRoles(workspace);
  const [from, to] = [load('/trust/roles/a.md'), load('/trust/roles/b.md')];
  return compareRoles(toRoleData(from), toRoleData(to), workspace.frameworks);
}

const texts = (items: { text: string }[] | undefined) => items?.map(({ text }) => text);

describe('the difference between two roles', () => {
  const { duties, criteria, competencies, facts, sections } = difference(worker, senior);

  it('pairs duties by words, by id and by likeness', () => {
    expect(texts(duties?.added)).toEqual(['Teach new colleagues.']);
    expect(duties?.removed).toBeUndefined();
    expect(texts(duties?.common)).toEqual(['Hand over at the **end** of a shift.']);
    expect(duties?.changed?.map(({ from, to }) => [from.number, to.number])).toEqual([
      [2, 2],
      [1, 3],
    ]);
  });

  it('says what became of criteria', () => {
    expect(texts(criteria?.removed)).toEqual(['Listens well']);
    expect(criteria?.changed?.map(({ from, to }) => [from.importance, to.importance])).toEqual([
      ['essential', 'desirable'],
    ]);
  });

  it('says which levels rise, are new or are no longer required', () => {
    expect(competencies).toEqual([
      { framework: 'core', competency: 'team-working', title: 'Team working', from: '2', to: '3', rise: 1 },
      { framework: 'core', competency: 'judgement', title: 'Judgement', from: '2' },
      { framework: 'core', competency: 'networking', title: 'Networking', to: '1' },
    ]);
  });

  it('leaves out what holds for one vacancy', () => {
    expect(facts).toEqual([{ key: 'pay', from: { text: 'Band 2' }, to: { text: 'Band 3' } }]);
  });

  it('names sections of prose', () => {
    expect(sections).toEqual([{ title: 'Purpose', change: 'removed' }]);
  });

  it('is none between a role and itself', () => {
    const none = difference(worker, worker.replace('2027-01-01', '2029-01-01'));
    expect(isDifferent(none)).toBe(false);
    expect(isDifferent(difference(worker, senior))).toBe(true);
  });
});
