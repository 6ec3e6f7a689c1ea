import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleSchemaDraft07 } from './draft-07.js';
import { installPeer } from './install-peer.js';

/** What is compared with, at these versions. */
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
  const folder = installPeer(packages);
  if (folder !== undefined) writeFileSync(join(folder, 'settings.mjs'), settings);
  return folder;
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
    args: [
      join(folder, 'node_modules/remark-cli/cli.js'),
      ...options,
      '--rc-path',
      join(folder, 'settings.mjs'),
      'roles',
    ],
    cwd: workspace,
  };
}
