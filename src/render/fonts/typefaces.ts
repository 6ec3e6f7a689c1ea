import type { Faces, LoadedTheme } from '../theme.ts';
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

/** Opens the faces of a theme; throws if a file is damaged. */
export function openTypefaces(theme: LoadedTheme): Typefaces {
  const own = openFamily(theme.body);
  const last = theme.fallback ? openFamily(theme.fallback) : undefined;
  const body: Family = {
    regular: [...own.regular, ...(last?.regular ?? [])],
    bold: [...own.bold, ...(last?.bold ?? [])],
    italic: [...own.italic, ...(last?.italic ?? [])],
    boldItalic: [...own.boldItalic, ...(last?.boldItalic ?? [])],
  };
  const headings: FaceChain = [openFace(theme.headings), ...body.bold];
  return {
    body,
    headings: { regular: headings, bold: headings, italic: headings, boldItalic: headings },
  };
}

function openFamily(faces: Faces): Family {
  const regular = openFace(faces.regular);
  const bold = openFace(faces.bold);
  const italic = openFace(faces.italic);
  const boldItalic = openFace(faces.boldItalic);
  return {
    regular: [regular, bold],
    bold: [bold, regular],
    italic: [italic, regular],
    boldItalic: [boldItalic, bold, italic, regular],
  };
}
