import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { composeRole, type ReadyPack } from './build/index.ts';
import { valueReader, valueWriter } from './cli/packs/threads/thread-values.ts';
import { nodeHost, slashes } from './disk/node-host.ts';
import { looksOf } from './looks/index.ts';
import { loadWorkspace, openRoles } from './model/index.ts';

const folder = slashes(process.cwd());
const workspaces = [...readdirSync('examples').map((name) => `examples/${name}`), 'src/testing/stress'];

test.each(workspaces)(
  'packs and themes of %s are plain data, which another thread can be sent',
  async (path) => {
    const workspace = loadWorkspace(nodeHost(folder), `${folder}/${path}`);
    const roles = openRoles(workspace);
    const looks = looksOf(workspace);
    const write = valueWriter();
    const read = valueReader();
    expect(workspace.roleFiles.length).toBeGreaterThan(0);
    for (const file of workspace.roleFiles) {
      const ready = await composeRole(roles.load(file), { roles, looks });
      const { pack, theme } = read(write(ready)) as ReadyPack;
      expect(pack).toEqual(ready?.pack);
      expect(theme.theme).toEqual(ready?.theme.theme);
      expect(theme.body.regular).toBe(ready?.theme.body.regular);
    }
  },
);
