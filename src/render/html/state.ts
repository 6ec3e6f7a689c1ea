import type { ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Block, Inline, Pack } from '../../pack/tree.ts';
import { type Direction, directionOf } from '../direction.ts';
import { type Anchors, createAnchors } from './anchors.ts';
import { type BlockHandler, blockHandlers, type InlineHandler, inlineHandlers } from './handlers/index.ts';
import { lines } from './lines.ts';
import { inlineLeaves, walk } from './walk.ts';

/**
 * Levels of nesting that are kept, of blocks and of inline content together. What lies deeper keeps its words
 * and loses its containers: browsers stop at 512 elements, the serialiser's stack at a few thousand, and no
 * reader follows the hundredth quotation.
 */
export const deepest = 100;

/** What any node of the tree may carry. */
interface Marks {
  generated?: true;
  language?: string;
}

/** What handlers share while one pack is rendered. */
export interface State {
  readonly pack: Pack;
  readonly anchors: Anchors;
  /** Level of the heading above, from 1 (the title of the pack) on. */
  level: number;
  /** What inline content stands in: inside a link no other link may stand, inside a label no note mark either. */
  within: 'text' | 'link' | 'label';
  /** Whether the title of a cover has been given the pack's one `h1`. */
  titled: boolean;
  /** Id of the section of notes. */
  readonly notesId: string;
  /** Ids of the notes, by index. */
  readonly noteIds: readonly string[];
  /** Ids of the references to each note, by its index. */
  readonly noteReferences: Map<number, string[]>;
  /** An id that nothing else has. */
  claim(proposed: string): string;
  /** Blocks, each on a line of its own. */
  blocks(nodes: readonly Block[]): ElementContent[];
  /** The blocks of an item or cell: a paragraph that opens them as the only one goes without `p`. */
  cell(nodes: readonly Block[]): ElementContent[];
  inlines(nodes: readonly Inline[]): ElementContent[];
  /** Inline content as a label elsewhere (an entry of the contents): without links, ids and marks of notes. */
  label(nodes: readonly Inline[]): ElementContent[];
  /** Builds what stands for a node and puts its language, direction and origin on it. */
  marked(node: Marks, build: () => ElementContent | ElementContent[]): ElementContent[];
}

/** The state in which rendering of a pack begins. */
export function createState(pack: Pack): State {
  const anchors = createAnchors(pack);
  let depth = 0;
  let direction: Direction = directionOf(pack.language);

  const state: State = {
    pack,
    anchors,
    level: 1,
    within: 'text',
    titled: false,
    notesId: anchors.claim('notes'),
    noteIds: pack.notes.map((_, index) => anchors.claim(`note-${index + 1}`)),
    noteReferences: new Map(),
    claim: anchors.claim,
    blocks: (nodes) =>
      lines(
        deeper(
          () => nodes.flatMap(block),
          () => flatBlocks(nodes),
        ),
      ),
    cell,
    inlines: (nodes) =>
      deeper(
        () => nodes.flatMap(inline),
        () => flatInlines(nodes),
      ),
    label,
    marked,
  };
  return state;

  function block(node: Block): ElementContent[] {
    // The record has a handler for each type of node; TypeScript can't follow that it is this node's.
    const handler = blockHandlers[node.type] as BlockHandler<Block>;
    return marked(node, () => handler(state, node));
  }

  function inline(node: Inline): ElementContent[] {
    // As above.
    const handler = inlineHandlers[node.type] as InlineHandler<Inline>;
    return marked(node, () => handler(state, node));
  }

  function cell(nodes: readonly Block[]): ElementContent[] {
    const [first, ...rest] = nodes;
    if (first?.type !== 'paragraph' || rest.some(({ type }) => type === 'paragraph'))
      return state.blocks(nodes);
    const opening = marked(first, () => state.inlines(first.children));
    return rest.length === 0 ? opening : [...opening, ...state.blocks(rest)];
  }

  function label(nodes: readonly Inline[]): ElementContent[] {
    const outer = state.within;
    state.within = 'label';
    const contents = state.inlines(nodes);
    state.within = outer;
    return contents;
  }

  function marked(node: Marks, build: () => ElementContent | ElementContent[]): ElementContent[] {
    const outer = direction;
    direction = node.language ? directionOf(node.language) : outer;
    const built = build();
    const marks: Properties = {
      ...(node.language ? { lang: node.language } : {}),
      ...(direction === outer ? {} : { dir: direction }),
      ...(node.generated ? { dataGenerated: '' } : {}),
    };
    direction = outer;
    const contents = Array.isArray(built) ? built : [built];
    return Object.keys(marks).length === 0 ? contents : withProperties(contents, marks);
  }

  function deeper(nested: () => ElementContent[], flat: () => ElementContent[]): ElementContent[] {
    if (depth >= deepest) return flat();
    depth += 1;
    const contents = nested();
    depth -= 1;
    return contents;
  }

  function flatBlocks(nodes: readonly Block[]): ElementContent[] {
    const contents: ElementContent[] = [];
    for (const node of walk(nodes)) {
      if (node.type === 'section' || node.type === 'listItem') {
        const id = anchors.of(node);
        if (id) contents.push(h('div', { id }));
      } else if (!containers.has(node.type)) {
        contents.push(...block(node));
      }
    }
    return contents;
  }

  function flatInlines(nodes: readonly Inline[]): ElementContent[] {
    const contents: ElementContent[] = [];
    for (const leaf of inlineLeaves(nodes)) if (!('children' in leaf)) contents.push(...inline(leaf));
    return contents;
  }
}

const containers = new Set<string>([
  'blockquote',
  'callout',
  'facts',
  'grid',
  'list',
] satisfies Block['type'][]);

/** Sets properties on the one element there is, or on a `span` around the contents. */
function withProperties(contents: ElementContent[], properties: Properties): ElementContent[] {
  const [first] = contents;
  if (!first) return [];
  if (contents.length > 1 || first.type !== 'element') return [h('span', properties, contents)];
  return [{ ...first, properties: { ...first.properties, ...properties } }];
}
