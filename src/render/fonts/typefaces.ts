import type { LoadedTheme } from '../theme.ts';
import { type Face, openFace } from './face.ts';

/** Faces to try in order, character by character. */
export type FaceChain = readonly Face[];

/** The four looks of a family; each falls back on the faces after it. */
export interface Family {
  regular: FaceChain;
  bold: FaceChain;
  italic: FaceChain;
  boldItalic: FaceChain;
}

/** The families of a theme. */
export interface Typefaces {
  body: Family;
  headings: Family;
}

/** Opens the faces of a theme; throws if a file is no TrueType font. */
export function openTypefaces(theme: LoadedTheme): Typefaces {
  const regular = openFace(theme.body.regular);
  const bold = openFace(theme.body.bold);
  const italic = openFace(theme.body.italic);
  const boldItalic = openFace(theme.body.boldItalic);
  const headings: FaceChain = [openFace(theme.headings), bold, regular];
  return {
    body: {
      regular: [regular, bold],
      bold: [bold, regular],
      italic: [italic, regular],
      boldItalic: [boldItalic, bold, regular],
    },
    headings: { regular: headings, bold: headings, italic: headings, boldItalic: headings },
  };
}
