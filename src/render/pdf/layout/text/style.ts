import type { FaceChain, Family } from '../../../fonts/typefaces.ts';
import type { LinkTarget } from '../page.ts';
import type { StructNode } from '../structure.ts';

/** How a run of text looks and what it belongs to. */
export interface TextStyle {
  family: Family;
  bold: boolean;
  italic: boolean;
  /** In points. */
  size: number;
  /** Height of a line, in points. */
  leading: number;
  colour: string;
  /** How far the text is raised, in points. */
  rise: number;
  underline: boolean;
  strike: boolean;
  /** Colour behind the text. */
  ground?: string;
  /** BCP 47 tag. */
  language: string;
  /** The inline structure element, if it has one of its own. */
  node?: StructNode;
  link?: LinkTarget;
}

/** The faces of a style, in the order in which they are tried. */
export function facesOf({ family, bold, italic }: TextStyle): FaceChain {
  if (bold) return italic ? family.boldItalic : family.bold;
  return italic ? family.italic : family.regular;
}
