import { describe, expect, it } from 'vitest';
import { openRoles } from '../../model/index.ts';
import { lines, workspaceOf } from '../../model/testing/load.ts';
import { readMarkdown } from '../../source/index.ts';
import { composePack, type Grid, readTemplate } from '../index.ts';
import { nodesOf, wordsIn } from '../testing/compose.ts';

const framework = (count: number, levels: string) =>
  lines(
    '---',
    'kind: competency-framework',
    'id: core',
    'title: Core',
    `levels: ${levels}`,
    '---',
    '',
    ...Array.from({ length: count }, (_, index) => `## Skill ${index + 1} {#s${index + 1}}\n\nWords.\n`),
  );

const role = (title: string, required: string, ...facts: string[]) =>
  lines(
    '---',
    `title: ${title}`,
    ...facts,
    `competencies: {framework: core, required: ${required}}`,
    '---',
    '',
  );

/** The tables of one role's matrix, in words: what is marked is in capitals. */
function matrixOf(id: string, files: Record<string, string>, template = '::matrix') {
  const workspace = workspaceOf({ 'jd.yaml': 'format: 1\n', ...files });
  const roles = openRoles(workspace);
  const load = (path: string) => roles.load(path);
  const asked: string[] = [];
  const pack = composePack(load(`/trust/roles/${id}.md`), workspace, {
    template: readTemplate(readMarkdown('packs/pack.md', new TextEncoder().encode(template))),
    roles: {
      ...roles,
      heads() {
        asked.push(...roles.heads().map(({ id }) => id));
        return roles.heads();
      },
    },
  });
  const grids = nodesOf(pack).filter(({ type }) => type === 'grid') as unknown as Grid[];
  const cellWords = (cell: Grid['body'][number]['cells'][number]) =>
    cell.marked === undefined ? wordsIn(cell) : `${wordsIn(cell)} (${cell.marked})`;
  return {
    pack,
    asked,
    captions: grids.map(({ caption }) => wordsIn(caption)),
    rows: grids.map(({ head, body }) => [...head, ...body].map(({ cells }) => cells.map(cellWords))),
  };
}

const family = {
  'frameworks/core.md': framework(3, '[{id: 1, title: Aware}, {id: 2, title: Able}]'),
  'roles/a.md': role('Worker', '{s1: 1, s2: 1}', 'family: support', 'level: 2'),
  'roles/b.md': role('Senior', '{s3: 2}', 'family: support', 'level: 3', 'extends: a'),
  'roles/c.md': role('Porter', '{s1: 1}', 'family: estates'),
};

describe('::matrix', () => {
  it('shows the family by what each requires, inherited levels too, this role marked in words', () => {
    const { rows, captions } = matrixOf('b', family);
    expect(captions).toEqual(['Core: what each role requires']);
    expect(rows).toEqual([
      [
        ['Competency', 'Worker', 'Senior (This role)'],
        ['Skill 1', '1', '1'],
        ['Skill 2', '1', '1'],
        ['Skill 3', '–', '2'],
      ],
    ]);
  });

  it('says what the levels are called', () => {
    expect(wordsIn(matrixOf('b', family).pack)).toContain('Levels: 1 Aware, 2 Able');
  });

  it('takes the roles of the framework where the family is alone, but no drafts', () => {
    const { rows } = matrixOf('c', { ...family, 'roles/d.md': role('Draft', '{s1: 1}', 'status: draft') });
    expect(rows[0]?.map(([first]) => first)).toEqual(['Role', 'Worker', 'Senior', 'Porter (This role)']);
  });

  it('prints nothing for a role that is alone', () => {
    const { 'roles/c.md': _, 'roles/b.md': __, ...alone } = family;
    expect(matrixOf('a', alone).rows).toEqual([]);
    expect(matrixOf('e', { ...family, 'roles/e.md': '---\ntitle: Clerk\n---\n' }).rows).toEqual([]);
  });

  it('parts what is too wide into several tables', () => {
    const all = (level: number) =>
      `{${Array.from({ length: 8 }, (_, index) => `s${index + 1}: ${level}`).join(', ')}}`;
    const files = {
      'frameworks/core.md': framework(8, '[1, 2]'),
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, index) => [
          `roles/r${index}.md`,
          role('Worker', all(1), `level: ${index}`),
        ]),
      ),
    };
    const { rows, captions } = matrixOf('r4', files);
    expect(captions).toEqual([
      'Core: what each role requires (1 of 2)',
      'Core: what each role requires (2 of 2)',
    ]);
    expect(rows[0]?.[0]).toEqual(['Role', 'Skill 1', 'Skill 2', 'Skill 3', 'Skill 4']);
    expect(rows[1]?.[5]?.[0]).toBe('Worker (4) (This role)');
  });

  it('says yes where a framework has no levels, and names levels that have no number', () => {
    const unlevelled = matrixOf('a', {
      'frameworks/core.md': '---\nkind: competency-framework\nid: core\n---\n\n## Calm\n\n- Breathes\n',
      'roles/a.md': role('Worker', '[calm]'),
      'roles/b.md': '---\ntitle: Senior\ncompetencies: {framework: core}\n---\n',
    });
    expect(unlevelled.rows).toEqual([
      [
        ['Role', 'Calm'],
        ['Senior', 'Yes'],
        ['Worker (This role)', 'Yes'],
      ],
    ]);
    const named = matrixOf('a', {
      'frameworks/core.md': framework(1, '[{id: able, title: Able}]'),
      'roles/a.md': role('Worker', '{s1: able}'),
      'roles/b.md': role('Senior', '{s1: able}'),
    });
    expect(named.rows[0]?.[1]).toEqual(['Senior', 'Able']);
  });

  it('leads to the competencies that the pack prints', () => {
    const { pack } = matrixOf('a', family, '::framework\n::matrix');
    const links = nodesOf(nodesOf(pack).filter(({ id }) => id === 'matrix')).filter(
      ({ type }) => type === 'link',
    );
    expect(links.map(({ url }) => url)).toEqual(['#core-s1', '#core-s2']);
  });

  it('asks for other roles only where the template names it', () => {
    expect(matrixOf('a', family, '::role').asked).toEqual([]);
  });
});
