import type { CssSheet } from './css.ts';
import type { XmlElement } from './parse-xml.ts';

/** What the elements of one file are read with. */
export interface Reader {
  ids: ReadonlyMap<string, XmlElement>;
  sheet: CssSheet;
  /** The innermost box that percentages are parts of. */
  viewport: { width: number; height: number };
  /** Elements that may still be drawn: `use` can multiply them without end. */
  budget: { elements: number };
  /** Elements that are being drawn by `use`, against circles. */
  using: ReadonlySet<XmlElement>;
  /** Says that something is not drawn. */
  unsupported(what: string, line: number): void;
  /** Says that the rest is left out. */
  exceeded(line: number): void;
}
