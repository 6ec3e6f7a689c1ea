import { type FontFile, readFontFile } from './font-file.ts';
import { harfbuzz } from './harfbuzz.ts';
import { type Shaped, toShaped } from './shaped.ts';

/** A typeface that shapes text; words are shaped once a process. */
export interface Face {
  file: FontFile;
  /** Whether the face has a glyph for the character. */
  has(codePoint: number): boolean;
  /** The shaped text, or nothing if the face lacks one of its characters; `backwards` runs from right to left. */
  shape(text: string, language: string, backwards?: boolean): Shaped | undefined;
}

/** Words kept a face, so that a batch of packs does not grow without end. */
const CACHE_LIMIT = 40_000;

const opened = new WeakMap<Uint8Array, Face>();

/** The face of a font file; the same bytes are read once a process. Throws if they are no font. */
export function openFace(bytes: Uint8Array): Face {
  const known = opened.get(bytes);
  if (known) return known;
  const face = createFace(readFontFile(bytes));
  opened.set(bytes, face);
  return face;
}

function createFace(file: FontFile): Face {
  const hb = harfbuzz();
  const font = hb.openFont(file.bytes);
  const coverage = new Map<number, boolean>();
  const words = new Map<string, Map<string, Shaped | null>>();

  const has = (codePoint: number): boolean => {
    let answer = coverage.get(codePoint);
    if (answer === undefined) {
      answer = hb.hasGlyph(font, codePoint);
      coverage.set(codePoint, answer);
    }
    return answer;
  };

  const cacheOf = (language: string): Map<string, Shaped | null> => {
    let cache = words.get(language);
    if (!cache || cache.size > CACHE_LIMIT) {
      cache = new Map();
      words.set(language, cache);
    }
    return cache;
  };

  return {
    file,
    has,
    shape(text, language, backwards = false) {
      const cache = cacheOf(backwards ? `${language} backwards` : language);
      let shaped = cache.get(text);
      if (shaped === undefined) {
        const glyphs = hb.shape(font, text, language, backwards);
        shaped = toShaped(file, text, glyphs, backwards) ?? null;
        cache.set(text, shaped);
      }
      return shaped ?? undefined;
    },
  };
}
