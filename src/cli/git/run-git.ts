import type { GitResult } from '../io.ts';

/** Runs git in a folder; undefined if there is no git. */
export async function runGit(folder: string, args: string[]): Promise<GitResult | undefined> {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
  });
  return error !== undefined || status === null ? undefined : { code: status, stdout, stderr };
}
