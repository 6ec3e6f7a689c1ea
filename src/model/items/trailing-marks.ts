import type { PhrasingContent } from 'mdast';
import { isComment } from '../inline-html.ts';
import { plainText, type Range } from '../prose.ts';

/** What stands at the end of an item or heading and is no part of its text. */
export interface Marks {
  /** `{#id}` */
  id?: string;
  /** `[CODE]`, in the order written. */
  citations: string[];
  /** What stands in a last bracket that was taken as methods. */
  methods?: string;
  /** The importance that a bracket said, of a criterion. */
  importance?: 'essential' | 'desirable';
  /** The stretches of the source that the marks take up. */
  cuts: Range[];
}

/** Decides which brackets are marks. */
export interface MarkRules {
  /** Whether `[…]` cites a standard. */
  isCitation(words: string): boolean;
  /** Whether `(…)` names methods. */
  isMethods(words: string): boolean;
  /** The importance that `(…)` or the words behind a dash say, and the methods beside it; of criteria only. */
  importanceIn?(words: string): { importance: 'essential' | 'desirable'; methods?: string } | undefined;
}

/** Each mark may have the full stop of its sentence behind it. */
const patterns = {
  id: /\s*(?<!\\)\{#([\p{L}\p{N}][\p{L}\p{N}._-]*)\}(?=\.?\s*$)/u,
  citation: /\s*(?<!\\)\[([^[\]\n]+)\](?=\.?\s*$)/,
  methods: /\s*(?<!\\)\(([^()]+)\)(?=\.?\s*$)/,
  dash: /\s+[–—-]\s+([^–—()[\]{}\n]{1,60}?)(?=\.?\s*$)/,
} as const;

/**
 * Takes the trailing marks `(methods) [CODE] {#id}` off inline nodes, in any order. The last node must be
 * text in which the mark stands as it does in the source: an escaped bracket is no mark.
 */
export function takeMarks(
  children: PhrasingContent[],
  sourceText: string,
  rules: MarkRules,
): { children: PhrasingContent[]; marks: Marks } {
  const marks: Marks = { citations: [], cuts: [] };
  const last = children.at(-1);
  if (last?.type === 'html' && isComment(last.value)) return takeBeforeComment(children, sourceText, rules);
  if (last?.type !== 'text' || last.position === undefined) return { children, marks };
  const start = last.position.start.offset ?? 0;
  let value = last.value;
  let written = sourceText.slice(start, last.position.end.offset ?? start);
  let stop: Range | undefined;
  for (;;) {
    const taken = takeOne(value, written, rules, marks);
    if (taken === undefined) break;
    marks.cuts.push({ start: start + taken.written.start, end: start + taken.written.end });
    // What stands behind the first mark that has a full stop is still as it is in the source.
    if (written.slice(taken.written.end).includes('.'))
      stop ??= { start: start + taken.written.end, end: start + written.length };
    value = taken.value.text;
    written = taken.written.text;
  }
  if (marks.cuts.length === 0) return { children, marks };
  const before = children.slice(0, -1);
  const second = stop === undefined ? 0 : secondStop(value, before);
  if (stop !== undefined && second > 0) {
    marks.cuts.push(stop);
    value = value.slice(0, -second);
  }
  if (value.trim() !== '') return { children: [...before, { ...last, value }], marks };
  const turn = before.at(-1);
  if (turn?.type !== 'break') return { children: before, marks };
  marks.cuts.push({ start: turn.position?.start.offset ?? start, end: turn.position?.end.offset ?? start });
  return takeMore(before.slice(0, -1), marks, sourceText, rules);
}

/** A comment behind the marks goes with them; behind anything else it stays. */
function takeBeforeComment(
  children: PhrasingContent[],
  sourceText: string,
  rules: MarkRules,
): { children: PhrasingContent[]; marks: Marks } {
  const taken = takeMarks(children.slice(0, -1), sourceText, rules);
  const { start, end } = children.at(-1)?.position ?? {};
  if (taken.marks.cuts.length === 0 || start?.offset === undefined || end?.offset === undefined)
    return { children, marks: { citations: [], cuts: [] } };
  taken.marks.cuts.push({ start: start.offset, end: end.offset });
  return taken;
}

/** Marks may stand on both sides of a line break. */
function takeMore(
  children: PhrasingContent[],
  marks: Marks,
  sourceText: string,
  rules: MarkRules,
): { children: PhrasingContent[]; marks: Marks } {
  const more = takeMarks(children, sourceText, rules);
  return {
    children: more.children,
    marks: {
      ...more.marks,
      ...marks,
      citations: [...more.marks.citations, ...marks.citations],
      cuts: [...more.marks.cuts, ...marks.cuts],
    },
  };
}

/** The length of a full stop that stood behind a mark, where the sentence before it has ended already. */
function secondStop(value: string, before: readonly PhrasingContent[]): number {
  const stop = /\s*\.\s*$/.exec(value);
  if (stop === null) return 0;
  const words = stop.index === 0 ? plainText(before.slice(-1)) : value.slice(0, stop.index);
  return /[.!?]$/.test(words) ? stop[0].length : 0;
}

interface Taken {
  value: { text: string };
  written: { text: string; start: number; end: number };
}

/** Marks are short: only the last characters are searched, since the search's cost grows with their square. */
const markLength = 500;

function matchAtEnd(pattern: RegExp, text: string): RegExpExecArray | null {
  const from = Math.max(0, text.length - markLength);
  const match = pattern.exec(text.slice(from));
  if (match !== null) match.index += from;
  return match;
}

/** Takes what a bracket, or the words behind a dash, say of how a criterion counts and is assessed. */
function takeAssessment(words: string, kind: 'methods' | 'dash', rules: MarkRules, marks: Marks): boolean {
  const isList = kind === 'methods' || rules.importanceIn !== undefined;
  if (isList && marks.methods === undefined && rules.isMethods(words)) {
    marks.methods = words;
    return true;
  }
  const said = marks.importance === undefined ? rules.importanceIn?.(words) : undefined;
  if (said === undefined || (said.methods !== undefined && marks.methods !== undefined)) return false;
  marks.importance = said.importance;
  if (said.methods !== undefined) marks.methods = said.methods;
  return true;
}

function takeOne(value: string, written: string, rules: MarkRules, marks: Marks): Taken | undefined {
  for (const kind of ['id', 'citation', 'methods', 'dash'] as const) {
    const inValue = matchAtEnd(patterns[kind], value);
    const inSource = matchAtEnd(patterns[kind], written);
    const words = inValue?.[1]?.trim();
    if (!inValue || !inSource || words === undefined) continue;
    if (kind === 'id' && marks.id !== undefined) continue;
    if (kind === 'citation' && !rules.isCitation(words)) continue;
    if (kind === 'id') marks.id = words;
    else if (kind === 'citation') marks.citations.unshift(words);
    else if (kind === 'dash' && /^\p{L}$/u.test(words) && value.charAt(inValue.index - 1) !== ')') continue;
    else if (!takeAssessment(words, kind, rules, marks)) continue;
    const end = inSource.index + inSource[0].length;
    return {
      value: { text: value.slice(0, inValue.index) + value.slice(inValue.index + inValue[0].length) },
      written: { text: written.slice(0, inSource.index) + written.slice(end), start: inSource.index, end },
    };
  }
  return undefined;
}
