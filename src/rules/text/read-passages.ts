import type { ListItem, RootContent, TableCell } from 'mdast';
import type { Position } from 'unist';
import {
  criteriaOf,
  type Duty,
  inheritedFrom,
  inheritPlace,
  type Prose,
  type Result,
  type Role,
  type RoleBlock,
} from '../../model/index.ts';
import { inlineWords } from './inline-words.ts';
import type { Passage, PassageKind } from './passage.ts';

/**
 * Reads every passage of a role in the order of its text, what it inherits included; what only the organisation sees
 * is left out. Inherited words have their places in the file where they were written.
 */
export function readPassages(role: Role): Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  const add: Add = (kind, section, nodes, home, about) => {
    const { text, place } = inlineWords(nodes, (home ?? role).source);
    if (text.trim() === '') return;
    passages.push({
      kind,
      section,
      text,
      start,
      place: home === undefined ? place : (from, to) => inheritPlace(place(from, to), home),
      inherited: home !== undefined,
      about,
    });
    start += text.length + 1;
  };
  if (role.summary !== undefined)
    addNodes(role.summary.nodes(), 'summary', 'summary', add, homeOf(role.summary));
  for (const section of role.sections) {
    add('heading', section.kind, section.heading, homeOf(section));
    for (const block of section.blocks()) addBlock(block, section.kind, add);
    if (section.kind === 'person-specification') addSpecification(role, add);
    for (const block of section.closing?.() ?? []) addBlock(block, section.kind, add);
  }
  if (!role.sections.some(({ kind }) => kind === 'person-specification')) addSpecification(role, add);
  return passages;
}

type Add = (
  kind: PassageKind,
  section: string,
  nodes: readonly RootContent[],
  home: Role | undefined,
  about?: Passage['about'],
) => void;

/** The role in whose file something stands, if it was inherited. */
function homeOf({ position }: { position?: Position | undefined }): Role | undefined {
  return inheritedFrom(position);
}

function addBlock(block: RoleBlock, section: string, add: Add): void {
  if (block.type === 'duties') for (const duty of block.items) addItem('duty', duty, section, add);
  else if (block.type === 'results')
    for (const result of block.items) addItem('result', result, section, add);
  else addNodes([block], 'prose', section, add, homeOf(block));
}

function addItem(kind: 'duty' | 'result', item: Duty | Result, section: string, add: Add): void {
  const home = homeOf(item);
  addNodes(item.nodes(), kind, section, add, home, item);
  if (item.support !== undefined) addNodes(item.support.nodes(), 'support', section, add, home, item);
}

function addSpecification({ personSpecification }: Role, add: Add): void {
  const section = 'person-specification';
  for (const group of personSpecification?.groups ?? []) {
    for (const block of [...group.essential, ...group.desirable]) {
      if (block.type !== 'criteria') addNodes([block], 'prose', section, add, homeOf(block));
    }
    for (const criterion of criteriaOf(group))
      addNodes(criterion.nodes(), 'criterion', section, add, homeOf(criterion), criterion);
  }
}

/** Adds nodes and all that stands in them; a stack keeps the order and any depth. */
function addNodes(
  nodes: readonly RootContent[],
  kind: PassageKind,
  section: string,
  add: Add,
  home: Role | undefined,
  about?: Passage['about'] & Partial<Prose>,
): void {
  const pending: Pending[] = [];
  push(pending, nodes, kind);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      add(
        node.type === 'paragraph' ? next.kind : node.type === 'heading' ? 'heading' : 'cell',
        section,
        node.children,
        home,
        about,
      );
    } else if ('children' in node) {
      push(pending, node.children as RootContent[], innerKind(node.type, next.kind));
    } else if (node.type === 'text') add(next.kind, section, [node], home, about);
  }
}

interface Pending {
  node: RootContent | ListItem | TableCell;
  kind: PassageKind;
}

/** Puts nodes on a stack, the first on top. */
function push(pending: Pending[], nodes: readonly RootContent[], kind: PassageKind): void {
  for (const node of nodes.toReversed()) pending.push({ node, kind });
}

function innerKind(type: string, outer: PassageKind): PassageKind {
  if (type === 'blockquote') return 'quotation';
  return type === 'list' && outer === 'prose' ? 'item' : outer;
}
