import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roleSchemaDraft07 } from './draft-07.js';

/** What is compared with, at these versions; never a dependency of the project. */
const packages = {
  'remark-cli': '12.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-lint-frontmatter-schema': '3.15.4',
};

const settings = `import remarkFrontmatter from 'remark-frontmatter';
import schema from 'remark-lint-frontmatter-schema';
export default { plugins: [remarkFrontmatter, [schema, { schemas: { 'role.draft-07.json': ['roles/**/*.md'] } }]] };
`;

/**
 * Installs remark-cli with its schema rule into a folder of its own, once.
 *
 * @returns {string | undefined} The folder, or undefined where the packages can not be had.
 */
export function installRemark() {
  const folder = join(
    tmpdir(),
    `jd-bench-remark-${packages['remark-cli']}-${packages['remark-lint-frontmatter-schema']}`,
  );
  if (!existsSync(cliIn(folder))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
    try {
      const options = ['install', '--no-audit', '--no-fund', '--ignore-scripts'];
      execFileSync('npm', options, { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' });
    } catch {
      return undefined;
    }
  }
  writeFileSync(join(folder, 'settings.mjs'), settings);
  return folder;
}

/** @param {string} folder */
function cliIn(folder) {
  return join(folder, 'node_modules/remark-cli/cli.js');
}

/**
 * The command that checks the roles of a workspace with remark; its schema is written into the workspace,
 * where the rule looks for it. No settings of folders above are read.
 *
 * @param {string} folder Where remark is installed.
 * @param {string} workspace
 * @returns {import('./run-command.js').Command}
 */
export function remarkCommand(folder, workspace) {
  writeFileSync(join(workspace, 'role.draft-07.json'), JSON.stringify(roleSchemaDraft07('schemas')));
  const options = ['--no-config', '--no-ignore', '--no-stdout', '--quiet', '--frail'];
  return {
    name: 'remark',
    args: [cliIn(folder), ...options, '--rc-path', join(folder, 'settings.mjs'), 'roles'],
    cwd: workspace,
  };
}
