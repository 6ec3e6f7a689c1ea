import type {
  Block,
  FactItem,
  Grid,
  GridCell,
  Inline,
  List,
  Note,
  Pack,
  Paragraph,
  Section,
} from '../../../pack/tree.ts';

/** Inline nodes from a string, or as they are. */
export function inlines(content: string | Inline[]): Inline[] {
  return typeof content === 'string' ? [{ type: 'text', value: content }] : content;
}

/** A paragraph. */
export function p(content: string | Inline[]): Paragraph {
  return { type: 'paragraph', children: inlines(content) };
}

/** A section. */
export function section(id: string, title: string, children: Block[], more: Partial<Section> = {}): Section {
  return { type: 'section', id, title: inlines(title), children, ...more };
}

/** A list of items, each a text or blocks. */
export function list(items: (string | Block[])[], more: Partial<List> = {}): List {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      children: typeof item === 'string' ? [p(item)] : item,
    })),
    ...more,
  };
}

/** A cell. */
export function cell(content: string | Block[], more: Partial<GridCell> = {}): GridCell {
  return { type: 'gridCell', children: typeof content === 'string' ? [p(content)] : content, ...more };
}

/** A table with a header row. */
export function grid(head: string[], body: (string | Block[])[][], more: Partial<Grid> = {}): Grid {
  return {
    type: 'grid',
    columns: head.map(() => ({ align: 'left', width: 'content' })),
    head: [{ type: 'gridRow', cells: head.map((text) => cell(text, { header: 'column' })) }],
    body: body.map((row) => ({ type: 'gridRow', cells: row.map((content) => cell(content)) })),
    ...more,
  };
}

/** A fact. */
export function fact(term: string, value: string): FactItem {
  return { type: 'factItem', term: inlines(term), children: [p(value)] };
}

/** A pack of blocks. */
export function pack(children: Block[], more: Partial<Pack> & { notes?: Note[] } = {}): Pack {
  return {
    type: 'pack',
    language: 'en-GB',
    metadata: { title: 'Community Link Worker', author: 'Riverside Trust' },
    labels: {
      skipToContent: 'Skip to content',
      contents: 'Contents',
      notes: 'Notes',
      backToText: 'Back to text',
      pageOf: 'Page {page} of {pages}',
      continued: 'continued',
      checked: 'Done',
      unchecked: 'To do',
    },
    running: { header: 'Riverside Trust', footer: 'Community Link Worker' },
    children,
    notes: [],
    ...more,
  };
}
