import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { packageFolder } from '../../disk/package-folder.ts';
import { writeFileWhole } from './write-file.ts';

const bin = join(packageFolder(), 'bin/jd.js');
const folder = mkdtempSync(join(tmpdir(), 'jd-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is written to', () => {
  it.skipIf(process.platform === 'win32')('stays a pipe if it is one, and is written into', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
    const writer = spawn(process.execPath, [bin, 'validate', '-', '--format', `json:${pipe}`], {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    try {
      const read = text(reader.stdout);
      const ended = once(writer, 'exit');
      writer.stdin.end('---\ntitel: Porter\n---\n');
      expect(await ended).toEqual([1, null]);
      expect(lstatSync(pipe).isFIFO()).toBe(true);
      expect(JSON.parse(await read)).toContainEqual(
        expect.objectContaining({ ruleId: 'schema/unknown-key' }),
      );
      expect(readdirSync(folder)).toEqual(['pipe']);
    } finally {
      writer.kill();
      reader.kill();
    }
  });

  it.skipIf(!existsSync('/dev/full'))('is said to be full, where it is', async () => {
    const script = `"${process.execPath}" "${bin}" explain > /dev/full`;
    const run = spawn('sh', ['-c', script], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    const [said, [code]] = await Promise.all([text(run.stderr), once(run, 'exit')]);
    expect(said).toMatch(/^jd: Cannot write the output: .*ENOSPC.*\n {4}.*\n$/);
    expect(code).toBe(2);
  });

  // Node's own recursive mkdir never ends there.
  it.runIf(existsSync('/proc/self'))('says so where a system lets nobody make folders', () => {
    expect(() => writeFileWhole('/proc/nowhere/deeper/a.json', new Uint8Array())).toThrow(
      /Cannot write .*ENOENT/,
    );
  });
});
