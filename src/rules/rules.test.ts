import type { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../cli/node-host.ts';
import { loadRole, loadWorkspace, mapHost } from '../model/index.ts';
import { openRules, type Rule, rules } from './index.ts';

/** What one rule says of a role file in a workspace of other files. */
async function messagesOf(rule: Rule, text: string): Promise<VFileMessage[]> {
  const path = '/wards/roles/porter.md';
  const texts = Object.entries({ ...rule.examples.files, 'roles/porter.md': text });
  const files = Object.fromEntries(texts.map(([name, content]) => [`/wards/${name}`, content]));
  const workspace = loadWorkspace(mapHost(files), '/wards');
  const role = loadRole(path, workspace, () => new Set());
  const overrides = rule.severity === 'off' ? { [rule.id]: 'warning' as const } : {};
  const opened = await openRules([rule], workspace, { date: '2027-01-11', overrides });
  opened.check(role);
  opened.finish();
  const sources = [role.source, ...workspace.sources];
  return sources.flatMap(({ file }) => file.messages).filter(({ ruleId }) => ruleId === rule.id);
}

describe.each([...rules])('$id', (rule) => {
  const { examples } = rule;

  it('leaves its good examples alone', async () => {
    expect(examples.good.length).toBeGreaterThan(0);
    for (const text of examples.good) expect(await messagesOf(rule, text)).toEqual([]);
  });

  it('flags its bad examples, each inside the file', async () => {
    expect(examples.bad.length).toBeGreaterThan(0);
    for (const text of examples.bad) {
      const found = await messagesOf(rule, text);
      expect(found, text).not.toEqual([]);
      for (const { line } of found) expect(line).toBeLessThanOrEqual(text.split('\n').length);
    }
  });

  it('explains itself in sentences', () => {
    for (const text of [rule.flags, rule.why]) expect(text).toMatch(/^[A-Z“"].*[.)?]$/s);
  });
});

describe('the list of rules', () => {
  it('has every rule once, in the folder and file that its id names', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const here = import.meta.dirname;
    const host = nodeHost(here);
    const folders = new Set(ids.map((id) => id.split('/')[0] ?? ''));
    const files = [...folders].flatMap((folder) =>
      (host.list(`${here}/${folder}`) ?? []).map(({ name }) => `${folder}/${name}`),
    );
    for (const id of ids) expect(files).toContain(`${id}.ts`);
  });
});
