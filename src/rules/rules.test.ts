import { describe, expect, it } from 'vitest';
import { nodeHost } from '../cli/node-host.ts';
import { loadRole, loadWorkspace, mapHost } from '../model/index.ts';
import { rules } from './index.ts';

/** What a rule says of a role file. */
function findings(text: string, id: string): unknown[] {
  const workspace = loadWorkspace(mapHost({ '/wards/roles/porter.md': text }), '/wards');
  const role = loadRole('/wards/roles/porter.md', workspace, () => new Set());
  return rules.find((rule) => rule.id === id)?.check(role, workspace) ?? [];
}

describe.each(rules)('$id', ({ id, examples }) => {
  it('leaves its good examples alone', () => {
    expect(examples.good.length).toBeGreaterThan(0);
    for (const text of examples.good) expect(findings(text, id)).toEqual([]);
  });
  it('flags its bad examples, each inside the file', () => {
    expect(examples.bad.length).toBeGreaterThan(0);
    for (const text of examples.bad) {
      const found = findings(text, id) as { reason: string; place: { start: { line: number } } }[];
      expect(found.length).toBeGreaterThan(0);
      for (const { place } of found) expect(place.start.line).toBeLessThanOrEqual(text.split('\n').length);
    }
  });
});

describe('the list of rules', () => {
  it('has every rule once, in the folder and file that its id names', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const here = import.meta.dirname;
    const files = ['completeness', 'content'].flatMap((folder) =>
      (nodeHost(here).list(`${here}/${folder}`) ?? []).map(({ name }) => `${folder}/${name}`),
    );
    for (const id of ids) expect(files).toContain(`${id}.ts`);
  });
});
