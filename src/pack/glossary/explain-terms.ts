import {
  type GlossaryEntry,
  isAcronym,
  isSafeUrl,
  plainText,
  proseOfText,
  termIndex,
} from '../../model/index.ts';
import { generated } from '../context.ts';
import { proseBlocks } from '../convert/index.ts';
import type { PartContext } from '../parts/part.ts';
import type { Block, Inline, Note } from '../tree.ts';
import { eachInlines, findUses, type TermUse } from './find-uses.ts';
import { glossaryPlace } from './glossary-place.ts';

/** A meaning of no more characters than these stands in a bracket, a longer one in a note. */
const LONGEST_IN_BRACKET = 60;

/**
 * Explains each term of the glossary where a pack has it first: `short` or the other form of an acronym in a bracket,
 * the meaning too if it is short and nothing else stands there, else in a note; its address as a link. What the author
 * explains in a bracket is only linked. Returns the entries that the pack uses, in the order of their first use.
 */
export function explainTerms(children: Block[], context: PartContext): GlossaryEntry[] {
  const { glossary } = context.pack.workspace;
  if (glossary.length === 0) return [];
  const usesOf = new Map<GlossaryEntry, TermUse[]>();
  for (const use of findUses(children, termIndex(glossary))) {
    const uses = usesOf.get(use.entry);
    if (uses === undefined) usesOf.set(use.entry, [use]);
    else uses.push(use);
  }
  const places = [...usesOf.values()].flatMap((uses) => {
    const first = uses.find(({ isOpen }) => isOpen);
    return first === undefined ? [] : [{ use: first, uses }];
  });
  // Of two terms in one text the later is first: the offsets of the other stay as they are.
  const ordered = places.toSorted((a, b) => b.use.start - a.use.start);
  for (const { use, uses } of ordered) {
    insert(use, { ...(isExplained(uses) ? {} : explanation(use, uses, context)), ...address(use.entry) });
  }
  if (places.length > 0) numberNotes(children, context.pack.notes);
  return [...usesOf.keys()];
}

/** Whether the author says what it means: at its first use, or anywhere by its other form. */
function isExplained(uses: readonly TermUse[]): boolean {
  return uses.some(({ entry: { term, short }, bracket, hasNote, isInBracket, isAcronym: isShort }, index) => {
    if (isInBracket && isShort) return true;
    if (bracket !== undefined) {
      const other = [term, short ?? term].map((form) => form.toLowerCase());
      if (other.includes(bracket.trim().toLowerCase())) return true;
    }
    return index === 0 && (hasNote || /\S\s+\S/.test(bracket ?? ''));
  });
}

/** What is said of a term at its first use. */
interface Explanation {
  bracket?: string;
  note?: Note;
  url?: string;
}

function address({ url }: GlossaryEntry): Pick<Explanation, 'url'> {
  return url !== undefined && isSafeUrl(url) ? { url } : {};
}

function explanation(use: TermUse, uses: readonly TermUse[], context: PartContext): Explanation {
  const { entry } = use;
  const { term, short, meaning } = entry;
  const isOtherForm = short !== undefined && isAcronym(short);
  const other = isOtherForm
    ? use.isAcronym
      ? term
      : // An acronym that the pack never uses would be one more thing to remember.
        uses.some((each) => each.isAcronym)
        ? short
        : undefined
    : short;
  const isSaid = short !== undefined && !isOtherForm;
  const brief = other === undefined && !isSaid ? briefly(meaning) : undefined;
  const bracket = other ?? brief;
  const isLeft = meaning !== undefined && !isSaid && brief === undefined;
  return {
    ...(bracket !== undefined && { bracket }),
    ...(isLeft && { note: noteOf(entry, meaning, context) }),
  };
}

/** A meaning that goes into a bracket: without its full stop, and its article in small letters. */
function briefly(meaning: string | undefined): string | undefined {
  if (meaning === undefined || meaning.trim().length > LONGEST_IN_BRACKET) return undefined;
  if (/[\n()[\]*_`<]|\.\s/.test(meaning.trim())) return undefined;
  return meaning
    .trim()
    .replace(/\.$/, '')
    .replace(/^(?:A|An|The)(?= )/, (article) => article.toLowerCase());
}

/** The meaning as blocks: the organisation's words, put in by the tool. */
export function meaningBlocks(meaning: string, entry: GlossaryEntry, context: PartContext): Block[] {
  const { file, position } = glossaryPlace(entry, context.pack.workspace);
  return proseBlocks(proseOfText(meaning, position), context.convertFile(file));
}

function noteOf(entry: GlossaryEntry, meaning: string, context: PartContext): Note {
  const blocks = meaningBlocks(meaning, entry, context);
  const opening: Inline[] = [
    {
      type: 'strong',
      children: [generatedText(capitalised(plainText(proseOfText(entry.term, start).nodes())))],
    },
    generated(context.pack, ': '),
  ];
  const [first, ...rest] = blocks;
  const children: Block[] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [...opening, ...first.children] }, ...rest]
      : [{ type: 'paragraph', children: opening }, ...blocks];
  markGenerated(children);
  return { children };
}

const point = { line: 1, column: 1, offset: 0 };
const start = { start: point, end: point };

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function generatedText(value: string): Inline {
  return { type: 'text', value, generated: true };
}

function markGenerated(blocks: readonly Block[]): void {
  const mark = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if ('children' in inline) mark(inline.children);
      else if ('value' in inline) inline.generated = true;
    }
  };
  eachInlines(blocks, mark);
}

function insert({ text, siblings, start: from, end }: TermUse, { bracket, note, url }: Explanation): void {
  const at = siblings.indexOf(text);
  const part = (value: string): Inline[] => (value === '' ? [] : [{ ...text, value }]);
  const term = part(text.value.slice(from, end));
  const before = text.value.slice(0, from);
  const rest: Inline[] = [
    ...(url === undefined ? term : [{ type: 'link' as const, url, children: term }]),
    ...(bracket === undefined ? [] : [generatedText(` (${bracket})`)]),
    ...(note === undefined ? [] : [reference(note)]),
    ...part(text.value.slice(end)),
  ];
  // The text itself keeps what stands before: an earlier term of it is put in later.
  text.value = before;
  siblings.splice(at + 1, 0, ...rest);
  if (before === '') siblings.splice(at, 1);
}

/** References to notes that have no number yet. */
const pendingNotes = new WeakMap<Inline, Note>();

function reference(note: Note): Inline {
  const mark: Inline = { type: 'noteReference', note: -1, generated: true };
  pendingNotes.set(mark, note);
  return mark;
}

/** Numbers all notes in the order in which they are referred to, those of the author's too. */
function numberNotes(children: readonly Block[], notes: Note[]): void {
  const before = [...notes];
  const ordered: Note[] = [];
  const number = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if ('children' in inline) number(inline.children);
      if (inline.type !== 'noteReference') continue;
      const note = pendingNotes.get(inline) ?? before[inline.note];
      if (note === undefined) continue;
      if (!ordered.includes(note)) ordered.push(note);
      inline.note = ordered.indexOf(note);
    }
  };
  eachInlines(children, number);
  // Notes may refer to others, which join the end.
  for (const note of ordered) eachInlines(note.children, number);
  notes.splice(0, notes.length, ...ordered);
}
