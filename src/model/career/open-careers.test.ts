import { describe, expect, it } from 'vitest';
import { openRoles } from '../open-roles.ts';
import { workspaceOf } from '../testing/load.ts';
import { openCareers } from './open-careers.ts';

const role = (frontmatter: string) => `---\ntitle: A role\n${frontmatter}---\n`;

/** The careers of some roles, with the paths of those that were read in full. */
function careersOf(roles: Record<string, string>) {
  const files = Object.fromEntries(Object.entries(roles).map(([id, text]) => [`roles/${id}.md`, text]));
  const opened = openRoles(workspaceOf(files));
  const loaded: string[] = [];
  const loadFacts = (path: string) => {
    loaded.push(path.replace('/trust/roles/', '').replace('.md', ''));
    return opened.loadFacts(path);
  };
  return { careers: openCareers({ ...opened, loadFacts }), loaded };
}

const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id);

describe('the careers of a workspace', () => {
  it('reads those roles alone that lead to a role or follow it', () => {
    const { careers, loaded } = careersOf({
      porter: role('next: [senior-porter]\n'),
      'senior-porter': role('next: [team-leader]\n'),
      'team-leader': role(''),
      clerk: role('next: [office-manager]\n'),
      'office-manager': role(''),
    });
    expect(ids(careers.before('senior-porter'))).toEqual(['porter']);
    expect(careers.step('senior-porter')?.next).toEqual(['team-leader']);
    expect(careers.step('team-leader')?.next).toEqual([]);
    expect(loaded).toEqual(['porter', 'senior-porter', 'team-leader']);
    expect(ids(careers.steps())).toEqual([
      'clerk',
      'office-manager',
      'porter',
      'senior-porter',
      'team-leader',
    ]);
  });

  it.each([
    'next: [\n  other,\n  # the usual way\n  lead,\n]\n',
    'next:\n- other\n\n# the usual way\n- "lead"\n',
    'next: ["le\\x61d"]\n',
    'works_with: [&x lead]\nnext: [*x]\n',
    `next:\n  - ${'other\n  - '.repeat(600)}lead\n`,
    'next: # see the plan\r\n  - lead\r\nlevel: 2\r\n',
  ])('knows whom %j leads to', (next) => {
    const { careers } = careersOf({ lead: role(''), other: role(''), porter: role(next) });
    expect(ids(careers.before('lead'))).toEqual(['porter']);
    expect(careers.step('lead')?.id).toBe('lead');
  });

  it('knows what a role inherits, and leaves generic roles and plain mentions out', () => {
    const { careers } = careersOf({
      base: role('generic: true\nnext: [lead]\n'),
      porter: role('extends: base\n'),
      clerk: role('next: [leader]\n'),
      lead: role(''),
      leader: role(''),
      aide: role('next: [aide, nobody]\n'),
    });
    expect(ids(careers.before('lead'))).toEqual(['porter']);
    expect(ids(careers.before('leader'))).toEqual(['clerk']);
    expect(careers.step('base')).toBeUndefined();
    expect(careers.step('aide')?.next).toEqual([]);
  });
});
