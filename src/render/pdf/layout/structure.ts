/** Types of PDF 1.7's standard structure that packs use. */
export type StructType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Code'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Link'
  | 'Reference'
  | 'Note'
  | 'Span';

/** Attributes of structure elements, by their PDF names. */
export interface StructAttributes {
  listNumbering?: 'None' | 'Disc' | 'Decimal';
  scope?: 'Column' | 'Row';
  placement?: 'Block' | 'Inline';
  /** Left, bottom, right, top in PDF's own axes; set when the place is known. */
  bbox?: [number, number, number, number];
}

/** An element of the structure tree, before it has content. */
export interface StructNode {
  type: StructType;
  parent?: StructNode;
  /** Block elements, in composing order. */
  kids: StructNode[];
  /** Joins its parent where its first content stands, between the text before and after it. */
  inline: boolean;
  attributes: StructAttributes;
  language?: string;
  alt?: string;
  /** The text that its content stands for, where that is drawn in another order. */
  actual?: string;
  id?: string;
}

/** What an element may be made with. */
type StructOptions = Partial<Pick<StructNode, 'attributes' | 'language' | 'alt' | 'actual' | 'id'>>;

/** Makes a block element; it joins its parent at once. */
export function block(
  parent: StructNode | undefined,
  type: StructType,
  options: StructOptions = {},
): StructNode {
  const node: StructNode = { type, kids: [], inline: false, attributes: {}, ...options };
  if (parent) {
    node.parent = parent;
    parent.kids.push(node);
  }
  return node;
}

/** Makes an inline element; without a parent it takes the block that its text is composed in. */
export function inline(
  parent: StructNode | undefined,
  type: StructType,
  options: StructOptions = {},
): StructNode {
  const node: StructNode = { type, kids: [], inline: true, attributes: {}, ...options };
  if (parent) node.parent = parent;
  return node;
}
