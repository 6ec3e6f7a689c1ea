import { posix } from 'node:path';
import type { Host } from '../model/index.ts';
import { maxFontSize } from '../model/max-font-size.ts';
import { findFontFault } from '../render/fonts/check-font-file.ts';
import type { Faces, LoadedTheme } from '../render/theme.ts';
import { report, type Source } from '../source/index.ts';
import type { ThemeFile } from '../types.ts';

/** Folders in which font files may stand. */
export interface FontFolders {
  workspace: string;
  builtIn: string;
}

/** Reads the font files that a theme names itself; a fault of one is a message at its name. */
export function readFonts(
  source: Source,
  { typefaces }: ThemeFile,
  path: string,
  files: { host: Host; folders: FontFolders },
): Partial<LoadedTheme> {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const contents = new Map<string, Uint8Array | undefined>();
  const read = (pointer: string, file: string | undefined): Uint8Array | undefined =>
    file === undefined
      ? undefined
      : readFont(source, `/typefaces/${pointer}`, { file, folder, contents, ...files });
  const body =
    typefaces?.body &&
    standIns({
      regular: read('body/regular', typefaces.body.regular),
      bold: read('body/bold', typefaces.body.bold),
      italic: read('body/italic', typefaces.body.italic),
      boldItalic: read('body/bold_italic', typefaces.body.bold_italic),
    });
  const headings = read('headings/regular', typefaces?.headings?.regular);
  return { ...(body && { body }), ...(headings && { headings }) };
}

/** A family in which the nearest style stands for each that it lacks. */
function standIns({
  regular,
  bold,
  italic,
  boldItalic,
}: { [Style in keyof Faces]: Uint8Array | undefined }): Faces | undefined {
  if (regular === undefined) return undefined;
  return {
    regular,
    bold: bold ?? regular,
    italic: italic ?? regular,
    boldItalic: boldItalic ?? bold ?? italic ?? regular,
  };
}

interface NamedFont {
  /** As the theme names it, from its folder. */
  file: string;
  folder: string;
  /** What was read, by real paths: a file that is named twice is one font, and embedded once. */
  contents: Map<string, Uint8Array | undefined>;
  host: Host;
  folders: FontFolders;
}

function readFont(source: Source, pointer: string, font: NamedFont): Uint8Array | undefined {
  const { file, contents, host, folders } = font;
  const real = host.real(/^(?:\/|[a-z]:)/i.test(file) ? file : posix.join(font.folder, file));
  if (real !== undefined && !isAllowed(real, font)) {
    return tell(source, pointer, file, 'Unexpected font outside the workspace');
  }
  if (real !== undefined && !contents.has(real)) contents.set(real, host.read(real));
  const bytes = real === undefined ? undefined : contents.get(real);
  if (bytes === undefined) return tell(source, pointer, file, 'Missing font');
  if (bytes.length > maxFontSize) {
    const limit = `expected at most ${maxFontSize / 1_000_000} MB`;
    return tell(source, pointer, file, `Unexpected size of the font, ${limit}`);
  }
  // The built-in fonts are known to be sound.
  const isBuiltIn = real?.startsWith(`${realOf(folders.builtIn, host)}/`);
  const fault = isBuiltIn ? undefined : findFontFault(bytes);
  return fault === undefined ? bytes : tell(source, pointer, file, fault);
}

/** A theme from outside any workspace may use the fonts beside it. */
function isAllowed(real: string, { folder, host, folders }: NamedFont): boolean {
  const places = [folders.workspace, folders.builtIn].map((place) => realOf(place, host));
  const own = realOf(folder, host);
  if (!places.some((place) => `${own}/`.startsWith(`${place}/`))) places.push(own);
  return places.some((place) => real.startsWith(`${place}/`));
}

function realOf(path: string, host: Host): string {
  return host.real(path) ?? path;
}

function tell(source: Source, pointer: string, actual: string, fault: string): undefined {
  report(source.file, {
    ruleId: 'theme/font',
    severity: 'error',
    reason: `${fault}: \`${actual}\``,
    place: source.at(pointer),
    note: "Its path is read from the theme's own folder, as in `../assets/own.ttf`.",
    actual,
  });
}
