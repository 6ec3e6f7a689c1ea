import type { VFile } from 'vfile';
import type { Host } from '../model/index.ts';
import type { LoadedTheme } from '../render/theme.ts';
import { checkSchema, soundData, suggest } from '../schema/index.ts';
import { hasErrors, report, type Source } from '../source/index.ts';
import type { ThemeFile } from '../types.ts';
import { checkContrast } from './check-contrast.ts';
import { checkMeasures } from './check-measures.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { mergeTheme } from './merge-theme.ts';
import { type FontFolders, readFonts } from './read-fonts.ts';

/** Where themes and their fonts are found. */
export interface ThemeFiles {
  host: Host;
  /** The workspace's folder and that of the built-in themes, in which font files may stand. */
  folders: FontFolders;
  /** The file of a theme as it was read; `checked` if its schema was checked then. */
  read(path: string): { source: Source; checked: boolean };
  /**
   * Path of a theme by its name, as the theme at `from` means it: a built-in one means built-in ones, and its own
   * name means the built-in one of that name.
   */
  find(name: string, from: string): string | undefined;
  /** Names that can be found. */
  names(): string[];
}

/** Loads themes; each file is read once. */
export interface ThemeLoader {
  /** The theme in a file; undefined if it, or a theme that it extends, has errors. */
  load(path: string): LoadedTheme | undefined;
  /** The files that were read, but for the built-in ones. */
  files: VFile[];
}

/** Name of the theme that others start from unless they say otherwise. */
const BASE = 'default';

/** A loader of themes, which remembers what it has read. */
export function themeLoader(files: ThemeFiles): ThemeLoader {
  const loaded = new Map<string, LoadedTheme | undefined>();
  const read: VFile[] = [];
  const load = (path: string, chain: readonly string[]): LoadedTheme | undefined => {
    if (!loaded.has(path)) {
      const { source, checked } = files.read(path);
      if (!path.startsWith(`${files.folders.builtIn}/`)) read.push(source.file);
      if (!checked) checkSchema(source, 'theme');
      loaded.set(path, loadSource(source, path, [...chain, path]));
    }
    return loaded.get(path);
  };

  const loadSource = (source: Source, path: string, chain: readonly string[]) => {
    // The schema has taken out what does not fit it.
    const own = soundData(source, 'theme') as ThemeFile;
    const base = findBase(source, own, path, chain);
    const fonts = readFonts(source, own, path, files);
    checkPlaceholders(source, own);
    // Without the theme that it meant, what it says itself is still checked, on the built-in one.
    const theme = mergeTheme((base ?? (path === root ? undefined : load(root, [])))?.theme, own);
    checkContrast(source, own, theme.colours);
    checkMeasures(source, own, theme);
    if (hasErrors(source.file) || (base === undefined && path !== root)) return undefined;
    return { theme, ...withFonts(base, fonts) };
  };

  // It is complete and extends nothing.
  const root = `${files.folders.builtIn}/themes/${BASE}.yaml`;

  const findBase = (source: Source, own: ThemeFile, path: string, chain: readonly string[]) => {
    if (path === root) return undefined;
    const found = files.find(own.extends ?? BASE, path);
    if (found === undefined) return reportUnknown(source, own.extends ?? BASE, files.names());
    if (chain.includes(found)) return reportCircle(source, [...chain, found], files.host);
    return load(found, chain);
  };

  return { load: (path) => load(path, []), files: read };
}

/** What the faces of a theme lack, those of the built-in one that it rests on have. */
function withFonts(base: LoadedTheme | undefined, own: Partial<LoadedTheme>): Omit<LoadedTheme, 'theme'> {
  const body = own.body ?? base?.body;
  const headings = own.headings ?? base?.headings;
  if (body === undefined || headings === undefined) throw new Error('The built-in theme lacks a typeface');
  const fallback = base?.fallback ?? (own.body && base?.body);
  return { body, headings, ...(fallback && { fallback }) };
}

function reportUnknown(source: Source, name: string, names: string[]): undefined {
  const meant = suggest(name, names);
  report(source.file, {
    ruleId: 'ref/unknown-theme',
    severity: 'error',
    reason: `Unknown theme \`${name}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    place: source.at('/extends'),
    note: `Known: ${names.map((known) => `\`${known}\``).join(', ')}.`,
    expected: meant === undefined ? names : [meant],
    actual: name,
  });
}

function reportCircle(source: Source, chain: readonly string[], host: Host): undefined {
  const files = chain.slice(chain.indexOf(chain.at(-1) ?? '')).map((path) => `\`${host.show(path)}\``);
  report(source.file, {
    ruleId: 'theme/circle',
    severity: 'error',
    reason: `Unexpected circle of themes that extend each other: ${files.join(' → ')}`,
    place: source.at('/extends'),
    note: 'Let one of them extend a built-in theme.',
  });
}
