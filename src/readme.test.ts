import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Io } from './cli/io.ts';
import { run } from './cli/main.ts';

const readme = readFileSync('README.md', 'utf8');

test('README names every command', async () => {
  const help: string[] = [];
  const stream = { write: (text: string) => void help.push(text), isTTY: false, columns: 120, color: false };
  const io = { stdout: stream, stderr: stream } as unknown as Io;
  expect(await run(['--help'], io)).toBe(0);
  const commands = [...help.join('').matchAll(/^ {2}([a-z]+)\b(?= )/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'help' && name !== 'jd');
  expect(commands.length).toBeGreaterThan(2);
  for (const name of commands) expect(readme).toContain(`jd ${name}`);
});
