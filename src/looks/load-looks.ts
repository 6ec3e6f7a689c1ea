import type { VFile } from 'vfile';
import { withPackage } from '../disk/index.ts';
import { readAny, type Workspace } from '../model/index.ts';
import { type PackTemplate, readTemplate } from '../pack/index.ts';
import type { LoadedTheme } from '../render/theme.ts';
import { checkSchema } from '../schema/index.ts';
import { hasErrors } from '../source/index.ts';
import { findLook } from './find-look.ts';
import { themesOf } from './themes-of.ts';

/** What a pack is made with: its template and its theme, each with the messages about its file. */
export interface Looks {
  /** Undefined if the template has errors; they are on its file. */
  findTemplate(name: string | undefined): PackTemplate | undefined;
  /** Undefined if the theme has errors; they are on its file. */
  findTheme(name: string | undefined): LoadedTheme | undefined;
  /** Files of templates and themes that were read, but for the built-in ones. */
  files(): VFile[];
}

/** Finds templates and themes by name: the workspace's own, else the built-in ones; each is read once. */
export function looksOf(workspace: Workspace): Looks {
  const { root } = workspace;
  const host = withPackage(workspace.host);
  const files: VFile[] = [];
  const templates = new Map<string, PackTemplate | undefined>();
  const themes = themesOf(workspace);
  const readTemplateAt = (look: ReturnType<typeof findLook>): PackTemplate | undefined => {
    if (look === undefined) return undefined;
    const source = readAny(host, look.path);
    if (!look.builtIn) files.push(source.file);
    const sound = !source.hasData || checkSchema(source, 'template').sound;
    const template = readTemplate(source);
    return sound && !hasErrors(source.file) ? template : undefined;
  };
  return {
    findTemplate(name = 'candidate-pack') {
      if (!templates.has(name)) templates.set(name, readTemplateAt(findLook(host, root, 'packs', name)));
      return templates.get(name);
    },
    findTheme(name = 'default') {
      const path = findLook(host, root, 'themes', name)?.path;
      return path === undefined ? undefined : themes.load(path);
    },
    files: () => [...files, ...themes.files],
  };
}
