import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './cli/main.ts';
import { fakeIo, soundRole } from './cli/testing/fake-io.ts';
import { exampleRepository } from './testing/example-repository.ts';

const { folder, workspace, path } = exampleRepository({ jd: 'exec JD "$@"' });
const env = { ...process.env, PATH: path };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = readFileSync('docs/validate.md', 'utf8');

/** The fenced blocks of a language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, block = '']) => block,
  );
}

describe('docs/validate.md', () => {
  it('has commands that run as they are written, one after the other', () => {
    const commands = blocks(page, 'sh').flatMap((block) => block.trim().split('\n'));
    expect(commands.length).toBeGreaterThan(15);
    for (const command of commands) {
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: workspace, env, encoding: 'utf8' });
      expect([0, 1], `${command}: ${stderr}`).toContain(status);
    }
    for (const file of [
      'jd-baseline.json',
      '.jd-cache.json',
      'build/jd-cache.json',
      'jd.sarif',
      'fixed.md',
    ]) {
      expect(existsSync(join(workspace, file)), file).toBe(true);
    }
  });

  it('has settings that jd knows', async () => {
    const settings = blocks(page, 'yaml');
    expect(settings.length).toBeGreaterThan(0);
    for (const text of settings) {
      const io = fakeIo({ '/jd.yaml': `format: 1\n${text}`, '/roles/porter.md': soundRole });
      await run(['validate', 'jd.yaml', '--format', 'json'], io);
      expect(JSON.parse(io.out()), text).toEqual([]);
    }
  });

  it('prints a message that jd prints', () => {
    const { stdout } = spawnSync('sh', ['-c', 'jd validate'], { cwd: workspace, env, encoding: 'utf8' });
    for (const line of blocks(page, 'text').flatMap((block) => block.trim().split('\n'))) {
      expect(stdout).toContain(line);
    }
  });
});

describe('the documentation', () => {
  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'docs/validate.md',
    'docs/ci.md',
    'docs/format.md',
    'docs/themes.md',
    'docs/editors.md',
  ])('links from %s to files that exist', (path) => {
    const text = readFileSync(path, 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
    for (const target of targets) expect(existsSync(join(dirname(path), target)), target).toBe(true);
  });
});
