import { packageFolder, withPackage } from '../disk/index.ts';
import type { Host, Workspace } from '../model/index.ts';

/** Finds a template or theme by its name: the workspace's own, else the built-in one; never the path `except`. */
export function findLook(
  host: Host,
  root: string,
  folder: 'packs' | 'themes',
  name: string,
  except?: string,
): { path: string; builtIn: boolean } | undefined {
  const endings = folder === 'packs' ? ['md'] : ['yaml', 'yml'];
  const builtIn = `${packageFolder()}/templates/${folder}`;
  const files = withPackage(host);
  for (const base of [`${root}/${folder}`, builtIn]) {
    for (const ending of endings) {
      const path = `${base}/${name}.${ending}`;
      if (path !== except && files.list(base)?.some((entry) => entry.name === `${name}.${ending}`))
        return { path, builtIn: base === builtIn };
    }
  }
  return undefined;
}

/** The names of the templates or themes that a workspace can use: its own, and the built-in ones. */
export function knownLooks({ host, root }: Workspace, folder: 'packs' | 'themes'): string[] {
  const ending = folder === 'packs' ? /\.md$/ : /\.ya?ml$/;
  const files = withPackage(host);
  const names = [`${root}/${folder}`, `${packageFolder()}/templates/${folder}`].flatMap((base) =>
    (files.list(base) ?? [])
      .filter(({ name }) => ending.test(name))
      .map(({ name }) => name.replace(ending, '')),
  );
  return [...new Set(names)];
}
