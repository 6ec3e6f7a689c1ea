import type { Origin, RenderMessage } from '../../../../pack/tree.ts';
import type { Face } from '../../../fonts/face.ts';
import type { FaceChain } from '../../../fonts/typefaces.ts';

/** A stretch of text whose characters one face has. */
export interface FacePart {
  text: string;
  face: Face;
}

/** Drawn for a character that no face has, in this order. */
const SUBSTITUTES = ['□', '?', '.'];

/** A letter with the marks that combine with it. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Cuts text where its face changes: each letter takes the first face of the chain that has it and its combining
 * marks; where none has all of them, each takes its own. A character that no face has is reported and shown as a box.
 */
export function splitByFace(
  text: string,
  faces: FaceChain,
  missing: (character: string) => void,
): FacePart[] {
  const parts: FacePart[] = [];
  const append = (letter: string, face: Face): void => {
    const last = parts.at(-1);
    if (last?.face === face) last.text += letter;
    else parts.push({ text: letter, face });
  };
  const take = (letter: string, onMissing: () => void): void => {
    const current = parts.at(-1)?.face;
    const goesOn = current && (letter === ' ' || INVISIBLE.test(letter)) && hasAll(current, letter);
    const face = goesOn ? current : faces.find((each) => hasAll(each, letter));
    if (face) append(letter, face);
    else onMissing();
  };
  for (const [letter] of text.matchAll(LETTERS)) {
    take(letter, () => {
      for (const character of letter) {
        take(character, () => {
          missing(character);
          const substitute = substituteFor(faces);
          if (substitute) append(substitute.text, substitute.face);
        });
      }
    });
  }
  return parts.flatMap((part) => (part.face.shape(part.text, '') ? [part] : [...singly(part)]));
}

/** Joiners and marks of direction: no face has to have a glyph for them. */
const INVISIBLE = /[\u061C\u200C-\u200F\u202A-\u202E\u2066-\u2069]/;

function hasAll(face: Face, letter: string): boolean {
  for (const character of letter)
    if (!face.has(character.codePointAt(0) ?? 0) && !INVISIBLE.test(character)) return false;
  return true;
}

function substituteFor(faces: FaceChain): FacePart | undefined {
  for (const text of SUBSTITUTES) {
    const face = faces.find((each) => each.has(text.codePointAt(0) ?? 0));
    if (face) return { text, face };
  }
  return undefined;
}

/** Where shaping gives no glyph for a sequence whose characters all have one. */
function* singly(part: FacePart): Iterable<FacePart> {
  for (const text of part.text) yield { text, face: part.face };
}

/** The message about a character that no typeface of the theme has. */
export function missingCharacter(character: string, origin: Origin | undefined): RenderMessage {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    ruleId: 'pdf/missing-character',
    reason: `No typeface of the theme has the character “${character}” (U+${code})`,
    fatal: true,
    character,
    ...(origin ? { origin } : {}),
  };
}
