import type { ListItem, RootContent, TableCell } from 'mdast';
import type { Position } from 'unist';
import {
  criteriaOf,
  type Duty,
  inheritedFrom,
  inheritPlace,
  type Result,
  type Role,
  type RoleBlock,
  type RoleSection,
} from '../../model/index.ts';
import type { PlainBlock } from '../../source/index.ts';
import { inlineWords, PlacedWords } from './inline-words.ts';
import type { Passage, PassageKind } from './passage.ts';

/**
 * Reads every passage of a role in the order of its text, what it inherits included; what only the organisation sees
 * is left out. Inherited words have their places in the file where they were written.
 */
export function readPassages(role: Role): Passage[] {
  const row = new Row(role);
  // Several sections may tell one specification.
  const specification = role.sections.find(({ kind }) => kind === 'person-specification');
  if (role.summary !== undefined) row.addNodes(role.summary.nodes(), 'summary', 'summary', role.summary);
  for (const section of role.sections) {
    row.addInlines(section.heading, 'heading', section.kind, homeOf(section));
    const plain = homeOf(section) === undefined ? section.plainBlocks() : undefined;
    if (plain === undefined) addBlocks(section.blocks(), section.kind, row);
    else addPlain(plain, section, row);
    if (section === specification) addSpecification(row);
    addBlocks(section.closing?.() ?? [], section.kind, row);
  }
  if (specification === undefined) addSpecification(row);
  return row.passages;
}

/** The role in whose file something stands, if it was inherited. */
function homeOf({ position }: { position?: Position | undefined }): Role | undefined {
  return inheritedFrom(position);
}

function addBlocks(blocks: readonly RoleBlock[], section: string, row: Row): void {
  for (const block of blocks) {
    if (block.type === 'duties') for (const duty of block.items) addItem('duty', duty, section, row);
    else if (block.type === 'results')
      for (const result of block.items) addItem('result', result, section, row);
    else row.addNodes([block], 'prose', section, block);
  }
}

function addItem(kind: 'duty' | 'result', item: Duty | Result, section: string, row: Row): void {
  row.addNodes(item.nodes(), kind, section, item, item);
  if (item.support !== undefined) row.addNodes(item.support.nodes(), 'support', section, item, item);
}

/** Adds a section of plain prose, which is parsed when a place in it is asked for. */
function addPlain(blocks: readonly PlainBlock[], { kind, blocks: parse }: RoleSection, row: Row): void {
  let parsed: Row | undefined;
  const first = row.passages.length;
  for (const { type, words } of blocks) {
    const text = typeof words === 'string' ? words : inlineWords(words);
    const index = row.passages.length - first;
    row.add(text, type === 'paragraph' ? 'prose' : type, kind, (start, end) => {
      if (parsed === undefined) {
        parsed = new Row(row.role);
        addBlocks(parse(), kind, parsed);
      }
      return parsed.passages[index]?.place(start, end) ?? row.role.source.at('');
    });
  }
}

function addSpecification(row: Row): void {
  const section = 'person-specification';
  for (const group of row.role.personSpecification?.groups ?? []) {
    for (const block of [...group.essential, ...group.desirable]) {
      if (block.type !== 'criteria') row.addNodes([block], 'prose', section, block);
    }
    for (const criterion of criteriaOf(group))
      row.addNodes(criterion.nodes(), 'criterion', section, criterion, criterion);
  }
}

/** Passages in the order of the text. */
class Row {
  readonly role: Role;
  readonly passages: Passage[] = [];
  private length = 0;

  constructor(role: Role) {
    this.role = role;
  }

  /** Adds words, unless they are no more than space. */
  add(
    text: string,
    kind: PassageKind,
    section: string,
    place: Passage['place'],
    inherited = false,
    about?: Passage['about'],
  ): void {
    if (text.trim() === '') return;
    this.passages.push({ kind, section, text, start: this.length, inherited, about, place });
    this.length += text.length + 1;
  }

  /** Adds inline nodes as one passage. */
  addInlines(
    nodes: readonly RootContent[],
    kind: PassageKind,
    section: string,
    home: Role | undefined,
    about?: Passage['about'],
  ): void {
    const text = inlineWords(nodes);
    // Most words need no place.
    let words: PlacedWords | undefined;
    const place: Passage['place'] = (start, end) => {
      words ??= new PlacedWords(nodes, text, (home ?? this.role).source);
      const found = words.place(start, end);
      return home === undefined ? found : inheritPlace(found, home);
    };
    this.add(text, kind, section, place, home !== undefined, about);
  }

  /**
   * Adds nodes and all that stands in them; a stack keeps the order and any depth.
   *
   * @param part The part of the role that they are, whose place tells whether it was inherited.
   */
  addNodes(
    nodes: readonly RootContent[],
    kind: PassageKind,
    section: string,
    part: { position?: Position | undefined },
    about?: Passage['about'],
  ): void {
    const home = homeOf(part);
    const [only] = nodes;
    if (nodes.length === 1 && only?.type === 'paragraph') {
      this.addInlines(only.children, kind, section, home, about);
      return;
    }
    const pending: Pending[] = [];
    push(pending, nodes, kind);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { node, kind: own } = next;
      if (node.type === 'paragraph') this.addInlines(node.children, own, section, home, about);
      else if (node.type === 'heading') this.addInlines(node.children, 'heading', section, home, about);
      else if (node.type === 'tableCell') this.addInlines(node.children, 'cell', section, home, about);
      else if (node.type === 'text') this.addInlines([node], own, section, home, about);
      else if ('children' in node) push(pending, node.children as RootContent[], innerKind(node.type, own));
    }
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
