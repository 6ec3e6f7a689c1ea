import { orDamaged } from '../../fonts/damaged-font-error.ts';
import { openFace } from '../../fonts/face.ts';
import { subsetFont } from '../../fonts/subset-font.ts';
import type { Faces, LoadedTheme } from '../../theme.ts';
import type { Characters } from './characters.ts';
import { toWoff } from './to-woff.ts';

/** A face as it stands in the file. */
export interface InlineFace {
  family: 'text' | 'headings' | 'fallback';
  /** The weights that it stands for. */
  weight: 'regular' | 'bold' | 'any';
  italic: boolean;
  woff: Uint8Array;
}

type Wanted = Omit<InlineFace, 'woff'> & { bytes: Uint8Array; codePoints: ReadonlySet<number> };

/**
 * The theme's faces, each with no more than the characters that the page sets in it; faces that the page does not
 * use are left out. Throws a DamagedFontError if an outline is damaged; that a file is a font at all, the loading of
 * the theme has made sure of.
 */
export async function inlineFaces(theme: LoadedTheme, characters: Characters): Promise<InlineFace[]> {
  const wanted = [
    ...familyOf('text', theme.body, characters),
    headingsOf(theme, characters),
    ...fallbackOf(theme, characters),
  ].filter(({ codePoints }) => codePoints.size > 0);
  return Promise.all(
    wanted.map(async ({ bytes, codePoints, ...face }) => ({
      ...face,
      woff: await makeWoff(bytes, codePoints),
    })),
  );
}

/** Files kept for each face: packs of one workspace mostly have the same letters. */
const CACHE_LIMIT = 50;

const made = new WeakMap<Uint8Array, Map<string, Promise<Uint8Array>>>();

function makeWoff(bytes: Uint8Array, points: ReadonlySet<number>): Promise<Uint8Array> {
  const codePoints = [...points].sort((a, b) => a - b);
  const key = codePoints.join();
  let known = made.get(bytes);
  if (!known || known.size > CACHE_LIMIT) made.set(bytes, (known = new Map()));
  const woff = known.get(key) ?? orDamaged(bytes, () => subsetFont(bytes, { codePoints })).then(toWoff);
  known.set(key, woff);
  return woff;
}

function familyOf(
  family: InlineFace['family'],
  faces: Faces,
  { all, italic, boldItalic }: Characters,
): Wanted[] {
  return [
    { family, weight: 'regular', italic: false, bytes: faces.regular, codePoints: all },
    { family, weight: 'bold', italic: false, bytes: faces.bold, codePoints: all },
    { family, weight: 'regular', italic: true, bytes: faces.italic, codePoints: italic },
    {
      family,
      weight: 'bold',
      italic: true,
      bytes: faces.boldItalic,
      codePoints: boldItalic ? italic : new Set(),
    },
  ];
}

/** Headings have one face, whatever their stress: the same as on paper. */
function headingsOf({ headings }: LoadedTheme, characters: Characters): Wanted {
  return {
    family: 'headings',
    weight: 'any',
    italic: false,
    bytes: headings,
    codePoints: characters.headings,
  };
}

/** Faces for the characters that the theme's own lack. */
function fallbackOf({ body, fallback }: LoadedTheme, characters: Characters): Wanted[] {
  if (!fallback) return [];
  const own = openFace(body.regular);
  const lacking = (points: ReadonlySet<number>) => new Set([...points].filter((point) => !own.has(point)));
  return familyOf('fallback', fallback, {
    ...characters,
    all: lacking(characters.all),
    italic: lacking(characters.italic),
  });
}
