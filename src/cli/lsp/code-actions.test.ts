import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import type { Editor } from './testing/editor.ts';
import { hospital, testWorkspaces } from './testing/workspaces.ts';

const workspaces = testWorkspaces();
const folder = workspaces.write(hospital);
let editor: Editor;
beforeAll(async () => {
  editor = await workspaces.start(folder);
});
afterAll(() => workspaces.end());

const porter = hospital['roles/porter.md'] ?? '';

function find(actions: CodeAction[], title: string): CodeAction {
  const found = actions.find((each) => each.title.includes(title));
  if (found === undefined)
    throw new Error(`No ${title} among ${actions.map((each) => each.title).join(', ')}`);
  return found;
}

describe('quick fixes', () => {
  it.each([
    ['a misspelt key', 'team: Portering', 'taem: Portering', 'taem', 'Change `taem` to `team`'],
    ['a misspelt value', 'level: 1', 'level: 1\nstatus: drft', 'drft', 'Change `drft` to `draft`'],
    [
      'a missing quote',
      'team: Portering',
      'team: Portering: nights',
      'Portering:',
      'to `"Portering: nights"`',
    ],
    [
      'a role that was probably meant',
      'reports_to: head-porter',
      'reports_to: head-poter',
      'head-poter',
      'to `head-porter`',
    ],
    ['a competency that was probably meant', 'judgement: 1', 'judgment: 1', 'judgment', 'to `judgement`'],
    ['words that stand twice', 'patients to', 'patients to to', 'to to', 'Remove'],
  ])('put right %s', async (_, found, by, on, title) => {
    for (const text of [porter, `\uFEFF${porter.replaceAll('\n', '\r\n')}`]) {
      const document = editor.open('roles/porter.md', text);
      const eol = text.includes('\r') ? '\r\n' : '\n';
      await document.replace(found, by.replace('\n', eol));
      const wrong = document.text();
      expect((await document.diagnostics((said) => said.length > 0)).length).toBe(1);
      const fix = find(await document.actions(on), title);
      expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true });
      await document.apply(fix);
      expect(document.text()).not.toBe(wrong);
      expect(await document.diagnostics((said) => said.length === 0)).toEqual([]);
      await document.close();
    }
  });

  it('put right a whole file', async () => {
    const document = editor.open(
      'roles/porter.md',
      porter.replace('team:', 'taem:').replace('level: 1', 'level: 1\nstatus: drft'),
    );
    expect(await document.diagnostics((said) => said.length === 2)).toHaveLength(2);
    const actions = await document.actions('title', ['source.fixAll']);
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.jd']);
    await document.apply(find(actions, 'Put right all'));
    expect(document.text()).toContain('team: Portering\nlevel: 1\nstatus: draft\n');
    expect(await document.diagnostics((said) => said.length === 0)).toEqual([]);
    expect(await document.actions('title', ['source.fixAll'])).toEqual([]);
    await document.close();
  });

  it('are of use before the check of a change is done', async () => {
    const document = editor.open('roles/porter.md');
    await document.replace('team: Portering', 'taem: Portering');
    await document.apply(find(await document.actions('taem'), 'Change `taem` to `team`'));
    expect(document.text()).toBe(porter);
    await document.close();
  });

  it.each([
    ['a duty', 'Look after the doors.', 'Look after the doors etc.', 'etc.', 'clarity/eg-etc'],
    [
      'a criterion with methods',
      'Lifts safely (T, I)',
      'Has a full driving licence (A)',
      'full',
      'inclusion/driving-licence',
    ],
    ['the opening text', 'You keep', 'You keep, etc., keep', 'etc.', 'clarity/eg-etc'],
    [
      'a table',
      '## Person specification\n\n### Skills (assessed by: interview)\n\n#### Essential\n\n- Lifts safely (T, I)\n',
      '## Person specification\n\n| | Essential | Assessed by |\n| --- | --- | --- |\n| Skills | Has a full driving licence | A |\n\n## Notes\n\n### Skills\n',
      'full',
      'inclusion/driving-licence',
    ],
    ['what is missing', 'base: Skarrow Hospital\n', '', 'title: Porter', 'completeness/base'],
  ])('silence a rule at %s, once a reason is given', async (_, found, by, on, rule) => {
    const document = editor.open('roles/porter.md');
    await document.replace(found, by);
    const codes = async (wanted: (codes: unknown[]) => boolean) =>
      (await document.diagnostics((said) => wanted(said.map(({ code }) => code)))).map(({ code }) => code);
    expect(await codes((all) => all.includes(rule))).toEqual([rule]);
    await document.apply(find(await document.actions(on), `Say why \`${rule}\``));
    expect((await codes((all) => all.includes('suppression/reason'))).sort()).toEqual(
      [rule, 'suppression/reason'].sort(),
    );
    const comment = `jd-ignore ${rule}: `;
    await document.replace(comment, `${comment}the union asked for it`);
    expect(await codes((all) => all.length === 0)).toEqual([]);
    await document.close();
  });

  it('are none where nothing is wrong', async () => {
    const document = editor.open('roles/porter.md');
    expect(await document.actions('title')).toEqual([]);
    await document.close();
  });
});
