import type { DrawnPicture, LinkTarget, Mark } from './page.ts';
import type { StructNode } from './structure.ts';
import type { Segment } from './text/lines.ts';
import type { TextStyle } from './text/style.ts';

/** A ground or side rule behind a run of items, drawn on each page that they reach. */
export interface Band {
  outer?: Band;
  /** Left edge, from that of the region. */
  x: number;
  width: number;
  ground?: string;
  /** A rule down the left edge. */
  side?: { colour: string; width: number };
  /** The ground reaches the edges of the paper: left and right, or those and the top. */
  bleed?: 'sides' | 'top';
  /** A bar along the bottom. */
  foot?: string;
}

interface FlowPart {
  height: number;
  /** No page may end after this item. */
  keep: boolean;
  /** What begins here goes to the next page rather than over it, if this one is well filled: its height. */
  needs?: number;
  band?: Band;
}

/** A line of text. */
export interface LineItem extends FlowPart {
  kind: 'line';
  /** Left edge of the first segment, from that of the region. */
  x: number;
  /** From the top of the line. */
  baseline: number;
  width: number;
  segments: Segment[];
  node: Mark;
  /** The list marker that stands before it. */
  marker?: LineMarker;
  /** Destinations whose place this line is. */
  anchors?: string[];
  /** Footnotes that the line refers to. */
  notes?: number[];
  /** A contents entry: dots and the page number of a destination, set against the right edge. */
  leader?: Leader;
}

/** What stands before a line. */
export interface LineMarker {
  x: number;
  segments: Segment[];
  node: Mark;
  /** Where the number of a footnote leads back to. */
  link?: MarkerLink;
}

/** A link over a marker. */
export interface MarkerLink {
  target: LinkTarget;
  /** What the link says, for those who don't see it. */
  contents: string;
  /** The structure element that owns it. */
  node: StructNode;
  /** Of the part of the page that takes the click. */
  width: number;
}

/** What completes a contents entry once pages are known. */
export interface Leader {
  destination: string;
  /** Right edge of the number, from that of the region. */
  right: number;
  style: TextStyle;
  node: StructNode;
}

/** White space; it vanishes at the top of a page unless it belongs to a band. */
export interface GapItem extends FlowPart {
  kind: 'gap';
  solid: boolean;
}

/** A picture on a line of its own. */
export interface PictureItem extends FlowPart {
  kind: 'picture';
  x: number;
  width: number;
  picture: DrawnPicture;
  node: Mark;
}

/** A straight line across the column. */
export interface RuleItem extends FlowPart {
  kind: 'rule';
  x: number;
  width: number;
  colour: string;
  thickness: number;
}

/** Begin a new page. */
export interface BreakItem extends FlowPart {
  kind: 'break';
}

/** What the rows of a table share. */
export interface TableFrame {
  /** Left edge of each column, from that of the region, and its width. */
  columns: { x: number; width: number }[];
  /** Rows repeated where the table goes on; none if they are too tall. */
  head: RowItem[];
  /** Rows of the body. */
  length: number;
  padding: { x: number; top: number; bottom: number };
  look: RowLook;
}

/** How rows are drawn: lines between them, and their colours. */
export interface RowLook {
  /** Line above the first row, between rows and below the last. */
  rule?: string;
  /** Line above each cell that has content. */
  cellRule?: string;
  headRule?: string;
  /** Border of marked cells. */
  accent: string;
}

/** A cell of a row, with what is left of its content. */
export interface RowCell {
  items: FlowItem[];
  marked: boolean;
  /** Colour behind the content. */
  ground?: string;
  /** What a header says again where its row goes on over the page. */
  again?: FlowItem[];
  /** The items are those that it says again: no content of the page, only a reminder. */
  repeats?: true;
}

/** A row of a table; it may be split over pages. */
export interface RowItem extends FlowPart {
  kind: 'row';
  table: TableFrame;
  cells: RowCell[];
  /** Place in the body from 0, or -1 for a header row. */
  index: number;
  /** Says what the rows below it are about, though it stands in the body. */
  heading?: true;
  /** Goes on from the page before. */
  continued: boolean;
  /** Goes on over the page. */
  continues: boolean;
  /** For each column: the cell of the row above, below is marked too. */
  markedAbove: boolean[];
  markedBelow: boolean[];
}

export type FlowItem = LineItem | GapItem | PictureItem | RuleItem | BreakItem | RowItem;
