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

/**
 * Cuts text where its face changes: each character takes the first face of the chain that has it, and its
 * combining marks follow it where they can. A character that no face has is reported and shown as a box.
 */
export function splitByFace(
  text: string,
  faces: FaceChain,
  missing: (character: string) => void,
): FacePart[] {
  const parts: FacePart[] = [];
  const append = (character: string, face: Face): void => {
    const last = parts.at(-1);
    if (last?.face === face) last.text += character;
    else parts.push({ text: character, face });
  };
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const current = parts.at(-1)?.face;
    const face =
      character === ' ' && current?.has(codePoint) ? current : faces.find((each) => each.has(codePoint));
    if (face) {
      append(character, face);
      continue;
    }
    missing(character);
    const substitute = substituteFor(faces);
    if (substitute) append(substitute.text, substitute.face);
  }
  return parts.flatMap((part) => (part.face.shape(part.text, '') ? [part] : [...singly(part)]));
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
