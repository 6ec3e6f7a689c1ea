import type { GlossaryEntry, TermIndex } from '../../model/index.ts';
import { wordsOf } from '../convert/index.ts';
import type { Block, Inline, Text } from '../tree.ts';

/** A term where a pack has it. */
export interface TermUse {
  entry: GlossaryEntry;
  /** The text that holds it, and its offsets there. */
  text: Text;
  /** The nodes among which that text stands. */
  siblings: Inline[];
  start: number;
  end: number;
  isAcronym: boolean;
  /** Whether words may be put after it: not in titles, quotations, links or names. */
  isOpen: boolean;
  /** What the author says right after it: the words of a bracket, or a footnote. */
  bracket?: string;
  hasNote: boolean;
  /** Whether it stands alone in a bracket of the author's. */
  isInBracket: boolean;
}

/** Where inline nodes stand, as far as it matters. */
export type InlinePlace = 'text' | 'title' | 'quotation';

/** Visits the inline nodes of blocks in the order of their reading. */
export function eachInlines(
  blocks: readonly Block[],
  visit: (inlines: Inline[], place: InlinePlace) => void,
  place: InlinePlace = 'text',
): void {
  const inner = (children: readonly Block[], where = place) => eachInlines(children, visit, where);
  const title = (inlines: Inline[] | undefined) => inlines && visit(inlines, 'title');
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        visit(block.children, place);
        break;
      case 'list':
        for (const { children } of block.children) inner(children);
        break;
      case 'blockquote':
        inner(block.children, 'quotation');
        title(block.attribution);
        break;
      case 'callout':
        title(block.title);
        inner(block.children);
        break;
      case 'section':
        title(block.title);
        inner(block.children);
        break;
      case 'facts':
        for (const { term, children } of block.items) {
          title(term);
          inner(children);
        }
        break;
      case 'grid':
        title(block.caption);
        for (const { cells } of [...block.head, ...block.body]) {
          for (const { header, children } of cells) inner(children, header === undefined ? place : 'title');
        }
        break;
      case 'figure':
        title(block.caption);
        break;
      case 'cover':
        for (const part of [block.organisation, block.team, block.kind, block.title, block.subtitle])
          title(part);
        for (const { term, children } of block.facts) {
          title(term);
          inner(children, 'title');
        }
        break;
      case 'code':
      case 'contents':
      case 'pageBreak':
      case 'thematicBreak':
        break;
    }
  }
}

/** Finds the terms of a glossary in the author's words, in the order of their reading. */
export function findUses(blocks: readonly Block[], { find, mayHold }: TermIndex): TermUse[] {
  const uses: TermUse[] = [];
  const mayUse = (inlines: readonly Inline[]): boolean =>
    inlines.some((node) => {
      if (node.type === 'text') return node.generated !== true && mayHold(node.value);
      return 'children' in node && mayUse(node.children);
    });
  eachInlines(blocks, (inlines, place) => {
    if (!mayUse(inlines)) return;
    const [first, ...rest] = inlines.map((_, index) => leavesOf(inlines, place === 'text', index));
    const leaves = [...(first ?? []).map((leaf) => (isLabel(inlines) ? closed(leaf) : leaf)), ...rest.flat()];
    const whole = leaves.map(({ words }) => words).join('');
    let quoted: readonly Range[] | undefined;
    let offset = 0;
    for (const { text, siblings, isOpen, words } of leaves) {
      for (const found of text === undefined ? [] : find(text.value)) {
        const start = offset + found.start;
        const end = offset + found.end;
        quoted ??= quotedIn(whole);
        const isQuoted = quoted.some((range) => range.start < start && end < range.end);
        const before = whole.slice(Math.max(0, start - AROUND), start);
        const after = whole.slice(end, end + AROUND);
        const bracket = /^\s?\(([^()]*)\)/.exec(after)?.[1];
        const isName = isPartOfName(before, whole.slice(start, end), after);
        uses.push({
          entry: found.entry,
          text: text as Text,
          siblings,
          start: found.start,
          end: found.end,
          isAcronym: found.isAcronym,
          isOpen: isOpen && !isQuoted && !isName && !found.isPossessive,
          ...(bracket !== undefined && { bracket }),
          hasNote: after.startsWith(NOTE),
          isInBracket: before.endsWith('(') && after.startsWith(')'),
        });
      }
      offset += words.length;
    }
  });
  return uses;
}

/** A text among inline nodes, or what stands for another node. */
interface Leaf {
  words: string;
  /** Absent where the words are none of the author's text. */
  text?: Text;
  siblings: Inline[];
  isOpen: boolean;
}

/** How much of a line is looked at beside a term. */
const AROUND = 200;

/** Stands for the mark of a footnote, and for what else is no text. */
const NOTE = '\u0001';
const OTHER = '\u0002';

/** Whether a line opens with a label or a short title: strong words that end in a stop. */
function isLabel([first]: readonly Inline[]): boolean {
  return first?.type === 'strong' && /[.:?!]$/.test(wordsOf(first.children).trim());
}

function closed(leaf: Leaf): Leaf {
  return { ...leaf, isOpen: false };
}

/** The leaves of one inline node. */
function leavesOf(siblings: Inline[], isOpen: boolean, index: number): Leaf[] {
  const node = siblings[index];
  if (node === undefined) return [];
  if (node.type === 'text') {
    const own = { words: node.value, siblings, isOpen };
    return [node.generated ? own : { ...own, text: node }];
  }
  if (node.type === 'noteReference') return [{ words: NOTE, siblings, isOpen }];
  if ('children' in node) {
    const isInnerOpen = isOpen && node.type !== 'link' && node.type !== 'delete';
    const inner = node.children.flatMap((_, at) => leavesOf(node.children, isInnerOpen, at));
    return node.type === 'emphasis' && isTitle(inner) ? inner.map(closed) : inner;
  }
  return [{ words: OTHER, siblings, isOpen }];
}

/** Emphasised words of which several have capitals are the title of something. */
function isTitle(leaves: readonly Leaf[]): boolean {
  const words = leaves.map((leaf) => leaf.words).join('');
  return (words.match(/(?<![\p{L}’'])\p{Lu}\p{Ll}/gu)?.length ?? 0) > 1;
}

interface Range {
  start: number;
  end: number;
}

function quotedIn(whole: string): Range[] {
  const marks = /“[^”]*”|"[^"]*"|‘[^‘]*?’(?!\p{L})|«[^»]*»|„[^“]*“/gu;
  return [...whole.matchAll(marks)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

/** Whether a term with a capital stands beside another word with one: `Community Link Worker`. */
function isPartOfName(before: string, term: string, after: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(term)) return false;
  if (/^ \p{Lu}\p{Ll}/u.test(after)) return true;
  return /(?:^|[^\p{L}])(?!(?:A|An|The|Our|Your|This|Each|Every)\s)\p{Lu}\p{Ll}+ $/u.test(before);
}
