import type { VFile } from 'vfile';
import { composeRole, type ReadyPack } from '../../build/compose-role.ts';
import { checkDrawings } from '../../check/check-pictures.ts';
import { looksOf } from '../../looks/load-looks.ts';
import { themesOf } from '../../looks/themes-of.ts';
import { isSound, type Role, type Roles } from '../../model/index.ts';
import type { OpenRules } from '../../rules/index.ts';

/** What packs are made with, where it is not what `jd.yaml` and the roles name. */
export interface PackChoice {
  /** Name of the template. */
  template?: string | undefined;
  /** Path of the theme. */
  theme?: string | undefined;
  /** The date that packs carry. */
  date?: Date | undefined;
}

/** Composes the packs of a workspace. */
export interface PackComposer {
  /** The pack of a role that was checked; undefined if the role, its template or its theme has errors. */
  compose(role: Role): Promise<ReadyPack | undefined>;
  /** Files of templates and themes that were read, but for the built-in ones. */
  files(): VFile[];
}

/** Opens the composer of a workspace's packs; templates and themes are read once. */
export function packComposer(
  roles: Roles,
  rules: OpenRules,
  { template, theme, date }: PackChoice,
): PackComposer {
  const { workspace } = roles;
  const looks = looksOf(workspace);
  const findTheme = theme === undefined ? undefined : () => themesOf(workspace).load(theme);
  return {
    async compose(role) {
      await checkDrawings(role, workspace, rules);
      if (!isSound(role)) return undefined;
      return composeRole(role, { roles, looks, template, findTheme, date });
    },
    files: () => looks.files(),
  };
}
