/** The ground of every page: themes colour what stands on it. */
export const PAPER = '#FFFFFF';

/** The colours of a theme, as `#RRGGBB`. */
export type Colours = {
  /** Running text. */
  text: string;
  /** Labels, captions, page numbers. */
  muted: string;
  /** Headings, links, the border of a marked cell, the ground of a solid cover. */
  accent: string;
  /** Ground of a marked cell and of the cover's band. */
  accent_surface: string;
  /** Ground of header rows and callouts. */
  surface: string;
  /** Lines of tables. */
  rule: string;
};

/** Text at the left and right of a running line, with placeholders; absent where the pack's own stands. */
export interface RunningLine {
  left?: string;
  right?: string;
}

/** A theme with nothing left out: what it says itself, and what it has from those that it extends. */
export interface Theme {
  /** Paper and margins, in millimetres. */
  page: {
    width: number;
    height: number;
    margins: { top: number; right: number; bottom: number; left: number };
  };
  text: {
    /** Body text, in points. */
    size: number;
    /** Height of a line, as a multiple of its size. */
    leading: number;
    /** Captions, labels and running lines, as a multiple of the body's size; so are the next two. */
    small: number;
    /** The three upper levels of headings, largest first. */
    headings: readonly number[];
    /** The cover's title. */
    title: number;
  };
  colours: Colours;
  /** First page: the title on a light band, on a block of the accent's colour, or on white. */
  cover: 'band' | 'solid' | 'plain';
  header: RunningLine;
  footer: RunningLine;
}

/** The four faces of a family, as the bytes of their font files; one may stand for several. */
export interface Faces {
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
  boldItalic: Uint8Array;
}

/** A theme with its font files read: all that a renderer needs to know about looks. */
export interface LoadedTheme {
  theme: Theme;
  body: Faces;
  headings: Uint8Array;
  /** Faces for the characters that the theme's own lack. */
  fallback?: Faces;
}
