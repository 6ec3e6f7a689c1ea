import { findLook, knownLooks } from '../../../looks/find-look.ts';
import type { EditedFile } from '../edited-workspace.ts';
import { startOf, type Target } from './target.ts';

/** The pack templates or themes that can be named: the workspace's own and the built-in ones. */
export function lookTargets({ workspace, path }: EditedFile, folder: 'packs' | 'themes'): Target[] {
  const { host, root } = workspace;
  return knownLooks(workspace, folder).map((name) => {
    // A theme may extend the built-in one of its own name.
    const look = findLook(host, root, folder, name, path);
    return {
      name,
      title: look?.builtIn === true ? 'built in' : "the organisation's own",
      place: () => look && startOf(look.path),
    };
  });
}
