import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './cli/main.ts';
import { fakeIo, soundRole } from './cli/testing/fake-io.ts';
import { exampleRepository } from './testing/example-repository.ts';
import { followPage } from './testing/follow-page.ts';

const npx = 'shift; npm_command=exec exec JD "$@"';
const trust = exampleRepository({ jd: 'exec JD "$@"', npx });
const hospital = exampleRepository({ jd: 'exec JD "$@"' }, {}, 'valley-hospital');
/** Pages tell what is printed on this day, in English, without colours. */
const env = { ...process.env, PATH: trust.path, NO_COLOR: '1', SOURCE_DATE_EPOCH: '1798761600' };
const folders = [trust.folder, hospital.folder];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Everything that people read, by path. */
const pages = new Map(
  ['.', 'docs', 'bench', 'examples']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && !/^examples\/.*\/(roles|frameworks|packs)\//.test(path))
    .map((path) => [path, readFileSync(path, 'utf8')]),
);

const page = (path: string) => pages.get(path) ?? '';

/** The fenced blocks of a language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, block = '']) => block,
  );
}

describe('pages that show what commands print', () => {
  const shown = [...pages].filter(([, text]) => /^`{3,}console$/m.test(text));

  it('are most of the guides', () => expect(shown.length).toBeGreaterThan(6));

  // `UPDATE_PAGES=1 npx vitest run src/docs.test.ts` writes what is printed now into the pages.
  it.each(shown)('%s prints what it says', (path, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'jd-page-'));
    folders.push(folder);
    const now = followPage(text, {
      save: (file, content) => {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), content);
      },
      read: (file) => readFileSync(join(folder, file), 'utf8'),
      run: (command) =>
        spawnSync('sh', ['-c', `{ ${command}\n} 2>&1`], { cwd: folder, env, encoding: 'utf8' }).stdout,
    });
    if (process.env['UPDATE_PAGES'] === undefined) expect(now).toBe(text);
    else writeFileSync(path, now);
  });
});

it('docs/tutorial.md shows what jd init asks', async () => {
  const dialogue = blocks(page('docs/tutorial.md'), 'text')[0]?.trimEnd() ?? '';
  const answers = dialogue.split('\n').flatMap((line) => /\]:(.*)$/.exec(line)?.[1]?.trim() ?? []);
  expect(answers).toHaveLength(4);
  const io = fakeIo({}, { answers: [...answers] });
  const cwd = '/work/harbour-street';
  const host = { ...io.host, show: (path: string) => (path === cwd ? '.' : path) };
  expect(await run(['init'], { ...io, cwd, host })).toBe(0);
  const asked = io.out().slice(0, io.out().indexOf('\n\nwrote '));
  expect(asked.replaceAll(/ +$/gm, '')).toBe(dialogue);
  expect(page('docs/tutorial.md')).toContain(`--organisation "${answers[0]}"`);
});

describe('pages with commands for an example', () => {
  it.each([
    ['docs/guides/validate.md', trust.workspace, 16],
    ['docs/guides/organisation.md', hospital.workspace, 9],
  ])('%s has commands that run as they are written, one after the other', (path, cwd, least) => {
    const commands = blocks(page(path), 'sh').flatMap((block) => block.trim().split('\n'));
    expect(commands.length).toBeGreaterThanOrEqual(least);
    for (const command of commands) {
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8' });
      expect([0, 1], `${command}: ${stderr}`).toContain(status);
    }
  });

  it('docs/guides/validate.md writes the files that it names', () => {
    for (const file of [
      'jd-baseline.json',
      '.jd-cache.json',
      'build/jd-cache.json',
      'jd.sarif',
      'fixed.md',
    ]) {
      expect(existsSync(join(trust.workspace, file)), file).toBe(true);
    }
  });

  it('docs/guides/validate.md has settings that jd knows', async () => {
    const settings = blocks(page('docs/guides/validate.md'), 'yaml');
    expect(settings.length).toBeGreaterThan(0);
    for (const text of settings) {
      const io = fakeIo({ '/jd.yaml': `format: 1\n${text}`, '/roles/porter.md': soundRole });
      await run(['validate', 'jd.yaml', '--format', 'json'], io);
      expect(JSON.parse(io.out()), text).toEqual([]);
    }
  });

  it('docs/guides/validate.md prints a message that jd prints', () => {
    const { stdout } = spawnSync('sh', ['-c', 'jd validate'], {
      cwd: trust.workspace,
      env,
      encoding: 'utf8',
    });
    for (const line of blocks(page('docs/guides/validate.md'), 'text').flatMap((block) =>
      block.trim().split('\n'),
    )) {
      expect(stdout).toContain(line);
    }
  });
});

describe('links', () => {
  const prose = new Map(
    [...pages].map(([path, text]) => [path, text.replaceAll(/^ *(`{3,})[^]*?^ *\1$/gm, '')]),
  );

  it.each([...prose])('from %s lead to files and headings that exist', (path, text) => {
    const withoutCode = text.replaceAll(/`[^`\n]*`/g, '');
    for (const [, link, source] of withoutCode.matchAll(/\]\(([^)]+)\)|(?:src|href)="([^"]+)"/g)) {
      const [file = '', anchor] = decodeURI(link ?? source ?? '').split('#');
      if (/^(?:https?|mailto):/.test(file)) continue;
      const target = file === '' ? path : join(dirname(path), file).replaceAll('\\', '/');
      expect(existsSync(target), `${target}, from ${path}`).toBe(true);
      if (anchor !== undefined) expect(anchors(prose.get(target) ?? ''), target).toContain(anchor);
    }
  });

  it('lead from the index to every page, and from that of the reference to all of its pages', () => {
    for (const folder of ['docs', 'docs/reference']) {
      const names = [...pages.keys()]
        .filter((path) => path.startsWith(`${folder}/`) && !path.endsWith('README.md'))
        .map((path) => path.slice(folder.length + 1))
        .filter(
          (name) => !name.startsWith('rules/') && (folder !== 'docs' || !name.startsWith('reference/')),
        );
      expect(names.length).toBeGreaterThan(10);
      for (const name of names) expect(page(`${folder}/README.md`)).toContain(`](${name})`);
    }
  });
});

/** The anchors that GitHub gives the headings of a page. */
function anchors(text: string): string[] {
  const seen = new Map<string, number>();
  return [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = words
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
}
