import type { VFile } from 'vfile';
import { type Host, readAny, type Workspace } from '../model/index.ts';
import { type PackTemplate, readTemplate } from '../pack/index.ts';
import type { LoadedTheme } from '../render/theme.ts';
import { checkSchema, suggest } from '../schema/index.ts';
import { hasErrors, type Source } from '../source/index.ts';
import type { Theme } from '../types.ts';
import { packageFolder } from './package-folder.ts';
import { UsageError } from './usage-error.ts';

/** What a pack is made with: its template and its theme, each with the messages about its file. */
export interface Looks {
  template(name: string | undefined): PackTemplate;
  theme(name: string | undefined): LoadedTheme;
  /** Files of the workspace's own templates and themes that were read. */
  files: VFile[];
}

/** Finds templates and themes by name: the workspace's own, else the built-in ones; each is read once. */
export function looksOf(workspace: Workspace): Looks {
  const { host, root } = workspace;
  const files: VFile[] = [];
  const templates = new Map<string, PackTemplate>();
  const themes = new Map<string, LoadedTheme>();
  const open = (folder: 'packs' | 'themes', name: string) => {
    const { path, builtIn } = findLook(host, root, folder, name);
    const source = readAny(host, path);
    if (!builtIn) files.push(source.file);
    return { source, path };
  };
  return {
    files,
    template: (name = 'candidate-pack') =>
      remember(templates, name, () => {
        const { source } = open('packs', name);
        checkSchema(source, 'template');
        return readTemplate(source);
      }),
    theme: (name = 'default') =>
      remember(themes, name, () => {
        const { source, path } = open('themes', name);
        return loadTheme(source, path, host);
      }),
  };
}

function remember<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
  const value = known.get(name) ?? make();
  known.set(name, value);
  return value;
}

function findLook(
  host: Host,
  root: string,
  folder: 'packs' | 'themes',
  name: string,
): { path: string; builtIn: boolean } {
  const endings = folder === 'packs' ? ['md'] : ['yaml', 'yml'];
  const builtIn = `${packageFolder()}/templates/${folder}`;
  for (const base of [`${root}/${folder}`, builtIn]) {
    for (const ending of endings) {
      const path = `${base}/${name}.${ending}`;
      if (host.list(base)?.some((entry) => entry.name === `${name}.${ending}`))
        return { path, builtIn: base === builtIn };
    }
  }
  const known = [`${root}/${folder}`, builtIn].flatMap((base) =>
    (host.list(base) ?? []).map((entry) => entry.name.replace(/\.\w+$/, '')),
  );
  const meant = suggest(name, known);
  throw new UsageError(
    `No ${folder === 'packs' ? 'pack template' : 'theme'} \`${name}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    `Known: ${known.join(', ')}.`,
  );
}

/** Reads a theme and its font files. */
function loadTheme(source: Source, path: string, host: Host): LoadedTheme {
  if (!checkSchema(source, 'theme').sound || hasErrors(source.file)) {
    throw new UsageError(`The theme ${source.path} has errors`, `See them with jd validate ${source.path}.`);
  }
  // The schema has accepted it.
  const theme = source.data as Theme;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const read = (file: string) => {
    const bytes = host.read(`${folder}/${file}`);
    if (bytes === undefined)
      throw new UsageError(`The theme ${source.path} names a font that is not there: ${file}`);
    return bytes;
  };
  const { body, headings } = theme.typefaces;
  return {
    theme,
    body: {
      regular: read(body.regular),
      bold: read(body.bold),
      italic: read(body.italic),
      boldItalic: read(body.bold_italic),
    },
    headings: read(headings.regular),
  };
}
