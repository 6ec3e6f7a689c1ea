import { describe, expect, it } from 'vitest';
import { loadWorkspace, mapHost, openRoles } from '../../model/index.ts';
import { findingsOf, lines } from '../../model/testing/load.ts';
import { openRules } from '../index.ts';
import { unusedMethod } from './unused-method.ts';

const settings = lines(
  'methods:',
  '  - {code: K, name: kitchen trial, stage: interview}',
  '  - {code: V, name: voice call, stage: interview}',
  '',
);
const cook = lines('---', 'title: Cook', '---', '', '## Person specification', '', '### Essential', '');

/** What is said of jd.yaml when some of the roles of a workspace are checked. */
async function saidOfSettings(roles: Record<string, string>, checked = Object.keys(roles)) {
  const files = { 'jd.yaml': settings, ...roles };
  const entries = Object.entries(files).map(([path, text]) => [`/trust/${path}`, text]);
  const workspace = loadWorkspace(mapHost(Object.fromEntries(entries)), '/trust');
  const opened = await openRules([unusedMethod], workspace, { date: '2027-01-11' });
  const { load } = openRoles(workspace);
  for (const path of checked) opened.check(load(`/trust/${path}`));
  opened.finish();
  return workspace.sources.flatMap(findingsOf);
}

describe('person-specification/unused-method, of the methods of jd.yaml', () => {
  const roles = {
    'roles/cook.md': `${cook}\n- Cooks for sixty (K)\n`,
    'roles/porter.md': `${cook}\n- Lifts safely (T)\n`,
  };

  it('flags one that no role uses, at its line', async () => {
    expect(await saidOfSettings(roles)).toEqual([
      {
        severity: 'warning',
        ruleId: 'person-specification/unused-method',
        line: 3,
        reason: 'No criterion is assessed by `voice call`, which is announced',
      },
    ]);
  });

  it('says nothing where all are used, where no role has criteria, or where not all roles were checked', async () => {
    const used = { ...roles, 'roles/clerk.md': `${cook}\n- Listens well (V)\n` };
    expect(await saidOfSettings(used)).toEqual([]);
    expect(await saidOfSettings({ 'roles/cook.md': '---\ntitle: Cook\n---\n' })).toEqual([]);
    expect(await saidOfSettings(roles, ['roles/cook.md'])).toEqual([]);
  });
});
