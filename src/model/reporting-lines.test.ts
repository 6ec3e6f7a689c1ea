import { describe, expect, it } from 'vitest';
import { openRoles, type Roles } from './index.ts';
import { findingsOf, lines, workspaceOf } from './testing/load.ts';

/** The roles of a workspace, each written as the lines of its frontmatter. */
function rolesOf(frontmatter: Record<string, string[]>, files: Record<string, string> = {}): Roles {
  const roles = Object.entries(frontmatter).map(([id, keys]) => [
    `roles/${id}.md`,
    lines('---', `title: The ${id}`, ...keys, '---', ''),
  ]);
  return openRoles(workspaceOf({ ...files, ...Object.fromEntries(roles) }));
}

/** What is said about the structure, by role. */
function saidOf(roles: Roles) {
  return roles.workspace.roleFiles.flatMap((path) =>
    findingsOf(roles.load(path).source)
      .filter(({ ruleId }) => ruleId.startsWith('structure/'))
      .map(({ reason, line }) => `${line} ${reason}`),
  );
}

describe('whom a role reports to', () => {
  it('is read however it is written', () => {
    const { reporting } = rolesOf({
      word: ['reports_to: chief # for now'],
      quoted: ['reports_to: "Head of Nursing: days"'],
      flow: ["reports_to: [chief, 'the board']"],
      list: ['reports_to:', '  - chief', '  - the board', 'team: Nights'],
      folded: ['reports_to: >-', '  the chief'],
      none: ['team: Nights'],
    });
    const above = (id: string) => {
      const head = reporting.head(id);
      return head && reporting.reportsTo(head);
    };
    expect(above('word')).toEqual(['chief']);
    expect(above('quoted')).toEqual(['Head of Nursing: days']);
    expect(above('flow')).toEqual(['chief', 'the board']);
    expect(above('list')).toEqual(['chief', 'the board']);
    expect(above('folded')).toEqual([]);
    expect(above('none')).toEqual([]);
    expect(reporting.directReports('Chief').map(({ id }) => id)).toEqual(['flow', 'list', 'word']);
  });

  it('is inherited, else the default of the workspace, which does not hold for that role itself', () => {
    const { reporting } = rolesOf(
      { chief: [], nurse: ['reports_to: matron'], senior: ['extends: nurse'], cook: [] },
      { 'jd.yaml': 'defaults: {reports_to: chief}\n' },
    );
    const above = (id: string) =>
      reporting.reportsTo(reporting.head(id) ?? { path: '', id: '', isGeneric: false });
    expect([above('senior'), above('cook'), above('chief')]).toEqual([['matron'], ['chief'], []]);
    expect(reporting.directReports('matron').map(({ id }) => id)).toEqual(['nurse', 'senior']);
  });
});

describe('a circle of reports', () => {
  it('is an error at each role in it, and at no other', () => {
    const roles = rolesOf({
      one: ['team: Nights', 'reports_to: two'],
      two: ['reports_to: [the board, three]'],
      three: ['reports_to: one'],
      outside: ['reports_to: one'],
    });
    expect(saidOf(roles)).toEqual([
      '4 Unexpected circle of `reports_to`: `one` → `two` → `three` → `one`',
      '3 Unexpected circle of `reports_to`: `three` → `one` → `two` → `three`',
      '3 Unexpected circle of `reports_to`: `two` → `three` → `one` → `two`',
    ]);
  });

  it('may be a role that reports to itself, by words that it inherits too', () => {
    const roles = rolesOf({
      base: ['reports_to: heir'],
      heir: ['extends: base'],
      self: ['reports_to: self'],
    });
    expect(saidOf(roles)).toEqual([
      '3 Unexpected `reports_to` of `heir` by itself',
      '3 Unexpected `reports_to` of `self` by itself',
    ]);
    const notes = ['heir', 'self'].map(
      (id) =>
        roles.load(roles.heads().find((head) => head.id === id)?.path ?? '').source.file.messages[0]?.note,
    );
    expect(notes).toEqual([
      'It inherits `reports_to`: say here whom `heir` reports to, as in `reports_to: Head of Service`.',
      'Name another role, or say in plain words whom it reports to.',
    ]);
  });

  it('is better said by its id than by its title, where a tree is drawn', () => {
    const frontmatter = {
      chief: ['id: lead-porter'],
      day: ['reports_to: The Chief'],
      night: ['reports_to: [the board, the chief]'],
      other: ['reports_to: The Chief of all'],
    };
    const drawn = (type: string) =>
      saidOf(rolesOf(frontmatter, { 'jd.yaml': `organisation: {structure: {type: ${type}}}\n` }));
    expect(drawn('tree')).toEqual([
      '3 Unexpected title `The Chief`, expected the id `lead-porter`',
      '3 Unexpected title `the chief`, expected the id `lead-porter`',
    ]);
    expect(drawn('flat')).toEqual([]);
  });

  it('is found in each of several, however many roles lead to them', () => {
    const chain = Array.from({ length: 3000 }, (_, i): [string, string[]] => [
      `r${i}`,
      [`reports_to: [r${i + 1}, r${i + 2}]`],
    ]);
    const circle = { r3000: ['reports_to: r3001'], r3001: ['reports_to: [the board, r3000]'] };
    const { reporting } = rolesOf({ ...Object.fromEntries(chain), ...circle, top: ['reports_to: r3001'] });
    expect(reporting.circleOf('r3001')).toEqual(['r3001', 'r3000', 'r3001']);
    expect(['r0', 'r2999', 'top'].map((id) => reporting.circleOf(id))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const whole = rolesOf(
      Object.fromEntries(chain.map(([id], i) => [id, [`reports_to: r${(i + 1) % 3000}`]])),
    ).reporting;
    expect(whole.circleOf('r7')).toHaveLength(3001);
    expect(whole.circleOf('r7')?.slice(0, 3)).toEqual(['r7', 'r8', 'r9']);
  });

  it('is not made by plain words or by a default', () => {
    const roles = rolesOf(
      { chief: [], board: ['reports_to: the chief'] },
      { 'jd.yaml': 'defaults: {reports_to: chief}\n' },
    );
    expect(saidOf(roles)).toEqual([]);
  });
});

describe('circles', () => {
  it('need rings, each with an id of its own', () => {
    const said = (structure: string) => {
      const { sources } = workspaceOf({ 'jd.yaml': `organisation:\n  structure:\n${structure}` });
      return sources.flatMap(findingsOf).map(({ ruleId, line }) => `${line} ${ruleId}`);
    };
    expect(said('    type: circles\n')).toEqual(['3 structure/no-rings']);
    expect(said('    type: tree\n')).toEqual([]);
    const rings = '    type: circles\n    rings:\n    - {id: a, name: A}\n    - {id: a, name: B}\n';
    expect(said(rings)).toEqual(['6 structure/duplicate-ring']);
    const ten = Array.from({ length: 10 }, (_, i) => `    - {id: r${i}, name: Ring}\n`).join('');
    expect(said(`    type: circles\n    rings:\n${ten}`)).toEqual(['4 schema/range']);
    expect(said('    type: circles\n    rings: []\n')).toEqual(['3 structure/no-rings']);
  });
});
