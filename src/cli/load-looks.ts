import type { VFile } from 'vfile';
import { readAny, type Workspace } from '../model/index.ts';
import { type PackTemplate, readTemplate } from '../pack/index.ts';
import { findFontFault } from '../render/fonts/check-font-file.ts';
import type { LoadedTheme } from '../render/theme.ts';
import { checkSchema } from '../schema/index.ts';
import { hasErrors, report, type Source } from '../source/index.ts';
import type { Theme } from '../types.ts';
import { findLook } from './find-look.ts';
import { packageFolder } from './package-folder.ts';
import { absolutePath } from './select-files.ts';
import { UsageError } from './usage-error.ts';

/** What a pack is made with: its template and its theme, each with the messages about its file. */
export interface Looks {
  /** Undefined if the template has errors; they are on its file. */
  findTemplate(name: string | undefined): PackTemplate | undefined;
  /** Undefined if the theme has errors; they are on its file. */
  findTheme(name: string | undefined): LoadedTheme | undefined;
  /** As `findTemplate`, but throws a UsageError if there is none. */
  template(name: string | undefined): PackTemplate;
  /** As `findTheme`, but throws a UsageError if there is none. */
  theme(name: string | undefined): LoadedTheme;
  /** Files of the workspace's own templates and themes that were read. */
  files: VFile[];
}

/** Finds templates and themes by name: the workspace's own, else the built-in ones; each is read once. */
export function looksOf(workspace: Workspace): Looks {
  const { host, root } = workspace;
  const files: VFile[] = [];
  const templates = new Map<string, PackTemplate | undefined>();
  const themes = new Map<string, LoadedTheme | undefined>();
  const open = (folder: 'packs' | 'themes', name: string) => {
    const look = findLook(host, root, folder, name);
    if (look === undefined) return undefined;
    const { path, builtIn } = look;
    const source = readAny(host, path);
    if (!builtIn) files.push(source.file);
    return { source, path, builtIn };
  };
  const found: Pick<Looks, 'findTemplate' | 'findTheme'> = {
    findTemplate: (name = 'candidate-pack') =>
      remember(templates, name, () => {
        const source = open('packs', name)?.source;
        if (source === undefined) return undefined;
        const { sound } = checkSchema(source, 'template');
        const template = readTemplate(source);
        return sound && !hasErrors(source.file) ? template : undefined;
      }),
    findTheme: (name = 'default') =>
      remember(themes, name, () => {
        const opened = open('themes', name);
        const loaded = opened && loadTheme(opened.source, opened.path, workspace);
        if (loaded === undefined || opened?.builtIn) return loaded;
        const fallback = loadBuiltIn(workspace)?.body;
        return { ...loaded, ...(fallback && { fallback }) };
      }),
  };
  return {
    files,
    ...found,
    template: (name) => found.findTemplate(name) ?? fail('pack template', name),
    theme: (name) => found.findTheme(name) ?? fail('theme', name),
  };
}

function fail(what: string, name: string | undefined): never {
  throw new UsageError(
    `The ${what} \`${name ?? ''}\` can not be used`,
    'See what is wrong with jd validate.',
  );
}

function remember<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
  if (!known.has(name)) known.set(name, make());
  // It was set the line before.
  return known.get(name) as Value;
}

/** The built-in theme, whose faces have what a theme's own lack. */
function loadBuiltIn(workspace: Workspace): LoadedTheme | undefined {
  const path = `${packageFolder()}/templates/themes/default.yaml`;
  return loadTheme(readAny(workspace.host, path), path, workspace);
}

/** Reads a theme and its font files; undefined if either has a fault, which is on the theme's file. */
function loadTheme(source: Source, path: string, { host, root }: Workspace): LoadedTheme | undefined {
  if (!checkSchema(source, 'theme').sound || hasErrors(source.file)) return undefined;
  // The schema has accepted it.
  const theme = source.data as Theme;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const places = [root, packageFolder()].map((place) => host.real(place) ?? place);
  const read = (file: string, pointer: string): Uint8Array => {
    const real = host.real(absolutePath(file, folder));
    const isInside = real !== undefined && places.some((place) => real.startsWith(`${place}/`));
    const bytes = isInside ? host.read(real) : undefined;
    const fault = bytes && findFontFault(bytes);
    if (bytes !== undefined && fault === undefined) return bytes;
    const missing = real === undefined || isInside ? 'Missing font' : 'Unexpected font outside the workspace';
    const reason = `${fault ?? missing}: \`${file}\``;
    const place = source.at(`/typefaces/${pointer}`);
    report(source.file, { ruleId: 'theme/font', severity: 'error', reason, place, actual: file });
    return new Uint8Array();
  };
  const { body, headings } = theme.typefaces;
  const loaded: LoadedTheme = {
    theme,
    body: {
      regular: read(body.regular, 'body/regular'),
      bold: read(body.bold, 'body/bold'),
      italic: read(body.italic, 'body/italic'),
      boldItalic: read(body.bold_italic, 'body/bold_italic'),
    },
    headings: read(headings.regular, 'headings/regular'),
  };
  return hasErrors(source.file) ? undefined : loaded;
}
