import { posix } from 'node:path';
import { withPackage } from '../../disk/index.ts';
import { findLook } from '../../looks/index.ts';
import { readAny, type Workspace } from '../../model/index.ts';
import type { ThemeFile } from '../../types.ts';

/** A font file of a theme. */
export interface FontFile {
  /** Path, as messages show it; of a built-in one its name. */
  file: string;
  found: boolean;
}

type Typefaces = NonNullable<ThemeFile['typefaces']>;

/** The font files that a theme is set in: those that it names, else those of the themes that it extends. */
export function fontsOf(name: string, workspace: Workspace): FontFile[] {
  const host = withPackage(workspace.host);
  const fonts: FontFile[] = [];
  const wanted = new Set<keyof Typefaces>(['body', 'headings']);
  const seen = new Set<string>();
  let look = findLook(host, workspace.root, 'themes', name);
  while (look !== undefined && wanted.size > 0 && !seen.has(look.path)) {
    const { path, builtIn } = look;
    seen.add(path);
    // What does not fit the schema is said by `jd validate`; here only paths are of interest.
    const theme = (readAny(host, path).data ?? {}) as ThemeFile;
    for (const family of wanted) {
      const files = filesIn(theme.typefaces?.[family]);
      if (files.length > 0) wanted.delete(family);
      for (const file of files) {
        const whole = posix.join(posix.dirname(path), file);
        const found = host.read(whole) !== undefined;
        fonts.push({ file: builtIn ? posix.basename(file) : host.show(whole), found });
      }
    }
    const base = typeof theme.extends === 'string' ? theme.extends : 'default';
    look = findLook(host, workspace.root, 'themes', base, path);
  }
  return fonts.filter(({ file }, at) => fonts.findIndex((other) => other.file === file) === at);
}

function filesIn(family: unknown): string[] {
  if (typeof family !== 'object' || family === null) return [];
  return Object.values(family).filter((file) => typeof file === 'string');
}
