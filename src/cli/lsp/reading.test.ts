import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-protocol/node';
import type { Editor, OpenDocument } from './testing/editor.ts';
import { hospital, testWorkspaces } from './testing/workspaces.ts';

const workspaces = testWorkspaces();
const folder = workspaces.write({
  ...hospital,
  'assets/ward.png': '',
  'roles/night-porter.md': `---
title: Night Porter
extends: porter
remove: [lead]
ring: wards
level: Senior
pack: short
---

You know the doors and the wards. ![The ward](../assets/ward.png)

## Main duties

1. Walk etc. etc.
`,
});
let editor: Editor;
beforeAll(async () => {
  editor = await workspaces.start(folder);
});
afterAll(() => workspaces.end());

async function within<Value>(path: string, ask: (document: OpenDocument) => Promise<Value>): Promise<Value> {
  const document = editor.open(path);
  const answer = await ask(document);
  await document.close();
  return answer;
}

describe('hover', () => {
  it.each([
    ['a key', 'roles/porter.md', 'hours:', 'Working time.'],
    ['a nested key', 'roles/porter.md', 'per_week', 'Hours a week.'],
    ['a value that is listed', 'themes/skarrow.yaml', 'default', 'extends'],
    ['a competency', 'roles/porter.md', 'team-working', 'Working with others towards one end.'],
    ['a level', 'roles/porter.md', '2, judgement', '- Leads a shift.'],
    ['a role', 'roles/porter.md', 'head-porter\nnext', '**Head Porter**'],
    ['a framework', 'roles/porter.md', 'core\n', 'What everybody does well.'],
    ['a standard', 'roles/porter.md', 'ACMV07', 'Move people safely'],
    ['a method', 'roles/porter.md', 'I)', '**interview** (I)'],
    ['a term by its acronym', 'roles/porter.md', 'MDT', 'Everybody who looks after one patient.'],
    ['a term', 'roles/porter.md', 'handover', 'What one shift tells the next.'],
    ['a heading', 'roles/porter.md', 'Main duties', 'of the kind `duties`'],
    ['a career level', 'roles/night-porter.md', 'Senior', 'Career level 2'],
    ['a ring', 'roles/night-porter.md', 'wards\nlevel', 'The wards'],
    ['what a rule flags', 'roles/night-porter.md', 'etc.', 'clarity/'],
    ['a key of jd.yaml', 'jd.yaml', 'career_levels', 'Levels of the career framework, lowest first'],
    ['a key of a glossary', 'glossary.yaml', 'meaning', 'What it means'],
  ])('explains %s', async (_, path, on, expected) => {
    expect(await within(path, (document) => document.hover(on))).toContain(expected);
  });

  it('explains a finding from its first character on, after a byte-order mark too', async () => {
    const text = `${hospital['roles/porter.md']}`.replace('level: 1', 'level: 1\ntaem: x');
    for (const mark of ['', '\uFEFF']) {
      const document = editor.open('roles/porter.md', `${mark}${text}`);
      expect(await document.hover('taem')).toContain('schema/unknown-key');
      expect(await document.hover('1\ntaem')).not.toContain('schema/unknown-key');
      await document.close();
    }
  });

  it('says nothing of plain words', async () => {
    expect(await within('roles/porter.md', (document) => document.hover('keep the wards'))).toBe('');
  });
});

describe('definition', () => {
  it.each([
    ['the role that is extended', 'roles/night-porter.md', 'porter\nremove', 'roles/porter.md', 1],
    ['whom a role reports to', 'roles/porter.md', 'head-porter\nnext', 'roles/head-porter.md', 1],
    ['a next step', 'roles/porter.md', 'head-porter\ncomp', 'roles/head-porter.md', 1],
    ['a framework', 'roles/porter.md', 'core\n', 'frameworks/core.md', 0],
    ['a competency', 'roles/porter.md', 'judgement', 'frameworks/core.md', 21],
    ['a level', 'roles/porter.md', '2, judgement', 'frameworks/core.md', 17],
    ['a standard', 'roles/porter.md', 'ACMV07', 'standards/care.yaml', 3],
    ['a term', 'roles/porter.md', 'MDT', 'glossary.yaml', 0],
    ['a theme', 'roles/porter.md', 'skarrow\n', 'themes/skarrow.yaml', 0],
    ['a pack template', 'roles/night-porter.md', 'short', 'packs/short.md', 0],
    ['a career level', 'roles/night-porter.md', 'Senior', 'jd.yaml', 10],
    ['a ring', 'roles/night-porter.md', 'wards\nlevel', 'jd.yaml', 7],
    ['a picture', 'roles/night-porter.md', 'assets/ward', 'assets/ward.png', 0],
  ])('leads to %s', async (_, path, on, file, line) => {
    const found = await within(path, (document) => document.definition(on));
    expect(found).toMatchObject({ uri: editor.uri(file), range: { start: { line } } });
  });

  it('leads to what is in the editor rather than on the disk, and nowhere from plain words', async () => {
    const core = editor.open(
      'frameworks/core.md',
      `\uFEFF${hospital['frameworks/core.md']?.replace('## Team', '\n\n## Team')}`,
    );
    expect(await within('roles/porter.md', (document) => document.definition('judgement'))).toMatchObject({
      range: { start: { line: 23 } },
    });
    await core.close();
    expect(await within('roles/porter.md', (document) => document.definition('keep the'))).toBeNull();
  });
});

describe('document symbols', () => {
  const outline = (symbols: DocumentSymbol[], depth = 0): string[] =>
    symbols.flatMap(({ name, detail, children = [] }) => [
      `${'  '.repeat(depth)}${name}${detail === undefined ? '' : ` (${detail})`}`,
      ...outline(children, depth + 1),
    ]);

  it('are the sections of a role with duties and criteria', async () => {
    const symbols = await within('roles/porter.md', (document) => document.symbols());
    expect(outline(symbols)).toEqual([
      'Main duties (duties)',
      '  Move people.',
      '  Keep watch.',
      'Person specification (person-specification)',
      '  Skills',
      '    Lifts safely (essential)',
      '    Knows the town (desirable)',
    ]);
    const [duties] = symbols;
    expect(duties?.range).toMatchObject({ start: { line: 19 }, end: { line: 24 } });
  });

  it.each([
    [
      'frameworks/core.md',
      ['Team working (team-working)', '  1', '  2: Leading', 'Judgement (judgement)', '  1', '  2'],
    ],
    ['glossary.yaml', ['multidisciplinary team', 'handover']],
    ['standards/care.yaml', ['ACTW33 (Teach others at work)', 'ACMV07 (Move people safely)']],
    ['jd.yaml', ['format', 'language', 'organisation', 'career_levels', 'methods']],
  ])('are the parts of %s', async (path, expected) => {
    expect(outline(await within(path, (document) => document.symbols()))).toEqual(expected);
  });

  it('lie inside those around them', async () => {
    const check = ({ range, selectionRange, children = [] }: DocumentSymbol): void => {
      const at = ({ line, character }: { line: number; character: number }) => line * 1000 + character;
      expect(at(selectionRange.start)).toBeGreaterThanOrEqual(at(range.start));
      expect(at(selectionRange.end)).toBeLessThanOrEqual(at(range.end));
      for (const child of children) {
        expect(at(child.range.end)).toBeLessThanOrEqual(at(range.end));
        check(child);
      }
    };
    for (const path of ['roles/porter.md', 'frameworks/core.md', 'jd.yaml', 'glossary.yaml']) {
      const symbols = await within(path, (document) => document.symbols());
      expect(symbols.length).toBeGreaterThan(1);
      for (const each of symbols) check(each);
    }
  });
});
