import type { Theme } from '../types.ts';

/** The four faces of a family, as the bytes of their font files. */
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
