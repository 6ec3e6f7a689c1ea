import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Io } from './cli/io.ts';
import { run } from './cli/main.ts';
import { fakeIo } from './cli/testing/fake-io.ts';
import { mapHost } from './model/index.ts';

const readme = readFileSync('README.md', 'utf8');

/** The first fenced block of a language. */
function block(language: string): string {
  const fenced = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(readme);
  if (fenced?.[1] === undefined) throw new Error(`README has no block of ${language}`);
  return fenced[1];
}

test('jd validate says of README’s role what README prints', async () => {
  const written: string[] = [];
  const stream = {
    write: (text: string) => void written.push(text),
    isTTY: false,
    columns: 120,
    color: false,
  };
  const io: Io = {
    ...fakeIo({}),
    host: mapHost({ '/roles/night-porter.md': block('markdown') }),
    cwd: '/',
    stdout: stream,
    stderr: stream,
  };
  expect(await run(['validate', 'roles/night-porter.md'], io)).toBe(1);
  expect(written.join('')).toBe(`${block('text')}\n1 error in 1 of 1 file\n`);
});

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
