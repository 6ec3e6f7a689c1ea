import { expect, it } from 'vitest';
import { findingsOf, workspaceOf } from '../testing/load.ts';

const found = (files: Record<string, string>) =>
  workspaceOf(files).sources.flatMap((source) =>
    findingsOf(source).map(({ ruleId, line }) => `${source.path}:${line} ${ruleId}`),
  );
const core = 'competencies: [{title: Calm, definition: Breathes.}]\n';

it('takes no framework id twice, whatever its case and wherever it comes from', () => {
  const twice = {
    'frameworks/a.yaml': `id: core\ntitle: A\n${core}`,
    'frameworks/b.md': '---\nkind: competency-framework\ntitle: B\nid: Core\n---\n\n## Calm\n\nBreathes.\n',
    'frameworks/core.yaml': `title: C\n${core}`,
    'frameworks/other.yaml': `title: D\n${core}`,
  };
  expect(found(twice)).toEqual([
    'trust/frameworks/a.yaml:1 ref/duplicate-id',
    'trust/frameworks/b.md:4 ref/duplicate-id',
    'trust/frameworks/core.yaml:1 ref/duplicate-id',
  ]);
  expect(found({ 'frameworks/a.yaml': `id: a\n${core}`, 'frameworks/b.yaml': `id: b\n${core}` })).toEqual([]);
});
