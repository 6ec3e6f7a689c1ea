import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli/index.ts';
import { nodeIo } from '../src/cli/terminal/node-io.ts';
import { rules } from '../src/rules/index.ts';

const count = 20;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jd-roles-'));
  for (const name of ['first', 'second']) {
    execFileSync(process.execPath, ['bench/make-roles.js', join(folder, name), '--count', String(count)]);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Paths and texts below a folder. */
function filesIn(name: string): Map<string, string> {
  const below = join(folder, name);
  const entries = readdirSync(below, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(below.length), readFileSync(path, 'utf8')]));
}

describe('make-roles', () => {
  it('makes the same files from the same seed', () => {
    const files = filesIn('first');
    expect(files.size).toBe(count + 2);
    expect(filesIn('second')).toEqual(files);
  });

  it('makes roles of the size and shape of real ones', () => {
    const roles = [...filesIn('first')].filter(([path]) => path.includes('roles')).map(([, text]) => text);
    const mean = roles.reduce((sum, text) => sum + text.length, 0) / roles.length;
    expect(mean).toBeGreaterThan(6500);
    expect(mean).toBeLessThan(8500);
    for (const text of roles) {
      expect(text.split('\n---\n')[0]?.split('\n').length).toBeGreaterThan(38);
      expect(text.match(/^## /gm)).toHaveLength(9);
    }
  });

  it('makes roles that are well formed, whatever rules advise about them', async () => {
    const io = nodeIo();
    const written: string[] = [];
    const stdout = { ...io.stdout, write: (text: string) => void written.push(text) };
    const code = await run(['validate', join(folder, 'first'), '--format', 'json'], { ...io, stdout });
    const found = JSON.parse(written.join('')) as { ruleId: string }[];
    const ids = new Set(rules.map(({ id }) => id));
    expect(found.filter(({ ruleId }) => !ids.has(ruleId))).toEqual([]);
    expect(code).toBe(0);
  });
});
