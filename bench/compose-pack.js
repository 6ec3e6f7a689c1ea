import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composePack, loadWorkspace, mapHost, openRoles, readTemplate } from '../dist/index.js';

/**
 * Composes the pack of a workspace's first role with the built-in template, as `jd build` does.
 *
 * @param {string} folder The workspace.
 * @returns {import('../src/index.ts').Pack}
 */
export function composePackOf(folder) {
  const template = '/workspace/packs/candidate-pack.md';
  const files = { ...filesOf(folder), [template]: readFileSync('templates/packs/candidate-pack.md') };
  const workspace = loadWorkspace(mapHost(files), '/workspace');
  const roles = openRoles(workspace);
  const role = roles.load(workspace.roleFiles[0] ?? '');
  const source = workspace.sources.find(({ path }) => `/${path}` === template);
  if (source === undefined) throw new Error('The pack template was not read');
  return composePack(role, workspace, {
    template: readTemplate(source),
    roles,
  });
}

/** @param {string} folder */
function filesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [`/workspace${path.slice(folder.length)}`, readFileSync(path)]),
  );
}
