import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { composeRole } from '../../../build/index.ts';
import { nodeHost, slashes } from '../../../disk/node-host.ts';
import { looksOf } from '../../../looks/index.ts';
import { loadWorkspace, openRoles } from '../../../model/index.ts';
import type { Pack } from '../../../pack/index.ts';
import { builtInSheets } from '../../../testing/load-theme.ts';
import { pageCheck } from '../testing/page-rules.ts';
import { layOut } from './index.ts';

const folder = slashes(process.cwd());
const workspaces = [...readdirSync('examples').map((name) => `examples/${name}`), 'src/testing/stress'];

/** The packs of a workspace by the id of their roles, before any theme. */
async function packsOf(path: string): Promise<Map<string, Pack>> {
  const workspace = loadWorkspace(nodeHost(folder), `${folder}/${path}`);
  const roles = openRoles(workspace);
  const looks = looksOf(workspace);
  const packs = new Map<string, Pack>();
  for (const file of workspace.roleFiles) {
    const role = roles.load(file);
    const ready = await composeRole(role, { roles, looks });
    if (ready !== undefined) packs.set(role.id, ready.pack);
  }
  return packs;
}

const examples = new Map(
  await Promise.all(workspaces.map(async (path) => [path, await packsOf(path)] as const)),
);

describe.each(builtInSheets())('on $size, in the theme $theme', ({ loaded }) => {
  const pages = pageCheck(loaded);
  afterAll(() => expect(pages.unmet()).toEqual([]));

  it.each(workspaces)('the pages of %s keep all rules', async (path) => {
    const packs = examples.get(path) ?? new Map<string, Pack>();
    expect(packs.size).toBeGreaterThan(0);
    for (const [id, pack] of packs) {
      const { laidOut } = await layOut(pack, loaded);
      expect(pages.faults(laidOut), id).toEqual([]);
    }
  });
});
