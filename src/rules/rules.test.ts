import type { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { composeRole, reportFinding } from '../build/index.ts';
import { checkDrawings } from '../check/check-pictures.ts';
import { nodeHost } from '../disk/node-host.ts';
import { looksOf } from '../looks/index.ts';
import { loadWorkspace, mapHost, openRoles, type Role, type Workspace } from '../model/index.ts';
import { renderPdf } from '../render/pdf/index.ts';
import { type OpenRules, openRules, type Rule, rules } from './index.ts';

const plainRole = '---\ntitle: Night Porter\n---\n';

/** What one rule says of a role file, or of a framework, in a workspace of other files. */
async function messagesOf(rule: Rule, text: string): Promise<VFileMessage[]> {
  const path = '/wards/roles/porter.md';
  const isFramework = /^kind: competency-framework$/m.test(text);
  const example = isFramework
    ? { 'roles/porter.md': plainRole, 'frameworks/example.md': text }
    : { 'roles/porter.md': text };
  const texts = Object.entries({ ...rule.examples.files, ...example });
  const files = Object.fromEntries(texts.map(([name, content]) => [`/wards/${name}`, content]));
  const workspace = loadWorkspace(mapHost(files), '/wards');
  const role = openRoles(workspace).load(path);
  const overrides = rule.severity === 'off' ? { [rule.id]: 'warning' as const } : {};
  const opened = await openRules([rule], workspace, { date: '2027-01-11', overrides });
  const { load } = openRoles(workspace);
  for (const each of workspace.roleFiles) opened.check(each === path ? role : load(each));
  await checkDrawings(role, workspace, opened);
  if (rule.foundIn === 'pages') await findOnPages(role, workspace, opened);
  opened.finish();
  const sources = [role.source, ...workspace.sources];
  const found = sources.flatMap(({ file }) => file.messages).filter(({ ruleId }) => ruleId === rule.id);
  for (const { line, name } of found) {
    const source = sources.find(({ path }) => name.startsWith(`${path}:`));
    expect(line).toBeLessThanOrEqual(source?.text.split('\n').length ?? 0);
  }
  return found;
}

/** Makes a PDF and reports what its pages tell. */
async function findOnPages(role: Role, workspace: Workspace, opened: OpenRules): Promise<void> {
  const ready = await composeRole(role, { roles: openRoles(workspace), looks: looksOf(workspace) });
  if (ready === undefined) throw new Error('No pack');
  const { messages } = await renderPdf(ready.pack, ready.theme);
  for (const message of messages) reportFinding(message, role, workspace, opened);
}

describe.each([...rules])('$id', (rule) => {
  const { examples } = rule;

  it('leaves its good examples alone', async () => {
    expect(examples.good.length).toBeGreaterThan(0);
    for (const text of examples.good) expect(await messagesOf(rule, text)).toEqual([]);
  });

  it('flags its bad examples, each inside the file', async () => {
    expect(examples.bad.length).toBeGreaterThan(0);
    for (const text of examples.bad) expect(await messagesOf(rule, text), text).not.toEqual([]);
  });

  it('is silenced by a comment in the file, as its page says', async () => {
    const silence = (text: string) => `${text}\n<!-- jd-ignore-file ${rule.id}: agreed with the union -->\n`;
    const inYaml = (text: string) => `${text}\n# jd-ignore-file ${rule.id}: agreed with the union\n`;
    const files = Object.entries(examples.files ?? {}).map(([path, text]) => {
      if (typeof text !== 'string' || path.startsWith('assets/')) return [path, text];
      return [path, path.endsWith('.md') ? silence(text) : inYaml(text)];
    });
    const silenced = { ...rule, examples: { ...examples, files: Object.fromEntries(files) } };
    for (const text of examples.bad) expect(await messagesOf(silenced, silence(text)), text).toEqual([]);
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
