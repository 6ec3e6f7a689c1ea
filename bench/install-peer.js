import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Installs packages that are compared with into a folder of their own, once; they are never dependencies of the
 * project.
 *
 * @param {Record<string, string>} packages Exact versions by name.
 * @returns {string | undefined} The folder, or undefined where the packages can not be had.
 */
export function installPeer(packages) {
  const [main = ''] = Object.keys(packages);
  const versions = Object.values(packages).join('-');
  const folder = join(tmpdir(), `jd-bench-${main.replace(/^.*\//, '')}-${versions}`);
  if (existsSync(join(folder, 'node_modules', main))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  try {
    const options = ['install', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', options, { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' });
  } catch {
    return undefined;
  }
  return folder;
}
