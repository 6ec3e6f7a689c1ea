import type { Picture } from '../../../pack/tree.ts';
import type { Face } from '../../fonts/face.ts';
import type { Shaped } from '../../fonts/shaped.ts';
import type { SetDrawing } from './set-drawing.ts';
import type { StructNode } from './structure.ts';

/** Why content is no part of the structure: a pagination artifact is a header, a footer or a repeated row. */
export type Artifact = 'artifact' | 'pagination';

/** What content belongs to. */
export type Mark = StructNode | Artifact;

/** Words in one face on one baseline. All measures are points from the page's top left corner. */
export interface TextFrame {
  kind: 'text';
  x: number;
  /** The baseline. */
  y: number;
  face: Face;
  size: number;
  colour: string;
  words: readonly Shaped[];
  width: number;
  /** Words, in the order in which they are read, run from right to left. */
  backwards: boolean;
  mark: Mark;
}

/** A hyphen put in at a line's end, which stands for a soft hyphen of the text. */
export const SOFT_HYPHEN = '\u00AD';

/** A coloured rectangle; always an artifact. */
export interface FillFrame {
  kind: 'fill';
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
}

/** A straight line; always an artifact. */
export interface RuleFrame {
  kind: 'rule';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
  colour: string;
  /** Round dots set this far apart, in place of a solid line. */
  dots?: number;
}

/** A raster picture as it came, or a drawing ready to be drawn. */
export type DrawnPicture = Picture | SetDrawing;

/** A picture in its box. */
export interface ImageFrame {
  kind: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  picture: DrawnPicture;
  mark: Mark;
}

export type Frame = TextFrame | FillFrame | RuleFrame | ImageFrame;

/** Where a link leads: an address, or a destination of this document. */
export type LinkTarget = { url: string } | { destination: string };

/** The part of a page that a link takes the click in. */
export interface LinkArea {
  x: number;
  y: number;
  width: number;
  height: number;
  target: LinkTarget;
  /** What the link says, for those who don't see it. */
  contents: string;
  /** The structure element that owns it. */
  node: StructNode;
}

/** One page, ready to be drawn: what lies under the text first. */
export interface Page {
  under: Frame[];
  over: Frame[];
  links: LinkArea[];
}

/** A place that links and bookmarks lead to. */
export interface Destination {
  /** Index of the page. */
  page: number;
  y: number;
}

/** A bookmark, with those of its subsections. */
export interface Bookmark {
  title: string;
  destination: string;
  children: Bookmark[];
}

/** A laid-out pack: all that drawing needs. */
export interface LaidOut {
  width: number;
  height: number;
  pages: Page[];
  root: StructNode;
  destinations: ReadonlyMap<string, Destination>;
  bookmarks: Bookmark[];
}
