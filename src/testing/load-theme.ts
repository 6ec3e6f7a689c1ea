import { nodeHost, slashes } from '../disk/node-host.ts';
import { knownLooks, looksOf } from '../looks/index.ts';
import { loadWorkspace, mapHost } from '../model/index.ts';
import type { LoadedTheme, Theme } from '../render/theme.ts';

const folder = slashes(process.cwd());
const looks = looksOf(loadWorkspace(nodeHost(folder), `${folder}/schemas`));

/** A built-in theme as packs are made with it, with changes for a test. */
export function testTheme(changes: Partial<Theme> = {}, name = 'default'): LoadedTheme {
  const loaded = looks.findTheme(name);
  if (loaded === undefined) throw new Error(`No theme ${name}`);
  return { ...loaded, theme: { ...loaded.theme, ...changes } };
}

/** A built-in theme on a size of paper. */
export interface Sheet {
  theme: string;
  size: 'A4' | 'Letter';
  loaded: LoadedTheme;
}

/** Every built-in theme on A4 and on Letter, loaded from a file that a user could have written. */
export function builtInSheets(): Sheet[] {
  const names = knownLooks(loadWorkspace(mapHost({}), '/wards'), 'themes');
  const files = names.flatMap((theme) =>
    (['A4', 'Letter'] as const).map((size) => ({ theme, size, name: `${theme}-${size}` })),
  );
  const texts = files.map(({ theme, size, name }) => [
    `/wards/themes/${name}.yaml`,
    `extends: ${theme}\npage: {size: ${size}}\n`,
  ]);
  const own = looksOf(loadWorkspace(mapHost(Object.fromEntries(texts)), '/wards'));
  return files.map(({ theme, size, name }) => {
    const loaded = own.findTheme(name);
    if (loaded === undefined) throw new Error(`No theme ${name}`);
    return { theme, size, loaded };
  });
}
