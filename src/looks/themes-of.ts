import { packageFolder, withPackage } from '../disk/index.ts';
import type { Workspace } from '../model/index.ts';
import { readAny } from '../model/index.ts';
import { type ThemeLoader, themeLoader } from '../theme/index.ts';
import { findLook, knownLooks } from './find-look.ts';

const loaders = new WeakMap<Workspace, ThemeLoader>();

/** The themes of a workspace, its own and the built-in ones; each is read once, whoever asks. */
export function themesOf(workspace: Workspace): ThemeLoader {
  const known = loaders.get(workspace);
  if (known !== undefined) return known;
  const { root, sources } = workspace;
  const host = withPackage(workspace.host);
  const builtIn = `${packageFolder()}/templates`;
  const loader = themeLoader({
    host,
    folders: { workspace: root, builtIn },
    read(path) {
      const source = sources.find((each) => each.path === host.show(path));
      return source === undefined
        ? { source: readAny(host, path), checked: false }
        : { source, checked: true };
    },
    find(name, from) {
      const isOwn = !from.startsWith(`${builtIn}/`);
      return findLook(host, isOwn ? root : builtIn, 'themes', name, from)?.path;
    },
    names: () => knownLooks(workspace, 'themes'),
  });
  loaders.set(workspace, loader);
  return loader;
}
