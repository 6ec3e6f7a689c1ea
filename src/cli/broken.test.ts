import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../disk/node-host.ts';
import { run } from './main.ts';
import { fakeIo } from './testing/fake-io.ts';

const marker = /(?:#|<!--) expect (?:(\d+):)?(\d+) (error|warning|info) ([a-z][\w/-]*)/;

/**
 * What a file's marks expect, as `file:line:column severity rule`. A mark stands in a comment on the line
 * before the fault and names its column; where no comment can stand there, it names the line too.
 */
function expectedOf(file: string, folder: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const [, line, column, severity, rule] = marker.exec(text) ?? [];
    if (column === undefined) return [];
    const next = lines.findIndex((other, at) => at > index && !marker.test(other));
    return [`${relative(folder, file)}:${line ?? next + 1}:${column} ${severity} ${rule}`];
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe.each([
  { name: 'broken', what: 'faults of form', exitCode: 1, least: 100 },
  { name: 'advice', what: 'what rules advise', exitCode: 0, least: 5 },
])('the folder of roles with $what', ({ name, exitCode, least }) => {
  it('gives exactly the marked messages in one run, in the order of files and lines', async () => {
    const folder = fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
    const expected = filesIn(folder).flatMap((file) => expectedOf(file, folder));
    expect(expected.length).toBeGreaterThanOrEqual(least);
    const io = { ...fakeIo({}), host: nodeHost(folder), cwd: folder };
    expect(await run(['validate', '--format', 'json'], io)).toBe(exitCode);
    const found = JSON.parse(io.out()) as {
      file: string;
      line: number;
      column: number;
      endLine: number;
      endColumn: number;
      severity: string;
      ruleId: string;
    }[];
    const told = found.map((one) => `${one.file}:${one.line}:${one.column} ${one.severity} ${one.ruleId}`);
    expect([...told].sort()).toEqual([...expected].sort());
    const order = found.map(({ file, line, column }) => [file, line, column] as const);
    const sorted = [...order].sort(
      ([a, line, column], [b, otherLine, otherColumn]) =>
        (a < b ? -1 : a > b ? 1 : 0) || line - otherLine || column - otherColumn,
    );
    expect(order).toEqual(sorted);
    for (const { line, column, endLine, endColumn } of found) {
      expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
    }
  });
});
