import type { Looks } from '../looks/index.ts';
import type { Role, Roles } from '../model/index.ts';
import { composePack, type Pack, readDrawings } from '../pack/index.ts';
import type { RenderMessage } from '../pack/tree.ts';
import type { LoadedTheme } from '../render/theme.ts';

/** What a role's pack is composed with. */
export interface RoleParts {
  roles: Roles;
  looks: Looks;
  /** Name of the template, in place of the one that the role or its workspace names. */
  template?: string | undefined;
  /** Finds the theme, in place of the one that they name. */
  findTheme?: (() => LoadedTheme | undefined) | undefined;
  /** Date that the document carries; without one it carries none. */
  date?: Date | undefined;
}

/** A pack that is ready for the renderers. */
export interface ReadyPack {
  pack: Pack;
  theme: LoadedTheme;
  /** What its pictures do without, but for the role's own, of which that was said on its file. */
  messages: RenderMessage[];
}

/** Composes the pack of a sound role; undefined if its template or theme has errors, which are on their files. */
export async function composeRole(role: Role, parts: RoleParts): Promise<ReadyPack | undefined> {
  const { roles, looks, date } = parts;
  const { workspace } = roles;
  const template = looks.findTemplate(parts.template ?? role.facts.pack ?? workspace.pack);
  const theme = parts.findTheme ? parts.findTheme() : looks.findTheme(role.facts.theme ?? workspace.theme);
  if (template === undefined || theme === undefined) return undefined;
  const pack = composePack(role, workspace, { template, roles, ...(date && { date }) });
  const drawings = await readDrawings(pack);
  return { pack, theme, messages: drawings.filter(({ origin }) => origin?.file !== role.source.path) };
}
