import { join } from 'node:path';
import { installPeer } from './install-peer.js';

/** What is compared with, at this version. */
const packages = { alex: '11.0.1' };

/**
 * Installs alex, which looks for inconsiderate wording in Markdown, into a folder of its own, once.
 *
 * @returns {string | undefined} The folder, or undefined where it can not be had.
 */
export function installAlex() {
  return installPeer(packages);
}

/**
 * The command that checks the bodies of a workspace's roles with alex; it passes over frontmatter.
 *
 * @param {string} folder Where alex is installed.
 * @param {string} workspace
 * @returns {import('./run-command.js').Command}
 */
export function alexCommand(folder, workspace) {
  return {
    name: 'alex',
    args: [join(folder, 'node_modules/alex/cli.js'), '--quiet', 'roles'],
    cwd: workspace,
    mayFind: true,
  };
}
