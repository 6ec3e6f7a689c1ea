import type { RootContent } from 'mdast';
import { describe, expect, it, test } from 'vitest';
import {
  allCriteria,
  basesOf,
  inheritedFrom,
  openRoles,
  plainText,
  type Role,
  toRoleData,
} from '../index.ts';
import { findingsOf, lines, workspaceOf } from '../testing/load.ts';

const generic = lines(
  '---',
  'title: Support Worker',
  'hours: {per_week: 37.5}',
  'pay: Band 2',
  'status: live',
  'next: [senior, district]',
  'competencies: {framework: core, required: {team-working: 2, judgement: 1}}',
  'review: {last: 2026-01-01}',
  '---',
  '',
  'You help people wash.',
  '',
  '## Why is this role important?',
  '',
  'People feel looked after.',
  '',
  '## Main duties',
  '',
  'The generic duties are these.',
  '',
  '### With patients',
  '',
  '1. **Help people wash.** With dignity. {#wash}',
  '2. **Help people eat.** {#eat}',
  '3. Keep the ward tidy.',
  '',
  '### With the team',
  '',
  '1. Hand over at the end of a shift. {#handover}',
  '',
  '## Person specification',
  '',
  '### Skills (assessed by: application, interview)',
  '',
  '#### Essential',
  '',
  '- Listens well {#listens}',
  '- Writes clearly {#writes}',
  '',
  '#### Desirable',
  '',
  '- Drives (T) {#drives}',
);
const core = lines(
  'id: core',
  'levels: [{id: 1}, {id: 2}, {id: 3}]',
  'competencies:',
  '  - {id: team-working, title: Team working}',
  '  - {id: judgement, title: Judgement}',
  '  - {id: networking, title: Networking}',
);

/** Loads the role `district`, which extends the generic one, beside other files. */
function district(frontmatter: string, body = '', files: Record<string, string> = {}): Role {
  return load('district', {
    'roles/district.md': `---\ntitle: District Worker\nextends: generic\n${frontmatter}\n---\n${body}`,
    ...files,
  });
}

function load(id: string, files: Record<string, string>): Role {
  const workspace = workspaceOf({ 'roles/generic.md': generic, 'frameworks/core.yaml': core, ...files });
  return openRoles(workspace).load(`/trust/roles/${id}.md`);
}

const words = ({ text }: { text: string }) => text;
const reasons = (role: Role) => findingsOf(role.source).map(({ ruleId, line }) => `${line} ${ruleId}`);

describe('a role that extends another', () => {
  it('has its facts, under its own', () => {
    const role = district('pay: Band 3');
    expect(role.facts).toEqual({ hours: { per_week: 37.5 }, pay: 'Band 3' });
    expect(role.frontmatter.review).toBeUndefined();
    expect(role.frontmatter.next).toEqual(['senior']);
  });

  it('knows the file and line of an inherited fact', () => {
    const role = district('pay: Band 3');
    expect(inheritedFrom(role.at('/hours'))?.id).toBe('generic');
    expect(role.at('/hours/per_week').start).toMatchObject({ line: 3, column: 19 });
    expect(inheritedFrom(role.at('/pay'))).toBeUndefined();
    expect(role.at('/pay').start.line).toBe(4);
  });

  it('adds duties, replaces those of the same id and leaves out what it removes', () => {
    const role = district(
      'remove: [eat]',
      lines(
        '## What you will do',
        '### With patients',
        '1. **Help people wash at home.** {#wash}',
        '2. Check the key safe.',
        '### On the road',
        '1. Plan the round.',
      ),
    );
    expect(role.duties.map(({ number, text, group }) => [number, group, text])).toEqual([
      [1, 'With patients', '**Help people wash at home.**'],
      [2, 'With patients', 'Keep the ward tidy.'],
      [3, 'With patients', 'Check the key safe.'],
      [4, 'On the road', 'Plan the round.'],
      [5, 'With the team', 'Hand over at the end of a shift.'],
    ]);
    expect(role.duties.map(({ position }) => [inheritedFrom(position)?.id, position.start.line])).toEqual([
      [undefined, 8],
      ['generic', 25],
      [undefined, 9],
      [undefined, 11],
      ['generic', 29],
    ]);
    expect(role.sections.map(({ title }) => title)).toEqual([
      'Why is this role important?',
      'What you will do',
      'Person specification',
    ]);
  });

  it('keeps a replaced duty under the heading of the inherited one', () => {
    const role = district('', '## Main duties\n\n### On the road\n\n1. Wash at home. {#wash}\n2. Ride.\n');
    expect(role.duties.map(({ text, group }) => [text, group])).toEqual([
      ['Wash at home.', 'With patients'],
      ['**Help people eat.**', 'With patients'],
      ['Keep the ward tidy.', 'With patients'],
      ['Hand over at the end of a shift.', 'With the team'],
      ['Ride.', 'On the road'],
    ]);
  });

  it('puts new headings among the duties where its author put them', () => {
    const groups = (body: string) => [
      ...new Set(district('', `## Main duties\n\n${body}`).duties.map(({ group }) => group)),
    ];
    const ride = '### On the road\n\n1. Ride.\n\n';
    expect(groups(`### With patients\n\n1. Lift.\n\n${ride}### With the team\n\n1. Meet.\n`)).toEqual([
      'With patients',
      'On the road',
      'With the team',
    ]);
    expect(groups(`${ride}### With the team\n\n1. Meet.\n`)).toEqual([
      'With patients',
      'On the road',
      'With the team',
    ]);
    expect(groups(ride)).toEqual(['With patients', 'With the team', 'On the road']);
  });

  it('keeps the prose that opens inherited duties unless it has its own', () => {
    const opening = (role: Role) => {
      const [first] = role.sections.find(({ kind }) => kind === 'duties')?.blocks() ?? [];
      return first?.type === 'paragraph' && JSON.stringify(first.children).includes('generic duties');
    };
    expect(opening(district('', '## Main duties\n\n### With patients\n\n- Lift.\n'))).toBe(true);
    expect(opening(district('', '## Main duties\n\nOurs are these.\n\n- Lift.\n'))).toBe(false);
  });

  it('replaces sections of a kind, and puts others where its author put them', () => {
    const role = district(
      '',
      lines(
        '## Where we work',
        'In homes.',
        '## Main duties',
        '1. Plan the round.',
        '## Our bicycles',
        'They are green.',
        '## Why is this role important?',
        'Because homes are.',
        '## Last words',
        'Bye.',
      ),
    );
    expect(role.sections.map(({ title, position }) => [title, inheritedFrom(position)?.id])).toEqual([
      ['Why is this role important?', undefined],
      ['Last words', undefined],
      ['Where we work', undefined],
      ['Main duties', undefined],
      ['Our bicycles', undefined],
      ['Person specification', 'generic'],
    ]);
    expect(role.sections[0]?.text).toBe('Because homes are.');
  });

  it('merges person specifications by group and id, whatever their form', () => {
    const fromHeadings = district(
      'remove: [drives]',
      lines(
        '## Person specification',
        '### Skills',
        '#### Essential',
        '- Rides a bicycle',
        '#### Desirable',
        '- Writes clearly about homes {#writes}',
        '### Knowledge (assessed by: test)',
        '#### Essential',
        '- Knows the town',
      ),
    );
    const fromYaml = district(
      lines(
        'remove: [drives]',
        'person_specification:',
        '  groups:',
        '    - title: Skills',
        '      essential: [Rides a bicycle]',
        '      desirable: [{text: Writes clearly about homes, id: writes}]',
        '    - {title: Knowledge, assessed_by: test, essential: [Knows the town]}',
      ),
    );
    for (const { personSpecification } of [fromHeadings, fromYaml]) {
      expect(personSpecification?.groups.map(({ title, methods }) => ({ title, methods }))).toEqual([
        { title: 'Skills', methods: ['application', 'interview'] },
        { title: 'Knowledge', methods: ['test'] },
      ]);
      expect(
        allCriteria(personSpecification ?? { groups: [] }).map(({ text, importance, methods }) => [
          importance,
          text,
          methods.join(' '),
        ]),
      ).toEqual([
        ['essential', 'Listens well', 'application interview'],
        ['essential', 'Rides a bicycle', 'application interview'],
        ['desirable', 'Writes clearly about homes', 'application interview'],
        ['essential', 'Knows the town', 'test'],
      ]);
    }
  });

  it('keeps the methods of inherited criteria where the group has others now', () => {
    const { personSpecification } = district(
      '',
      lines(
        '## Person specification',
        '### Skills (assessed by: test)',
        '#### Essential',
        '- Rides a bicycle',
      ),
    );
    expect(
      allCriteria(personSpecification ?? { groups: [] }).map(({ text, methods, ownMethods }) => [
        text,
        methods.join(' '),
        ownMethods,
      ]),
    ).toEqual([
      ['Listens well', 'application interview', true],
      ['Writes clearly', 'application interview', true],
      ['Rides a bicycle', 'test', false],
      ['Drives', 'test', false],
    ]);
  });

  it('merges required levels', () => {
    const role = district(
      'competencies: {framework: core, required: {judgement: 3, networking: 1}}\nremove: [team-working]',
    );
    expect(role.competencies).toEqual([{ framework: 'core', required: { judgement: '3', networking: '1' } }]);
  });

  it('keeps derived ids apart', () => {
    const role = district('', '## Main duties\n\n1. Keep the ward tidy.\n');
    expect(role.duties.map(({ id }) => id)).toEqual([
      'keep-the-ward-tidy-2',
      'wash',
      'eat',
      'keep-the-ward-tidy',
      'handover',
    ]);
  });

  it('stands on a chain, each value with the role that wrote it', () => {
    const role = load('night', {
      'roles/night.md': '---\ntitle: Night Worker\nextends: district\nhours: {per_week: 30}\n---\n',
      'roles/district.md':
        '---\ntitle: District\nextends: generic\npay: Band 3\n---\n\n## Main duties\n\n1. Ride.\n',
    });
    expect(basesOf(role).map(({ id }) => id)).toEqual(['district', 'generic']);
    expect(role.facts).toEqual({ hours: { per_week: 30 }, pay: 'Band 3' });
    expect(inheritedFrom(role.at('/pay'))?.id).toBe('district');
    expect(role.duties.map(({ position }) => inheritedFrom(position)?.id)).toEqual([
      'district',
      'generic',
      'generic',
      'generic',
      'generic',
    ]);
    expect(role.duties.map(words)[0]).toBe('Ride.');
  });

  it('is read in the language of its base', () => {
    const role = load('swyddog', {
      'roles/swyddog.md': '---\ntitle: Swyddog\nextends: sylfaen\n---\n',
      'roles/sylfaen.md': '---\ntitle: Sylfaen\nlanguage: cy\n---\n',
    });
    expect(role.language).toBe('cy');
  });

  it('never inherits a reason', () => {
    const role = load('heir', {
      'roles/heir.md': '---\ntitle: Heir\nextends: secret\n---\n',
      'roles/secret.md': '---\ntitle: Secret\n---\n\n## Context\n\nWords.\n\nBecause: a secret.\n',
    });
    expect(plainText((role.sections[0]?.blocks() ?? []) as RootContent[])).toBe('Words.');
  });

  it('loads a chain of a thousand', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `roles/r${index}.md`,
        `---\ntitle: R${index}\n${index > 0 ? `extends: r${index - 1}\n` : ''}---\n\n## Main duties\n\n1. Do ${index}.\n`,
      ]),
    );
    const role = load('r999', files);
    expect(role.duties).toHaveLength(1000);
    expect(inheritedFrom(role.duties[0]?.position)?.id).toBe('r0');
  });
});

describe('a fault of `extends`', () => {
  it('is a base that does not exist, with what may have been meant', () => {
    const role = load('a', { 'roles/a.md': '---\ntitle: A\nextends: genric\n---\n' });
    expect(findingsOf(role.source)).toEqual([
      {
        severity: 'error',
        ruleId: 'extends/unknown-role',
        line: 3,
        reason: 'Unknown role `genric`; did you mean `generic`?',
      },
    ]);
  });

  it('is a circle, said at the line of each role in it', () => {
    const files = {
      'roles/a.md': '---\ntitle: A\nextends: b\n---\n',
      'roles/b.md': '---\ntitle: B\nextends: c\n---\n',
      'roles/c.md': '---\ntitle: C\nextends: a\n---\n',
      'roles/d.md': '---\ntitle: D\nextends: a\n---\n',
      'roles/e.md': '---\ntitle: E\nextends: e\n---\n',
    };
    expect(findingsOf(load('b', files).source)).toMatchObject([
      { ruleId: 'extends/cycle', line: 3, reason: 'Unexpected circle of `extends`: `b` → `c` → `a` → `b`' },
    ]);
    expect(reasons(load('d', files))).toEqual([]);
    expect(reasons(load('e', files))).toEqual(['3 extends/cycle']);
  });

  it('is the removal of what is not there, or has no id of its own', () => {
    expect(reasons(district('remove: [wahs]'))).toEqual(['4 extends/unknown-item']);
    expect(findingsOf(district('remove: [keep-the-ward-tidy]').source)).toMatchObject([
      { reason: 'Unexpected id `keep-the-ward-tidy`, expected one that is written in `generic`' },
    ]);
    expect(reasons(load('a', { 'roles/a.md': '---\ntitle: A\nremove: [x]\n---\n' }))).toEqual([
      '3 extends/nothing-to-remove',
    ]);
  });

  it('is an id that nearly replaces something', () => {
    const role = district('', '## Main duties\n\n1. Wash at home. {#wassh}\n');
    expect(reasons(role)).toEqual(['8 extends/near-id']);
    expect(reasons(district('', '## Main duties\n\n1. Wash at home. {#watch}\n'))).toEqual([]);
  });
});

it('says in its data which role each part was written in', () => {
  const { duties = [], sections = [] } = toRoleData(district('', '## Main duties\n\n1. Ride. {#ride}\n'));
  expect(duties.map(({ id, line, inherited_from }) => [id, line, inherited_from])).toEqual([
    ['ride', 8, undefined],
    ['wash', 23, 'generic'],
    ['eat', 24, 'generic'],
    ['keep-the-ward-tidy', 25, 'generic'],
    ['handover', 29, 'generic'],
  ]);
  expect(sections.map(({ inherited_from }) => inherited_from)).toEqual(['generic', undefined, 'generic']);
});

test('essential and desirable criteria under headings of their own are inherited one by one', () => {
  const base = lines(
    '---',
    'title: Porter',
    '---',
    '',
    '## Essential criteria',
    '',
    '- Lifts {#lifts}',
    '',
    '## Desirable criteria',
    '',
    '- Drives {#drives}',
  );
  const role = load('heir', {
    'roles/base.md': base,
    'roles/heir.md':
      '---\ntitle: Night Porter\nextends: base\n---\n\n## Desirable criteria\n\n- Sings {#sings}\n',
  });
  expect(role.sections.map(({ title }) => title)).toEqual(['Essential criteria', 'Desirable criteria']);
  expect(
    toRoleData(role).person_specification?.groups[0]?.criteria.map(({ id, importance }) => [id, importance]),
  ).toEqual([
    ['lifts', 'essential'],
    ['drives', 'desirable'],
    ['sings', 'desirable'],
  ]);
});
