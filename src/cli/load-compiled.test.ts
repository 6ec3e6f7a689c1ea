import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageFolder } from '../disk/package-folder.ts';

const program = `
const { loadCompiled } = require(${JSON.stringify(join(packageFolder(), 'bin/load-compiled.js'))});
loadCompiled(process.argv[1]).main();
`;

let folder: string;
let built: Date;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jd-compiled-'));
  built = new Date('2027-01-11T08:00:00Z');
  build('one');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a program of two files that prints a word. */
function build(word: string): void {
  const path = join(folder, 'cli.cjs');
  writeFileSync(
    path,
    `const { say } = require('./say.cjs'); exports.main = () => say('${word}', require('node:path').sep);`,
  );
  writeFileSync(
    join(folder, 'say.cjs'),
    `exports.say = (word) => console.log(word, typeof require('./cli.cjs').main);`,
  );
  utimesSync(path, built, built);
}

function start(): string {
  const argv = ['--eval', program, join(folder, 'cli.cjs')];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

/** Folders of compiled code: one a build. */
const kept = () => readdirSync(join(folder, 'compiled')).map((name) => join(folder, 'compiled', name));

/** The compiled code of the file that a program starts with. */
const keptStart = () => join(kept()[0] ?? '', 'cli.cjs');

describe('compiled code', () => {
  it('is kept by the first start and used by the next', () => {
    expect(start()).toBe('one function\n');
    const file = keptStart();
    const before = statSync(file).mtimeMs;
    // The engine does not compare code that it was given a compiled form of, only how long it is.
    build('two');
    expect(start()).toBe('one function\n');
    expect(statSync(file).mtimeMs).toBe(before);
    expect(readdirSync(dirname(file)).sort()).toEqual(['cli.cjs', 'say.cjs']);
  });

  it('is not used for another build', () => {
    start();
    built = new Date('2027-01-11T08:00:01Z');
    build('two');
    expect(start()).toBe('two function\n');
    expect(kept()).toHaveLength(2);
  });

  it('is kept for one version of Node', () => {
    start();
    expect(kept().every((path) => path.includes(`${process.version}-${process.arch}`))).toBe(true);
  });

  it('is compiled again where it is damaged', () => {
    start();
    const file = keptStart();
    const whole = readFileSync(file);
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(changed.length >> 1) ^ 0xff, changed.length >> 1);
    for (const damaged of [changed, whole.subarray(0, 100), Buffer.from('no code'), Buffer.alloc(0)]) {
      writeFileSync(file, damaged);
      expect(start()).toBe('one function\n');
      expect(readFileSync(file).equals(damaged)).toBe(false);
    }
  });

  it('is not missed where nothing can be written', () => {
    writeFileSync(join(folder, 'compiled'), 'a file where the folder would be');
    expect(start()).toBe('one function\n');
    expect(start()).toBe('one function\n');
  });
});
