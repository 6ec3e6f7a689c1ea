import { describe, expect, it } from 'vitest';
import { openRoles } from '../../model/index.ts';
import { lines, workspaceOf } from '../../model/testing/load.ts';
import { readMarkdown } from '../../source/index.ts';
import { composePack, readTemplate } from '../index.ts';
import { type AnyNode, nodesOf } from '../testing/compose.ts';

const core = lines(
  'id: core',
  'levels: [{id: 1, title: Joining in}, {id: 2}]',
  'competencies: [{id: calm, title: Calm}, {id: care, title: Care}]',
);
const worker = lines(
  '---',
  'title: Worker',
  'level: 2',
  'next: [senior]',
  'competencies: {framework: core, required: {calm: 1}}',
  'entry_routes:',
  '  - {kind: apprenticeship, title: Care worker, level: 2, url: "https://a.example.org/"}',
  '  - {kind: lived-experience, text: You may have cared for somebody.}',
  '---',
  '## Main duties',
  '1. Wash people.',
);
const senior = lines(
  '---',
  'title: Senior',
  'extends: worker',
  'level: 3',
  'next: [lead]',
  'competencies: {framework: core, required: {calm: 2, care: 1}}',
  '---',
  '## Main duties',
  '1. Teach [newcomers][n].',
  '## Person specification',
  '### Essential',
  '- Teaches well',
  '',
  '[n]: https://teach.example.org/',
);
const files = {
  'frameworks/core.yaml': core,
  'roles/worker.md': worker,
  'roles/senior.md': senior,
  'roles/lead.md': '---\ntitle: Lead\nlevel: 4\n---\n',
  'roles/clerk.md': '---\ntitle: Clerk\nnext: [lead]\n---\n',
  'roles/alone.md': '---\ntitle: Alone\n---\n',
};

/** The nodes of the part of one role's pack. */
function careerOf(id: string): AnyNode[] {
  const workspace = workspaceOf(files);
  const roles = openRoles(workspace);
  const template = readTemplate(readMarkdown('packs/pack.md', new TextEncoder().encode('::career')));
  return nodesOf(composePack(roles.load(`/trust/roles/${id}.md`), workspace, { template, roles }).children);
}

const words = (value: unknown) =>
  nodesOf(value)
    .map((node) => node.value ?? '')
    .join('');
const alt = (id: string) => careerOf(id).find(({ type }) => type === 'figure')?.['alt'];

describe('the career of a role', () => {
  it('is a figure whose alternative tells the ways', () => {
    expect(alt('worker')).toBe(
      'Worker (level 2) (this role) leads to Senior (level 3). Senior (level 3) leads to Lead (level 4).',
    );
    expect(alt('senior')).toBe(
      'Worker (level 2) leads to Senior (level 3) (this role). Senior (level 3) (this role) leads to Lead (level 4).',
    );
    expect(alt('lead')).toBe('People come to this role from Clerk and Senior.');
  });

  it('says how people come to it', () => {
    const items = careerOf('worker')
      .filter(({ type }) => type === 'listItem')
      .map(words);
    expect(items.slice(0, 2)).toEqual([
      'Apprenticeship: Care worker, level 2',
      'Lived experience. You may have cared for somebody.',
    ]);
  });

  it('says what a step changes, with the links of the file that it is from', () => {
    const nodes = careerOf('worker');
    const grid = nodes.find(({ type }) => type === 'grid');
    expect(words(grid?.['caption'])).toBe('What changes from Worker (level 2) to Senior (level 3)');
    const rows = (grid?.['body'] ?? []) as AnyNode[];
    expect(rows.map((row) => (row['cells'] as AnyNode[]).map(words))).toEqual([
      ['Required levels', 'Calm: Level 1: Joining in → Level 2Care: Level 1: Joining in'],
      ['New duties', 'Teach newcomers.'],
      ['New criteria', 'Teaches well'],
    ]);
    expect(nodesOf(grid).find(({ type }) => type === 'link')?.url).toBe('https://teach.example.org/');
  });

  it('is left out of a role that leads nowhere', () => {
    expect(careerOf('alone')).toEqual([]);
  });
});
