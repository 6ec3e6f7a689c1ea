/**
 * The pack tree: the one document that every format is rendered from.
 *
 * It is mdast, narrowed to what a pack may hold (references are resolved, raw HTML is gone), and a few
 * block nodes that mdast lacks. It knows no theme, no page size and no file format; a renderer has one
 * handler for each node and knows nothing about roles or competencies.
 */
import type { Position } from 'unist';

/** Where a text or picture of the pack was written. */
export interface Origin {
  /** Path of the file, as messages show it. */
  file: string;
  /** Place in that file. */
  position: Position;
}

/** What any node may carry. */
interface PackNode {
  /** The words were put in by the tool (a label, a number), not written by the author. */
  generated?: true;
  /** BCP 47 tag of the content, where it differs from that of the pack. */
  language?: string;
}

// Inline content ------------------------------------------------------------------------------------

export interface Text extends PackNode {
  type: 'text';
  /** The words; runs of white space inside were folded to one space. */
  value: string;
  origin?: Origin;
}

export interface Emphasis extends PackNode {
  type: 'emphasis';
  children: Inline[];
}

export interface Strong extends PackNode {
  type: 'strong';
  children: Inline[];
}

export interface Delete extends PackNode {
  type: 'delete';
  children: Inline[];
}

export interface Superscript extends PackNode {
  type: 'superscript';
  children: Inline[];
}

export interface Subscript extends PackNode {
  type: 'subscript';
  children: Inline[];
}

export interface InlineCode extends PackNode {
  type: 'inlineCode';
  value: string;
  origin?: Origin;
}

export interface Break extends PackNode {
  type: 'break';
}

export interface Link extends PackNode {
  type: 'link';
  /** `http:`, `https:`, `mailto:`, `tel:`, a relative address, or `#id` of a section; nothing else gets here. */
  url: string;
  title?: string;
  children: Inline[];
}

export interface Image extends PackNode {
  type: 'image';
  picture: Picture;
  /** The text alternative; empty if the picture is decoration. */
  alt: string;
  /** What stands in quotes after its address: a caption, where the picture stands alone. */
  title?: string;
  origin?: Origin;
}

/** The mark in the text that leads to a footnote of the pack. */
export interface NoteReference extends PackNode {
  type: 'noteReference';
  /** Index of the note in `Pack.notes`, from 0; readers see it from 1. */
  note: number;
}

export type Inline =
  | Break
  | Delete
  | Emphasis
  | Image
  | InlineCode
  | Link
  | NoteReference
  | Strong
  | Subscript
  | Superscript
  | Text;

/** A picture whose bytes are at hand: nothing is fetched while rendering. */
export interface Picture {
  mediaType: 'image/jpeg' | 'image/png' | 'image/svg+xml';
  bytes: Uint8Array;
  /** CSS pixels of its natural size (96 to the inch), upright. */
  width: number;
  height: number;
  /** How the stored pixels of a JPEG are turned (EXIF, 2 to 8); absent where they stand upright. */
  orientation?: number;
  /** What an SVG draws; set by `readDrawings`. An SVG without one is shown as its text alternative. */
  drawing?: Drawing;
}

// Drawings ------------------------------------------------------------------------------------------

/** A vector drawing, with y running downwards; what lies outside its box is cut off. */
export interface Drawing {
  type: 'drawing';
  /** Units of its own; one is a CSS pixel where there is room. */
  width: number;
  height: number;
  /** Size of its letters in its own units: where there is room they are as large as the text around them. */
  letters?: number;
  children: DrawingNode[];
}

export type DrawingNode = DrawingGroup | DrawingPath | DrawingText;

/** Shapes that are moved, cut off or made transparent together. */
export interface DrawingGroup {
  type: 'group';
  matrix?: Matrix;
  /** 0 to 1. */
  opacity?: number;
  /** Cuts off what lies outside of it. */
  clip?: { segments: PathSegment[]; evenOdd: boolean };
  children: DrawingNode[];
}

/** A shape, filled, stroked or both. */
export interface DrawingPath {
  type: 'path';
  segments: PathSegment[];
  fill?: Paint;
  evenOdd?: true;
  stroke?: Stroke;
}

/** A line of text, in the theme's body face. */
export interface DrawingText {
  type: 'drawingText';
  /** Where the line starts, has its middle or ends; y is its baseline. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  spans: DrawingSpan[];
  /** The width that the line is given by space between its letters. */
  length?: number;
}

/** Words of a line of text in one look. */
export interface DrawingSpan {
  value: string;
  size: number;
  bold: boolean;
  italic: boolean;
  fill: Paint;
  /** Moved right and down before it is set. */
  dx?: number;
  dy?: number;
  /** White space added after each letter. */
  spacing?: number;
}

/** Absolute commands of a path. */
export type PathSegment =
  | ['M', number, number]
  | ['L', number, number]
  | ['C', number, number, number, number, number, number]
  | ['Z'];

/** x' = a x + c y + e; y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** `#` and six hexadecimal digits, or a colour of the theme by its key. */
export type Colour = `#${string}` | 'text' | 'muted' | 'accent' | 'accent_surface' | 'surface' | 'rule';

export interface Paint {
  colour: Colour | Gradient;
  /** 0 to 1. */
  opacity: number;
}

/** Colours that run along a line or between two circles, and go on beyond their ends. */
export interface Gradient {
  type: 'linear' | 'radial';
  /** Linear: x1 y1 x2 y2. Radial: x, y and radius of the first circle, then of the second. */
  coordinates: number[];
  /** From the units of the coordinates to those of the shape. */
  matrix: Matrix;
  /** At least two, in order of offset, from 0 to 1. */
  stops: { offset: number; colour: `#${string}`; opacity: number }[];
}

export interface Stroke extends Paint {
  width: number;
  cap: 'butt' | 'round' | 'square';
  join: 'miter' | 'round' | 'bevel';
  miterLimit: number;
  /** Lengths of dashes and gaps in turn; none for a solid line. */
  dashes: number[];
  dashOffset: number;
}

// Blocks that mdast has -----------------------------------------------------------------------------

export interface Paragraph extends PackNode {
  type: 'paragraph';
  children: Inline[];
}

export interface List extends PackNode {
  type: 'list';
  ordered: boolean;
  /** The number of the first item, for an ordered list. */
  start: number;
  /** Whether items are set apart (they hold several paragraphs). */
  spread: boolean;
  children: ListItem[];
}

export interface ListItem extends PackNode {
  type: 'listItem';
  /** State of a task list's box; absent for other items. */
  checked?: boolean;
  /** Anchor by which other places of the pack refer to the item. */
  id?: string;
  children: Block[];
}

export interface Blockquote extends PackNode {
  type: 'blockquote';
  children: Block[];
  /** Who said it, without the dash. */
  attribution?: Inline[];
}

export interface Code extends PackNode {
  type: 'code';
  /** Lines of preformatted text. */
  value: string;
  origin?: Origin;
}

export interface ThematicBreak extends PackNode {
  type: 'thematicBreak';
}

// Blocks of the pack --------------------------------------------------------------------------------

/** A heading and what stands under it; nested sections are one level deeper, never more. */
export interface Section extends PackNode {
  type: 'section';
  /** Anchor, unique in the pack. */
  id: string;
  /** Number as printed before the title (`3`), where the pack numbers its sections. */
  number?: string;
  title: Inline[];
  /** Begin on a new page in paged formats. */
  newPage?: true;
  children: Block[];
}

/** Terms and values, such as the terms of employment. */
export interface Facts extends PackNode {
  type: 'facts';
  items: FactItem[];
}

export interface FactItem extends PackNode {
  type: 'factItem';
  term: Inline[];
  children: Block[];
}

/** A table whose cells hold blocks. Every row has as many cells as there are columns. */
export interface Grid extends PackNode {
  type: 'grid';
  /** Says what the table holds; absent for an author's own table. */
  caption?: Inline[];
  columns: GridColumn[];
  /** Header rows, repeated at the top of each page that the table goes on to. */
  head: GridRow[];
  body: GridRow[];
}

export interface GridColumn {
  align: 'left' | 'center' | 'right';
  /** Columns of `equal` share one width; the width of others comes from their content. */
  width: 'equal' | 'content';
}

export interface GridRow extends PackNode {
  type: 'gridRow';
  cells: GridCell[];
}

export interface GridCell extends PackNode {
  type: 'gridCell';
  /** Anchor by which other places of the pack refer to the cell and its row. */
  id?: string;
  /** What the cell is the header of; absent for a data cell. */
  header?: 'column' | 'row';
  /** The cell is the one that matters here (the required level): shown by border and by this label, not by colour alone. */
  marked?: string;
  children: Block[];
}

/** A picture or drawing as a block of its own, with its text alternative and an optional caption. */
export interface Figure extends PackNode {
  type: 'figure';
  picture: Picture | Drawing;
  /** The same, drawn for a column that is too narrow for it. */
  narrow?: Drawing;
  alt: string;
  caption?: Inline[];
  origin?: Origin;
}

/** A passage set apart: a note to the reader, or the support offered with a duty. */
export interface Callout extends PackNode {
  type: 'callout';
  kind: 'note' | 'tip' | 'important' | 'warning' | 'caution' | 'support';
  /** The label that names it ("Note", "Support"). */
  title: Inline[];
  children: Block[];
}

/** The first page. */
export interface Cover extends PackNode {
  type: 'cover';
  /** What kind of document this is ("Candidate pack"). */
  kind?: Inline[];
  title: Inline[];
  subtitle?: Inline[];
  organisation?: Inline[];
  team?: Inline[];
  logo?: { picture: Picture; alt: string };
  /** State of the document, such as "Draft". */
  status?: Inline[];
  facts: FactItem[];
}

/** The table of contents: every section of the pack down to a depth, with page numbers where there are pages. */
export interface Contents extends PackNode {
  type: 'contents';
  title: Inline[];
  /** Deepest level of section that is listed; 1 is the outermost. */
  depth: number;
}

export interface PageBreak extends PackNode {
  type: 'pageBreak';
}

export type Block =
  | Blockquote
  | Callout
  | Code
  | Contents
  | Cover
  | Facts
  | Figure
  | Grid
  | List
  | PageBreak
  | Paragraph
  | Section
  | ThematicBreak;

/** A footnote; references point at it by index. */
export interface Note {
  children: Block[];
}

/** What a format says about the document itself (HTML head, PDF metadata). */
export interface PackMetadata {
  title: string;
  /** The organisation. */
  author?: string;
  /** What kind of document this is. */
  subject?: string;
  /** Date that the build was given; no date is written without one. */
  date?: Date;
}

/** Words of the renderers' own, in the language of the pack (`src/locale`). */
export interface PackLabels {
  skipToContent: string;
  contents: string;
  notes: string;
  backToText: string;
  /** "Page {page} of {pages}". */
  pageOf: string;
  /** Before a marked cell's content for those who listen. */
  continued: string;
  checked: string;
  unchecked: string;
}

/** A whole document, ready for any renderer. */
export interface Pack {
  type: 'pack';
  /** BCP 47 tag. */
  language: string;
  metadata: PackMetadata;
  labels: PackLabels;
  /** Text of the running header and footer, beside the page number; what marks every page, such as "Draft". */
  running: { header?: string; footer?: string; mark?: string };
  /** Language of `labels` where it is not the pack's own. */
  labelsLanguage?: string;
  children: Block[];
  notes: Note[];
}

/** A finding of a renderer, such as a character that no typeface has. */
export interface RenderMessage {
  ruleId: string;
  reason: string;
  /** Error (the format can't be made), or a warning. */
  fatal: boolean;
  origin?: Origin;
  /** The character that it is about, if it is about one. */
  character?: string;
}
