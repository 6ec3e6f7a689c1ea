import { readdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Diagnostic, HoverRequest } from 'vscode-languageserver-protocol/node';
import { nodeHost } from '../../disk/node-host.ts';
import { packageFolder } from '../../disk/package-folder.ts';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';
import type { Editor } from './testing/editor.ts';
import { hospital, testWorkspaces } from './testing/workspaces.ts';

const workspaces = testWorkspaces();
afterAll(() => workspaces.end());

/** What `jd validate` says, by file. */
async function validated(folder: string): Promise<Map<string, string[]>> {
  const io = {
    ...fakeIo({}, { env: { SOURCE_DATE_EPOCH: '1799625600' } }),
    host: nodeHost(folder),
    cwd: folder,
  };
  await run(['validate', '--format', 'json'], io);
  const said = new Map<string, string[]>();
  for (const { file, line, column, endLine, endColumn, severity, ruleId, message, note } of JSON.parse(
    io.out(),
  )) {
    const text = note === null ? message : `${message}\n${note}`;
    const place = `${line - 1}:${column - 1}-${endLine - 1}:${endColumn - 1}`;
    said.set(file, [...(said.get(file) ?? []), `${place} ${severity} ${ruleId} ${text}`]);
  }
  return said;
}

const severities = ['', 'error', 'warning', 'info'];

function print({ range: { start, end }, severity, code, message }: Diagnostic): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${severities[severity ?? 0]} ${code} ${message}`;
}

function codes(diagnostics: Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('diagnostics', () => {
  it.each(['src/cli/fixtures/broken', 'src/cli/fixtures/advice', 'examples/valley-hospital'])(
    'are those of jd validate in %s, whatever is open',
    async (path) => {
      const folder = workspaces.copy(`${packageFolder()}/${path}`);
      const expected = await validated(folder);
      const editor = await workspaces.start(folder);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => /\.(?:md|ya?ml)$/.test(file));
      expect(files.length).toBeGreaterThan(5);
      const open = files.map((file) => [file, editor.open(file)] as const);
      for (const [file, document] of open) {
        const wanted = expected.get(file) ?? [];
        if (wanted.length === 0) continue;
        const found = await document.diagnostics((said) => said.length === wanted.length);
        expect(found.map(print), file).toEqual(wanted);
        expect(found.every(({ source }) => source === 'jd')).toBe(true);
      }
      expect(await editor.close()).toBe(0);
    },
  );

  describe('of a hospital', () => {
    const folder = workspaces.write(hospital);
    let editor: Editor;
    beforeAll(async () => {
      editor = await workspaces.start(folder);
    });

    it('come and go as a role is typed', async () => {
      const porter = editor.open('roles/porter.md');
      expect(codes(await porter.diagnostics((said) => said.length === 0))).toEqual([]);
      await porter.replace('team: Portering', 'taem: Portering');
      expect((await porter.diagnostics()).map(print)).toEqual([
        '2:0-2:4 warning schema/unknown-key Unexpected key `taem`; did you mean `team`?',
      ]);
      await porter.replace('taem', 'team');
      expect(await porter.diagnostics()).toEqual([]);
      await porter.close();
    });

    it('of a role change with a framework, and errors are told of roles that are not open', async () => {
      const porter = editor.open('roles/porter.md');
      await porter.diagnostics((said) => said.length === 0);
      const core = editor.open('frameworks/core.md');
      await core.diagnostics();
      await core.replace('Team working {#team-working}', 'Working together');
      expect(codes(await porter.diagnostics((said) => said.length > 0))).toEqual(['ref/unknown-competency']);
      await porter.close();
      expect(
        codes(await editor.diagnostics('roles/porter.md', ({ version }) => version === undefined)),
      ).toEqual(['ref/unknown-competency']);
      await core.close();
      expect(
        await editor.diagnostics('roles/porter.md', ({ diagnostics }) => diagnostics.length === 0),
      ).toEqual([]);
    });

    it('change with a file on the disk', async () => {
      const porter = editor.open('roles/porter.md');
      await porter.diagnostics((said) => said.length === 0);
      const path = `${folder}/frameworks/core.md`;
      writeFileSync(
        path,
        hospital['frameworks/core.md']?.replace('Judgement {#judgement}', 'Deciding') ?? '',
      );
      await editor.changed('frameworks/core.md');
      expect(codes(await porter.diagnostics((said) => said.length === 1))).toEqual([
        'ref/unknown-competency',
      ]);
      writeFileSync(path, hospital['frameworks/core.md'] ?? '');
      await editor.changed('frameworks/core.md');
      expect(await porter.diagnostics((said) => said.length === 0)).toEqual([]);
      await porter.close();
    });

    it.each([
      ['jd.yaml', 'format: 1', 'fromat: 1', 'schema/unknown-key'],
      ['glossary.yaml', 'short: MDT', 'shrt: MDT', 'schema/unknown-key'],
      ['standards/care.yaml', 'title: Move', 'titel: Move', 'schema/unknown-key'],
      ['themes/skarrow.yaml', 'extends: default', 'extends: defalt', 'ref/unknown-theme'],
      ['packs/short.md', '::terms', '::trems', 'pack/unknown-directive'],
    ])('are given for %s', async (path, found, by, code) => {
      const document = editor.open(path);
      await document.replace(found, by);
      const said = await document.diagnostics((diagnostics) => codes(diagnostics).includes(code));
      expect(codes(said)).toContain(code);
      await document.close();
    });

    it('are given for no README, and for a new role before it is saved', async () => {
      const readme = editor.open('README.md', '---\nfoo: [\n---\n');
      const porter = editor.open('roles/new-porter.md', '---\ntitle: New Porter\nstatus: drft\n---\n');
      expect(codes(await porter.diagnostics((said) => codes(said).includes('schema/value')))).toContain(
        'schema/value',
      );
      expect(await readme.hover('foo')).toBe('');
      await readme.close();
      await porter.close();
    });

    it('name the other place', async () => {
      const twin = editor.open(
        'roles/twin.md',
        `${hospital['roles/porter.md']}`.replace('title:', 'id: porter\ntitle:'),
      );
      const said = await twin.diagnostics((diagnostics) => codes(diagnostics).includes('ref/duplicate-id'));
      const clash = said.find(({ code }) => code === 'ref/duplicate-id');
      expect(clash?.relatedInformation?.[0]?.location).toMatchObject({
        uri: editor.uri('roles/porter.md'),
        range: { start: { line: 1, character: 7 } },
      });
      await twin.close();
    });
  });

  it('stand in the right place after a byte-order mark, CRLF and characters of two units', async () => {
    const folder = workspaces.write(hospital);
    const editor = await workspaces.start(folder);
    const text = `${hospital['roles/porter.md']}`.replace('team: Portering', 'x_note: 🏥🏥\nfte: 👍 # 🏥');
    const plain = editor.open('roles/porter.md', text);
    const wanted = await plain.diagnostics((said) => said.length > 0);
    expect(wanted.map(({ range: { start } }) => start)).toContainEqual({ line: 3, character: 5 });
    await plain.close();
    const marked = editor.open('roles/porter.md', `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect((await marked.diagnostics((said) => said.length > 0)).map(print)).toEqual(wanted.map(print));
    await marked.replace('👍', '👍👍');
    expect((await marked.diagnostics()).map(({ range: { end } }) => end)).toContainEqual({
      line: 3,
      character: 9,
    });
    await marked.close();
    const first = editor.open('roles/porter.md', '\uFEFF---\r\nhours: 37\r\n');
    const [unclosed] = await first.diagnostics((said) => said.length > 0);
    expect(unclosed?.range).toEqual({ start: { line: 0, character: 1 }, end: { line: 0, character: 4 } });
  });

  it('are given for several workspaces at once, for a role without one, and for a draft', async () => {
    const [one, other, none] = [
      workspaces.write(hospital),
      workspaces.write({ ...hospital, 'jd.yaml': 'format: 1\nrules: {schema: error}\n' }),
      workspaces.write({
        'notes/porter.md': '---\ntitle: Porter\nteem: Wards\n---\n',
        'notes/blog.md': '# Today\n',
      }),
    ];
    const editor = await workspaces.start(one);
    const here = editor.open('roles/porter.md');
    expect(await here.diagnostics((said) => said.length === 0)).toEqual([]);
    const settings = editor.open(relative(one, `${other}/jd.yaml`));
    expect(codes(await settings.diagnostics((said) => said.length > 0))).toEqual(['rules/unknown-rule']);
    const note = editor.open(relative(one, `${none}/notes/porter.md`));
    const blog = editor.open(relative(one, `${none}/notes/blog.md`));
    expect(codes(await note.diagnostics((said) => said.length > 1))).toContain('schema/unknown-key');
    expect(await blog.hover('Today')).toBe('');
    await here.replace('team: Portering', 'taem: Portering');
    expect(codes(await here.diagnostics((all) => all.length > 0))).toEqual(['schema/unknown-key']);
    await here.replace('taem', 'team');
    const draft = editor.openUntitled('---\ntitle: Draft\nreports_to: head-poter\nhours: 3\n---\n');
    const said = await draft.diagnostics((diagnostics) => codes(diagnostics).includes('ref/unknown-role'));
    expect(said.find(({ code }) => code === 'ref/unknown-role')?.message).toContain(
      'did you mean `head-porter`',
    );
    const loose = await workspaces.start(none);
    const alone = loose.openUntitled('---\ntitle: Draft\nposts: 0\n---\n');
    expect(codes(await alone.diagnostics((diagnostics) => diagnostics.length > 1))).toContain('schema/range');
  });

  it('go on after a request that makes no sense, and the server ends with its editor', async () => {
    const editor = await workspaces.start(workspaces.write(hospital));
    const porter = editor.open('roles/porter.md');
    await expect(editor.connection.sendRequest(HoverRequest.type, {} as never)).rejects.toThrow();
    expect(await porter.hover('title:')).toContain('title');
    await porter.replace(porter.text(), '---\n'.repeat(3) + '{'.repeat(20_000));
    expect(codes(await porter.diagnostics((said) => said.length > 0)).length).toBeGreaterThan(0);
    editor.process.stdin?.end();
    const code = await new Promise((resolve) => editor.process.on('exit', resolve));
    expect(code).toBe(1);
  });
});
