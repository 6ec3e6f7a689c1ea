import { describe, expect, it, test } from 'vitest';
import { findingsOf, lines, roleWith, workspaceOf } from '../testing/load.ts';

const head = 'format: 1\n';

describe('catalogues', () => {
  it('are one list, in which a code is found by id or alias in any spelling', () => {
    const { standards } = workspaceOf({
      'jd.yaml': head,
      'standards/a.yaml': '- id: CFAM&LAA3\n  title: Plan\n  aliases: [B 12]\n',
      'standards/b.yaml': '- {id: RTCO04, title: Link people}\n',
    });
    expect(standards.list.map(({ id }) => id)).toEqual(['CFAM&LAA3', 'RTCO04']);
    expect(standards.find('rt-co 04')?.title).toBe('Link people');
    expect(standards.find('B12')?.id).toBe('CFAM&LAA3');
    expect(standards.find('RTCO05')).toBeUndefined();
    expect(standards.meant('RTCO05')).toBe('RTCO04');
  });

  it('tell ids apart that differ in a full stop', () => {
    const { standards, sources } = workspaceOf({
      'jd.yaml': head,
      'standards/a.yaml': '- {id: AA2.1, title: One}\n- {id: AA21, title: Twenty-one}\n',
    });
    expect(sources.flatMap(findingsOf)).toEqual([]);
    expect(standards.find('AA2.1')?.title).toBe('One');
    expect(standards.find('aa 21')?.title).toBe('Twenty-one');
    expect(standards.find('AA2-1')).toBeUndefined();
  });

  it('an id goes before the alias of another standard', () => {
    const { standards } = workspaceOf({
      'standards/a.yaml':
        '- {id: NEW1, title: New, aliases: [OLD1]}\n- {id: OLD1, title: Old, status: legacy}\n',
      'roles/a.md': '---\ntitle: Porter\n---\n',
    });
    expect(standards.find('OLD1')?.title).toBe('Old');
  });
});

test('an id in two catalogues is an error at its second place that names the first', () => {
  const { sources } = workspaceOf({
    'jd.yaml': head,
    'standards/a.yaml': '- id: RTCO04\n  title: Link people\n',
    'standards/b.yaml': '- id: RTSG01\n  title: Keep safe\n- id: RTCO 04\n  title: Link\n',
  });
  const [, second] = sources.filter(({ path }) => path.includes('standards/'));
  expect(second && findingsOf(second)).toEqual([
    {
      severity: 'error',
      ruleId: 'ref/duplicate-id',
      line: 3,
      reason: 'Unexpected second standard `RTCO 04`, which `trust/standards/a.yaml` has as `RTCO04` too',
    },
  ]);
  expect(second?.file.messages[0]?.cause).toMatchObject({ position: { start: { line: 1, column: 7 } } });
});

test('a catalogue that was copied is told in a few messages', () => {
  const copy = Array.from({ length: 500 }, (_, index) => `- id: AB${index}\n  title: Walk\n`).join('');
  const { sources } = workspaceOf({ 'jd.yaml': head, 'standards/a.yaml': copy, 'standards/b.yaml': copy });
  const findings = sources.flatMap(findingsOf);
  expect(findings).toHaveLength(21);
  expect(findings.at(-1)?.reason).toBe('Unexpected second entries for 480 more standards, from `AB20` on');
});

test('a competency cites standards at the end of its heading, and in YAML by a key', () => {
  const markdown = roleWith('', 'competencies: {framework: core}', {
    'jd.yaml': head,
    'frameworks/core.md': lines(
      '---',
      'kind: competency-framework',
      'id: core',
      '---',
      '',
      '## Team working [RTHW12] [RTCO04] {#team}',
      '',
      'Together.',
    ),
  });
  const yaml = roleWith('', 'competencies: {framework: core}', {
    'jd.yaml': head,
    'frameworks/core.yaml': lines(
      'kind: competency-framework',
      'id: core',
      'competencies:',
      '  - {id: team, title: Team working, standards: [RTHW12, RTCO04], definition: Together.}',
    ),
  });
  for (const { workspace } of [markdown, yaml]) {
    expect(workspace.frameworks[0]?.competencies).toMatchObject([
      { id: 'team', title: 'Team working', standards: ['RTHW12', 'RTCO04'] },
    ]);
  }
});
