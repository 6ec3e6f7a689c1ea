import type { Block, FactItem, Grid, GridCell, Inline, List, ListItem, Pack, Section } from '../pack/tree.ts';

const BULLETS = ['•', '–', '·'];

/** What the words of a block depend on besides the block. */
interface Reader {
  pack: Pack;
  /** Notes that were read: each stands after the block that refers to it first. */
  read: Set<number>;
  /** How many lists of this place are around the block. */
  lists: number;
  /** Whether what the tool put in is passed over. */
  isAuthors: boolean;
}

/**
 * The words of a pack as its PDF is to give them, in reading order: markers and numbers too, but no page numbers; all of
 * them, or those of its authors.
 */
export function packText(pack: Pack, whose: 'all' | 'author' = 'all'): string {
  return blocks(pack.children, { pack, read: new Set(), lists: 0, isAuthors: whose === 'author' });
}

/** How many rows and cells the tables of a pack have, those inside others included. */
export function countCells(value: unknown): { rows: number; cells: number } {
  const count = { rows: 0, cells: 0 };
  const waiting = [value];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== 'object' || node === null || ArrayBuffer.isView(node)) continue;
    if ('type' in node && node.type === 'gridRow') count.rows += 1;
    if ('type' in node && node.type === 'gridCell') count.cells += 1;
    waiting.push(...Object.values(node));
  }
  return count;
}

function blocks(nodes: readonly Block[], reader: Reader): string {
  return nodes.map((node) => block(node, reader)).join('');
}

function block(node: Block, reader: Reader): string {
  switch (node.type) {
    case 'paragraph':
      return line(node.children, reader);
    case 'code':
      return node.value;
    case 'list':
      return node.children.map((item, i) => listItem(item, marker(node, item, i, reader), reader)).join('');
    case 'blockquote': {
      const said = node.attribution ? line([{ type: 'text', value: '— ' }, ...node.attribution], reader) : '';
      return blocks(node.children, reader) + said;
    }
    case 'callout':
      // The label of support opens its text, with a colon; those of other call-outs have a line of their own.
      return line(node.title, reader) + (node.kind === 'support' ? ':' : '') + blocks(node.children, reader);
    case 'figure': {
      const { picture } = node;
      const isDrawn = !('mediaType' in picture) || isDrawable(picture);
      return (isDrawn ? '' : node.alt) + line(node.caption, reader);
    }
    case 'facts':
      return facts(node.items, reader);
    case 'grid':
      return grid(node, { ...reader, lists: 0 });
    case 'section':
      return (node.number ?? '') + line(node.title, reader) + blocks(node.children, reader);
    case 'cover':
      return [
        ...[node.organisation, node.team, node.kind, node.title, node.subtitle, node.status].map((part) =>
          line(part, reader),
        ),
        facts(node.facts, reader),
      ].join('');
    case 'contents':
      return line(node.title, reader) + entries(reader.pack.children, 1, node.depth);
    case 'thematicBreak':
    case 'pageBreak':
      return '';
  }
}

/** A line of words, then the notes that it is the first to refer to. */
function line(nodes: readonly Inline[] | undefined, reader: Reader): string {
  if (!nodes) return '';
  const notes: string[] = [];
  const words = nodes.map((node) => inline(node, reader, notes)).join('');
  return words + notes.join('');
}

function inline(node: Inline, reader: Reader, notes: string[]): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return reader.isAuthors && node.generated ? '' : node.value;
    case 'break':
      return '';
    case 'image':
      return isDrawable(node.picture) ? '' : node.alt;
    case 'noteReference': {
      const { note } = node;
      if (!reader.read.has(note)) {
        reader.read.add(note);
        const inner = { ...reader, lists: 0 };
        const number = reader.isAuthors ? '' : String(note + 1);
        notes.push(`${number}${blocks(reader.pack.notes[note]?.children ?? [], inner)}`);
      }
      return reader.isAuthors ? '' : String(note + 1);
    }
    default:
      return node.children.map((child) => inline(child, reader, notes)).join('');
  }
}

function isDrawable(picture: { mediaType: string; drawing?: unknown }): boolean {
  return picture.mediaType !== 'image/svg+xml' || picture.drawing !== undefined;
}

function marker({ ordered, start }: List, { checked }: ListItem, index: number, { lists }: Reader): string {
  if (checked !== undefined) return checked ? '☑' : '☐';
  return ordered ? `${start + index}.` : (BULLETS[Math.min(lists, BULLETS.length - 1)] ?? '');
}

function listItem(item: ListItem, label: string, reader: Reader): string {
  return label + blocks(item.children, { ...reader, lists: reader.lists + 1 });
}

function facts(items: readonly FactItem[], reader: Reader): string {
  const inner = { ...reader, lists: 0 };
  return items.map(({ term, children }) => line(term, inner) + blocks(children, inner)).join('');
}

/** Row by row; a marked column is named in its header, or else in each of its cells. */
function grid(node: Grid, reader: Reader): string {
  const marked = node.columns.map((_, column) => node.head.some(({ cells }) => cells[column]?.marked));
  const head = node.head.flatMap(({ cells }) =>
    cells.map((cell) => blocks(cell.children, reader) + (cell.marked ?? '')),
  );
  const bodyCell = (cell: GridCell, column: number): string =>
    (marked[column] ? '' : (cell.marked ?? '')) + blocks(cell.children, reader);
  const body = node.body.flatMap(({ cells }) => cells.map(bodyCell));
  return [line(node.caption, reader), ...head, ...body].join('');
}

function entries(nodes: readonly Block[], depth: number, deepest: number): string {
  if (depth > deepest) return '';
  return nodes
    .filter((node): node is Section => node.type === 'section')
    .map((node) => (node.number ?? '') + plain(node.title) + entries(node.children, depth + 1, deepest))
    .join('');
}

/** A title's words, without its references to notes. */
function plain(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      if (node.type === 'image') return node.alt;
      return 'children' in node ? plain(node.children) : '';
    })
    .join('');
}
