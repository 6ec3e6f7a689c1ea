import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFolder } from '../disk/package-folder.ts';
import { soundRole } from './testing/fake-io.ts';

const bin = join(packageFolder(), 'bin/jd.js');
const folder = mkdtempSync(join(tmpdir(), 'jd-bin-'));

/** Runs the built command in the folder of this test. */
function jd(argv: string[], cwd = folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Runs the built command and returns the code of the files that it loaded. */
function codeOf(argv: string[], cwd = folder): string {
  const list = join(folder, 'loaded.txt');
  const code = `const fs = require('node:fs');
const read = fs.readFileSync;
fs.readFileSync = (path, ...rest) => {
  if (String(path).endsWith('.cjs')) fs.appendFileSync(${JSON.stringify(list)}, path + '\\n');
  return read(path, ...rest);
};
require('node:module').syncBuiltinESMExports();`;
  write('note-files.cjs', code);
  rmSync(list, { force: true });
  execFileSync(process.execPath, ['--require', join(folder, 'note-files.cjs'), bin, ...argv], { cwd });
  const files = readFileSync(list, 'utf8').trim().split('\n');
  expect(files[0]).toMatch(/cli\.cjs$/);
  return files.map((path) => readFileSync(path, 'utf8')).join('\n');
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  if (!existsSync(join(packageFolder(), 'dist/cli.cjs')))
    throw new Error('dist is missing: run node build.js');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built command', () => {
  it('prints its version, and loads neither yaml nor remark, ajv, pdfkit or the language server', () => {
    expect(jd(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const code = codeOf(['--version']);
    // Words that only these libraries hold.
    for (const word of [
      'BAD_DQ_ESCAPE',
      'thematicBreak',
      'unevaluatedProperties',
      'FlateDecode',
      'textDocument/',
    ]) {
      expect(code.includes(word), word).toBe(false);
    }
    expect(codeOf(['explain', 'yaml/colon']).includes('FlateDecode')).toBe(false);
    write('svg/roles/porter.md', soundRole);
    write('svg/roles/night.md', `${soundRole}\n![A dot](dot.svg)\n`);
    write('svg/roles/dot.svg', '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>');
    for (const [role, expected] of [
      ['porter', false],
      ['night', true],
    ] as const) {
      const code = codeOf(['build', `roles/${role}.md`, '--format', 'html'], join(folder, 'svg'));
      expect(code.includes('MAX_BUFFER_LENGTH'), role).toBe(expected);
    }
  });

  it('ends quietly when the reader of a long output has seen enough', () => {
    for (let index = 0; index < 150; index++) {
      write(`many/roles/role-${index}.md`, `---\ntitel: Porter ${index}\nposts: 0\n---\n`);
    }
    const all = jd(['validate'], join(folder, 'many'));
    expect(all.stdout.length).toBeGreaterThan(65_536 * 1.2);
    expect(all.stdout).toMatch(/in 150 of 150 files\n$/);
    expect(all.status).toBe(1);
    const command = `"${process.execPath}" "${bin}" validate | head -1`;
    const piped = spawnSync('sh', ['-c', command], {
      cwd: join(folder, 'many'),
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(piped.stderr).toBe('');
    expect(piped.stdout.trim().split('\n')).toHaveLength(1);
    expect(piped.status).toBe(0);
  });

  it('follows no link to a folder, reads no picture outside, and says so', () => {
    write('links/jd.yaml', 'format: 1\n');
    write('links/roles/porter.md', `${soundRole}\n![x](../assets/secret.png)\n\n![y](../../outside.png)\n`);
    write('outside.png', 'x');
    mkdirSync(join(folder, 'links/assets'));
    symlinkSync(join(folder, 'outside.png'), join(folder, 'links/assets/secret.png'));
    symlinkSync('..', join(folder, 'links/roles/loop'));
    symlinkSync(tmpdir(), join(folder, 'links/elsewhere'));
    symlinkSync('nowhere.md', join(folder, 'links/roles/broken.md'));
    const { status, stdout } = jd(['validate', '--format', 'json'], join(folder, 'links'));
    expect(status).toBe(1);
    const found = (JSON.parse(stdout) as { file: string; ruleId: string }[]).map(
      (one) => `${one.file} ${one.ruleId}`,
    );
    expect(found).toEqual([
      'elsewhere file/link',
      'roles/broken.md file/link',
      'roles/loop file/link',
      'roles/porter.md content/picture',
      'roles/porter.md content/picture',
    ]);
  });

  it('expands globs, and is called from a folder inside a workspace', () => {
    write('inner/jd.yaml', 'format: 2\n');
    write('inner/frameworks/core.yaml', 'titel: Core\n');
    write('inner/roles/porter.md', soundRole);
    expect(jd(['validate', 'roles/*.md'], join(folder, 'inner')).stdout).toBe('No problems in 1 file\n');
    const above = jd(['validate', '..'], join(folder, 'inner/roles'));
    expect(above.stdout).toContain('../jd.yaml:1:9 error');
    expect(above.stdout).toContain('../frameworks/core.yaml:1:1 warning');
  });
});

describe('a command that waits', () => {
  it.each([
    [['preview', '--port', '0'], 'SIGINT'],
    [['build', '--watch', '--format', 'html'], 'SIGTERM'],
  ] as const)('%j ends with 0 on %s, by itself and with nothing half written', async (argv, signal) => {
    write('waiting/roles/porter.md', soundRole);
    const cwd = join(folder, 'waiting');
    const child = spawn(process.execPath, [bin, ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes('Ctrl-C ends it')) child.kill(signal);
      });
    }
    const ended = await new Promise((resolve) => {
      child.on('close', (code, by) => resolve({ code, by }));
    });
    expect(ended, printed).toEqual({ code: 0, by: null });
    const left = existsSync(join(cwd, 'build')) ? readdirSync(join(cwd, 'build')) : [];
    expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a build of many roles', () => {
  it('is made in several threads: in the order of the files, with the bytes of a pack by itself', () => {
    const names = Array.from({ length: 18 }, (_, at) => `porter-${at + 10}`);
    write('wards/jd.yaml', 'organisation: {name: Skarrow Hospital}\n');
    for (const name of names) write(`wards/roles/${name}.md`, `${soundRole}\n${name}\n`);
    const { stdout, stderr } = jd(['build', '--out', 'all'], join(folder, 'wards'));
    const made = names.flatMap((name) => [`made all/${name}.pdf`, `made all/${name}.html`]);
    expect([...stdout.matchAll(/^made \S+/gm)].map(([line]) => line)).toEqual(made);
    expect(stderr).toBe('');
    jd(['build', 'roles/porter-20.md', '--out', 'one'], join(folder, 'wards'));
    for (const file of ['porter-20.pdf', 'porter-20.html']) {
      const [all, one] = ['all', 'one'].map((out) => readFileSync(join(folder, 'wards', out, file)));
      expect(all?.equals(one ?? new Uint8Array())).toBe(true);
    }
  });
});

describe('a build that is killed', () => {
  it('leaves no half file under its final name, and the next build clears up', async () => {
    for (const name of ['a', 'b', 'c', 'd']) write(`killed/roles/${name}.md`, soundRole);
    const cwd = join(folder, 'killed');
    expect(jd(['build', '--out', 'whole'], cwd).status).toBe(0);
    const whole = new Map(
      readdirSync(join(cwd, 'whole')).map((name) => [name, readFileSync(join(cwd, 'whole', name))]),
    );
    expect(whole.size).toBe(8);
    for (const delay of [180, 300, 420, 560, 700]) {
      const child = spawn(process.execPath, [bin, 'build', '--out', 'made'], { cwd, stdio: 'ignore' });
      setTimeout(() => child.kill('SIGKILL'), delay);
      await new Promise((resolve) => child.on('exit', resolve));
      for (const name of existsSync(join(cwd, 'made')) ? readdirSync(join(cwd, 'made')) : []) {
        if (name.startsWith('.')) continue;
        expect(
          Buffer.compare(readFileSync(join(cwd, 'made', name)), whole.get(name) ?? Buffer.from('')),
          name,
        ).toBe(0);
      }
    }
    mkdirSync(join(cwd, 'made'), { recursive: true });
    writeFileSync(join(cwd, 'made/.jd-999999999-a.pdf.tmp'), 'half');
    writeFileSync(join(cwd, `made/.jd-${process.pid}-a.pdf.tmp`), 'of a build that runs');
    expect(jd(['build', '--out', 'made'], cwd).status).toBe(0);
    expect(readdirSync(join(cwd, 'made')).sort()).toEqual(
      [`.jd-${process.pid}-a.pdf.tmp`, ...whole.keys()].sort(),
    );
  });

  it('says what is in the way of writing', () => {
    write('blocked/roles/a.md', soundRole);
    write('blocked/build', 'a file');
    const { status, stderr } = jd(['build', '--format', 'html'], join(folder, 'blocked'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^jd: Cannot write [^]*\n {4}Choose another place/);
  });

  it('says to close what is open elsewhere, where a file can not be replaced', () => {
    write('open/roles/a.md', soundRole);
    write('open/build/a.html/page', 'a folder in its place');
    const { status, stderr } = jd(['build', '--format', 'html'], join(folder, 'open'));
    expect(status).toBe(2);
    expect(stderr).toContain('If another program has it open, close it there');
  });

  it('colours what it prints where FORCE_COLOR asks for it, and never where NO_COLOR or a pipe does not', () => {
    write('roles/porter.md', soundRole);
    const list = (env: Record<string, string>) => {
      const { FORCE_COLOR: _force, NO_COLOR: _none, ...rest } = process.env;
      const options = { cwd: folder, encoding: 'utf8', env: { ...rest, ...env } } as const;
      return spawnSync(process.execPath, [bin, 'list', 'roles/porter.md'], options).stdout;
    };
    expect(list({ FORCE_COLOR: '1' })).toContain('\u001B[1m');
    for (const env of [{}, { NO_COLOR: '1' }, { FORCE_COLOR: '0' }])
      expect(list(env)).not.toContain('\u001B');
  });
});
