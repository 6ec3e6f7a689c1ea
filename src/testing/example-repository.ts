import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A copy of an example in a repository of git, and programs that shells find before others. */
export interface ExampleRepository {
  /** What to remove at the end. */
  folder: string;
  workspace: string;
  /** The variable PATH. */
  path: string;
}

/**
 * Copies an example into a repository with one commit, which is `origin/main` too.
 *
 * @param programs Shell scripts by the name of the program; `JD` in them is the built command.
 * @param files More files of that commit, by path.
 * @param example The name of the example.
 */
export function exampleRepository(
  programs: Record<string, string>,
  files: Record<string, string> = {},
  example = 'riverside-trust',
): ExampleRepository {
  const folder = mkdtempSync(join(tmpdir(), 'jd-example-'));
  const workspace = join(folder, 'roles of the trust');
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const jd = `"${process.execPath}" "${join(process.cwd(), 'bin/jd.js')}"`;
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script.replaceAll('JD', jd)}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  cpSync(`examples/${example}`, workspace, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: workspace });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Roles');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  return { folder, workspace, path: `${bin}${delimiter}${process.env['PATH']}` };
}
