import type { VFile } from 'vfile';
import { isSound, type Role, type Roles } from '../../model/index.ts';
import { composePack, type Pack } from '../../pack/index.ts';
import type { LoadedTheme } from '../../render/theme.ts';
import { checkPictures } from '../check-pictures.ts';
import { looksOf } from '../load-looks.ts';
import { themesOf } from '../themes-of.ts';

/** What packs are made with, where it is not what `jd.yaml` and the roles name. */
export interface PackChoice {
  /** Name of the template. */
  template?: string | undefined;
  /** Path of the theme. */
  theme?: string | undefined;
  /** The date that packs carry. */
  date?: Date | undefined;
}

/** All that a renderer is given. */
export interface ReadyPack {
  pack: Pack;
  theme: LoadedTheme;
}

/** Composes the packs of a workspace. */
export interface PackComposer {
  /** The pack of a role that was checked; undefined if the role, its template or its theme has errors. */
  compose(role: Role): Promise<ReadyPack | undefined>;
  /** Files of templates and themes that were read, but for the built-in ones. */
  files(): VFile[];
}

/** Opens the composer of a workspace's packs; templates and themes are read once. */
export function packComposer(roles: Roles, { template, theme, date }: PackChoice): PackComposer {
  const { workspace } = roles;
  const looks = looksOf(workspace);
  return {
    async compose(role) {
      if (!isSound(role)) return undefined;
      await checkPictures(role, workspace);
      const usedTemplate = looks.findTemplate(template ?? role.facts.pack ?? workspace.pack);
      const usedTheme =
        theme === undefined
          ? looks.findTheme(role.facts.theme ?? workspace.theme)
          : themesOf(workspace).load(theme);
      if (usedTemplate === undefined || usedTheme === undefined) return undefined;
      const pack = composePack(role, workspace, { template: usedTemplate, roles, ...(date && { date }) });
      return { pack, theme: usedTheme };
    },
    files: () => looks.files(),
  };
}
