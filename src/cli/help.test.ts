import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost, slashes } from '../disk/node-host.ts';
import { runGit } from './git/run-git.ts';
import type { Io } from './io.ts';
import { makeProgram, run } from './main.ts';
import { fakeIo } from './testing/fake-io.ts';

/** Commands that wait for somebody, or that make what is there already: their examples are parsed and not run. */
const notRun = new Set(['init', 'new', 'preview', 'lsp']);

const folder = mkdtempSync(join(tmpdir(), 'jd-help-'));

/** The example hospital in a repository of git, with what examples of help speak of. */
beforeAll(async () => {
  cpSync('examples/valley-hospital', folder, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'Roles');
  git('tag', 'v1.2');
  const { io, written } = world();
  await run(['validate', '--baseline', 'jd-baseline.json', '--update-baseline'], io);
  writeFileSync(join(folder, 'jd-baseline.json'), written.get('jd-baseline.json') ?? '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The hospital as the world of a command; what is written goes nowhere. */
function world(color = false): {
  io: Io;
  out: () => string;
  err: () => string;
  written: Map<string, Uint8Array>;
} {
  const fake = fakeIo({}, { stdin: '---\ntitle: Porter\n---\n', color });
  const cwd = slashes(folder);
  const written = new Map<string, Uint8Array>();
  const writeFile: Io['writeFile'] = (path, bytes) => void written.set(path.slice(cwd.length + 1), bytes);
  const glob = async (): Promise<string[]> => [`${cwd}/roles/matron.md`];
  return {
    io: { ...fake, host: nodeHost(folder), cwd, git: runGit, glob, writeFile },
    out: fake.out,
    err: fake.err,
    written,
  };
}

function allCommands(command: Command): Command[] {
  return [command, ...command.createHelp().visibleCommands(command).flatMap(allCommands)];
}

function nameOf(command: Command): string {
  return command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;
}

/** What `--help` of a command prints. */
async function helpOf(name: string): Promise<string> {
  const io = fakeIo({}, { columns: 200 });
  expect(await run([...name.split(' ').slice(1), '--help'], io)).toBe(0);
  return io.out();
}

/** The arguments of the command lines that a help ends with; what a shell does with the output is left out. */
function examplesIn(help: string): string[][] {
  const lines = help.split('\nExamples:\n')[1]?.split('\n') ?? [];
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => /\bjd (.*?)(?: > \S+| {2,}.*)?$/.exec(line)?.[1] ?? 'not a command line')
    .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''));
}

const names = allCommands(makeProgram(fakeIo({}), () => {}))
  .filter((command) => command.name() !== 'help')
  .map(nameOf);

describe.each(names)('%s --help', (name) => {
  it('says in at most 80 columns what the command does, and ends with examples', async () => {
    const help = await helpOf(name);
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(help).toMatch(/^Usage: jd .*\n\n[A-Z]/);
    expect(examplesIn(help).length).toBeGreaterThan(0);
  });

  it('has examples that are understood', async () => {
    for (const argv of examplesIn(await helpOf(name))) {
      const called: string[] = [];
      const program = makeProgram(fakeIo({}), () => {});
      for (const command of allCommands(program)) command.action(() => void called.push(nameOf(command)));
      await program.parseAsync(argv, { from: 'user' });
      expect(called[0], argv.join(' ')).toMatch(name === 'jd' ? /^jd / : new RegExp(`^${name}\\b`));
    }
  });

  it.skipIf(notRun.has(name.split(' ')[1] ?? ''))(
    'has examples that an example workspace can be asked',
    async () => {
      for (const argv of examplesIn(await helpOf(name)).filter(([word = '']) => !notRun.has(word))) {
        const { io, out, err } = world();
        expect([0, 1], `jd ${argv.join(' ')}: ${err()}`).toContain(await run(argv, io));
        expect(err()).not.toMatch(/^jd: /m);
        expect(out() + err(), argv.join(' ')).not.toContain('\u001B');
      }
    },
  );
});

describe('where colours are wanted', () => {
  it.each([
    ['validate', '--date', '2029-01-01'],
    ['show', 'matron'],
    ['show', 'care'],
    ['show', 'support-worker', '--used-by'],
    ['list'],
    ['path'],
    ['compare', 'support-worker', 'matron'],
    ['review', '--until', '2029-01-01'],
    ['matrix'],
    ['coverage'],
    ['explain', 'completeness/pay'],
    ['doctor'],
  ])('jd %s %s is coloured for people', async (...argv) => {
    const { io, out } = world(true);
    await run(argv, io);
    expect(out()).toContain('\u001B[');
  });

  it.each([
    ...['json', 'github', 'sarif', 'junit', 'gitlab', 'markdown'].map((name) => [
      'validate',
      '--format',
      name,
    ]),
    ...['csv', 'html', 'json', 'markdown'].map((name) => ['matrix', '--format', name]),
    ...['csv', 'json', 'markdown'].map((name) => ['coverage', '--format', name]),
    ...['json', 'markdown'].map((name) => ['compare', 'support-worker', 'matron', '--format', name]),
    ...[['show', 'matron'], ['list'], ['path'], ['review'], ['glossary'], ['explain'], ['doctor']].map(
      (argv) => [...argv, '--json'],
    ),
  ])('jd %s %s is for programs and has none', async (...argv) => {
    const { io, out } = world(true);
    await run(argv, io);
    expect(out()).not.toBe('');
    expect(out()).not.toContain('\u001B');
  });
});
