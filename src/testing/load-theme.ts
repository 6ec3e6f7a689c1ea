import { nodeHost, slashes } from '../disk/node-host.ts';
import { looksOf } from '../looks/index.ts';
import { loadWorkspace } from '../model/index.ts';
import type { LoadedTheme, Theme } from '../render/theme.ts';

const folder = slashes(process.cwd());
const looks = looksOf(loadWorkspace(nodeHost(folder), `${folder}/schemas`));

/** A built-in theme as packs are made with it, with changes for a test. */
export function testTheme(changes: Partial<Theme> = {}, name = 'default'): LoadedTheme {
  const loaded = looks.findTheme(name);
  if (loaded === undefined) throw new Error(`No theme ${name}`);
  return { ...loaded, theme: { ...loaded.theme, ...changes } };
}
