import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './cli/main.ts';
import { fakeIo, soundRole } from './cli/testing/fake-io.ts';
import { nodeHost } from './disk/index.ts';
import {
  buildPack,
  loadWorkspace,
  mapHost,
  renderHtml,
  renderPdf,
  validate,
  type Workspace,
} from './index.ts';

const today = '2027-01-11';
const page = readFileSync('docs/library.md', 'utf8');

function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );
}

describe('docs/library.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jd-library-'));
  beforeAll(() => {
    if (!existsSync('dist/index.js')) throw new Error('dist is missing: run node build.js');
    cpSync('examples/riverside-trust', folder, { recursive: true });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(process.cwd(), join(folder, 'node_modules/jd-toolkit'), 'junction');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const runExample = (code: string): string => {
    writeFileSync(join(folder, 'example.mjs'), code);
    return execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
  };

  it('has a first example that prints what it says, and makes the packs that jd build makes', () => {
    expect(runExample(blocks('js')[0] ?? '')).toBe(blocks('text')[0]);
    const bin = join(process.cwd(), 'bin/jd.js');
    execFileSync(process.execPath, [bin, 'build', 'roles/community-link-worker.md'], { cwd: folder });
    for (const name of ['community-link-worker.html', 'community-link-worker.pdf']) {
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(folder, 'build', name))), name).toBe(
        true,
      );
    }
  });

  it('has a second example that finds the mistake in a text', () => {
    expect(runExample(blocks('js')[1] ?? '')).toContain('Unexpected key `titel`; did you mean `title`?');
  });
});

const role = (text = soundRole) => loadWorkspace(mapHost({ '/roles/night-porter.md': text }), '/');

describe('validate', () => {
  it('gives what jd validate --format json prints', async () => {
    const text = soundRole.replace('pay: Band 2', 'pay: {per: fortnight}');
    const io = fakeIo({ '/roles/night-porter.md': text });
    expect(await run(['validate', '--format', 'json'], io)).toBe(1);
    const found = await validate(role(text), { today });
    expect(found).toEqual(JSON.parse(io.out()));
    expect(found[0]).toMatchObject({ file: 'roles/night-porter.md', line: 4, severity: 'error' });
  });

  it('says the same of a workspace twice, and twice at a time', async () => {
    const host = nodeHost('src/cli/fixtures/broken');
    const workspace = loadWorkspace(host, host.folder);
    const [first, second] = await Promise.all([
      validate(workspace, { today }),
      validate(workspace, { today }),
    ]);
    expect(first.length).toBeGreaterThan(20);
    expect(second).toEqual(first);
    expect(await validate(workspace, { today })).toEqual(first);
  });

  it('takes severities of rules', async () => {
    const found = await validate(role(soundRole.replace('pay: Band 2\n', '')), {
      today,
      rules: { 'completeness/pay': 'error' },
    });
    expect(found.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual([
      'completeness/pay',
      'error',
    ]);
  });

  it('compares dates with the day that it is given', async () => {
    const overdue = async (day: string) =>
      (await validate(role(), { today: day })).some(({ ruleId }) => ruleId === 'dates/review-overdue');
    expect([await overdue('2027-01-11'), await overdue('2028-01-11')]).toEqual([false, true]);
  });
});

describe('buildPack', () => {
  it('builds from texts that are on no disk, in a built-in theme', async () => {
    const { pack, theme, messages } = await buildPack(role(), 'night-porter', { today, theme: 'plain' });
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (pack === undefined) throw new Error('no pack');
    expect(await renderHtml(pack, theme)).toContain('You keep the wards moving at night.');
    expect((await renderPdf(pack, theme)).messages).toEqual([]);
  });

  it('builds nothing of a role with an error, and says why', async () => {
    const workspace = role(soundRole.replace('pay: Band 2', 'pay: {per: fortnight}'));
    const { pack, theme, messages } = await buildPack(workspace, 'night-porter', { today });
    expect([pack, theme]).toEqual([undefined, undefined]);
    expect(messages).toMatchObject([{ line: 4, severity: 'error' }]);
  });

  it('says of an unknown theme in jd.yaml where it is named', async () => {
    const texts = { '/jd.yaml': 'theme: plane\n', '/roles/night-porter.md': soundRole };
    const { pack, messages } = await buildPack(loadWorkspace(mapHost(texts), '/'), 'night-porter', { today });
    expect(pack).toBeUndefined();
    expect(messages).toMatchObject([{ file: 'jd.yaml', line: 1, ruleId: 'ref/unknown-theme' }]);
  });

  it('says the same each time, of a role that another extends too', async () => {
    const texts = {
      '/roles/porter.md': soundRole.replace('title:', 'pack: none\ntitle:'),
      '/roles/night-porter.md': '---\ntitle: Night Porter\nextends: porter\n---\n',
    };
    const workspace: Workspace = loadWorkspace(mapHost(texts), '/');
    const build = () => buildPack(workspace, 'porter', { today });
    const first = await build();
    expect(first.messages).toMatchObject([{ file: 'roles/porter.md', ruleId: 'ref/unknown-pack' }]);
    expect(await build()).toEqual(first);
    expect(workspace.sources.flatMap(({ file }) => file.messages)).toEqual([]);
  });

  it('throws where the program names what does not exist', async () => {
    await expect(buildPack(role(), 'day-porter', { today })).rejects.toThrow('No role `day-porter`');
    await expect(buildPack(role(), 'night-porter', { today, theme: 'plane' })).rejects.toThrow(
      'No theme `plane`; known: default, large-print, plain',
    );
  });
});
