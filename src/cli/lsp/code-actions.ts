import type { VFile } from 'vfile';
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver';
import { type FoundMessage, foundMessages } from '../../check/found-messages.ts';
import { suggestionOf } from '../../check/suggestion-of.ts';
import { rules } from '../../rules/index.ts';
import { indexLines, type Suggestion, splitFrontmatter } from '../../source/index.ts';
import { fixText } from '../fix/fix-files.ts';
import { placeOf } from './diagnostics.ts';
import type { OpenText } from './open-texts.ts';
import { rangeBetween, rangeOf } from './places.ts';

/** The kind of the action that puts right all of a file; editors may run it when they save. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.jd`;

/** The kinds of action that there are. */
export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind];

/** What actions are asked for. */
export interface CodeActionRequest {
  /** The file with its messages, as it is in the editor. */
  checked: VFile;
  text: OpenText;
  range: Range;
  /** The kinds that are wanted; all if there are none. */
  only: readonly string[] | undefined;
}

/** What can be done about the findings in a range: put them right, or say why they do not hold here. */
export function codeActions({ checked, text, range, only }: CodeActionRequest): CodeAction[] {
  const wants = (kind: string) =>
    only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const found = foundMessages([checked]);
  const here = found.filter((each) => touches(rangeOf(placeOf(each), text.document), range));
  const context = { text, words: String(checked) };
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    actions.push(...here.flatMap((each) => fixOne(each, context) ?? []));
    actions.push(...here.flatMap((each) => silence(each, context) ?? []));
  }
  // An editor that asks for all kinds wants to know about the range.
  if (wants(fixAllKind) && (only !== undefined || here.length > 0))
    actions.push(...fixEverything(found, context));
  return actions;
}

interface ActionContext {
  text: OpenText;
  /** The text that findings count in: without a byte-order mark. */
  words: string;
}

function action(title: string, kind: string, edits: TextEdit[], { text }: ActionContext): CodeAction {
  return { title, kind, edit: { changes: { [text.document.uri]: edits } } };
}

function toEdit({ start, end, text: newText }: Suggestion, { text }: ActionContext): TextEdit {
  return { range: rangeBetween(start, end, text.document), newText };
}

function fixOne(found: FoundMessage, context: ActionContext): CodeAction | undefined {
  const suggestion = suggestionOf(found.message) ?? onlyExpected(found, context.words);
  if (suggestion === undefined) return undefined;
  const title = titleOf(suggestion, context.words);
  return {
    ...action(title, CodeActionKind.QuickFix, [toEdit(suggestion, context)], context),
    isPreferred: true,
  };
}

/** What was probably meant, where a finding names one thing only and stands on what was written. */
function onlyExpected(found: FoundMessage, words: string): Suggestion | undefined {
  const { expected, actual } = found.message;
  const [only] = expected ?? [];
  if (only === undefined || expected?.length !== 1 || typeof actual !== 'string') return undefined;
  const lines = indexLines(words);
  const start = offsetAt(words, found.line, found.column);
  const end = offsetAt(words, found.endLine, found.endColumn);
  const written = words.slice(start, Math.min(end, lines.endOfLine(start)));
  const at = written.indexOf(actual);
  return at < 0 ? undefined : { start: start + at, end: start + at + actual.length, text: only };
}

function offsetAt(words: string, line: number, column: number): number {
  const lines = indexLines(words);
  let start = 0;
  for (let count = 1; count < line; count++) start = lines.nextLine(start);
  return start + column - 1;
}

function titleOf({ start, end, text }: Suggestion, words: string): string {
  const written = words.slice(start, end);
  if (written.trim() === '') return text.trim() === '' ? 'Put the spaces right' : `Write \`${short(text)}\``;
  return text.trim() === ''
    ? `Remove \`${short(written)}\``
    : `Change \`${short(written)}\` to \`${short(text)}\``;
}

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** Puts right what has one right answer. What overlaps waits for the next time. */
function fixEverything(found: readonly FoundMessage[], context: ActionContext): CodeAction[] {
  const suggestions = found.flatMap(({ message }) => suggestionOf(message) ?? []);
  const { applied } = fixText(context.words, suggestions);
  if (applied.size === 0) return [];
  const edits = [...applied].map((suggestion) => toEdit(suggestion, context));
  return [action('Put right all that has one right answer', fixAllKind, unique(edits), context)];
}

function unique(edits: TextEdit[]): TextEdit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

/** A comment that silences a rule at its place; until a reason is written behind its colon, it silences nothing. */
function silence(found: FoundMessage, context: ActionContext): CodeAction | undefined {
  const { ruleId } = found.message;
  const rule = rules.find(({ id }) => id === ruleId);
  if (rule === undefined) return undefined;
  const { path } = context.text;
  const { words } = context;
  const yamlEnd = /\.ya?ml$/i.test(path) ? words.length : (splitFrontmatter(words)?.bodyStart ?? 0);
  const edit = suppression(found, rule.id, words, yamlEnd);
  return action(
    `Say why \`${rule.id}\` does not hold here`,
    CodeActionKind.QuickFix,
    [toEdit(edit, context)],
    context,
  );
}

function suppression({ line }: FoundMessage, id: string, words: string, yamlEnd: number): Suggestion {
  const lines = indexLines(words);
  const newline = /\r\n|\n|\r/.exec(words)?.[0] ?? '\n';
  let start = offsetAt(words, line, 1);
  if (start < yamlEnd) {
    const isFence = /^---[ \t]*$/.test(words.slice(start, lines.endOfLine(start)));
    if (isFence) start = lines.nextLine(start);
    const indentation = /^[ \t]*/.exec(words.slice(start))?.[0] ?? '';
    return {
      start,
      end: start,
      text: `${indentation}# jd-ignore${isFence ? '-file' : ''} ${id}: ${newline}`,
    };
  }
  // Behind a heading or the cells of a table there is no room: there it stands before them.
  const isRow = (offset: number) => /^[ \t]*\|/.test(words.slice(offset, lines.endOfLine(offset)));
  const isHeading = words.startsWith('#', start);
  const comment = `<!-- jd-ignore ${id}: -->`;
  if (!isHeading && !isRow(start)) {
    const end = lines.endOfLine(start);
    return { start: end, end, text: ` ${comment}` };
  }
  while (start > yamlEnd && isRow(start) && isRow(lines.startOfLine(start - 1)))
    start = lines.startOfLine(start - 1);
  return { start, end: start, text: `${comment}${newline}${newline}` };
}

function touches(one: Range, other: Range): boolean {
  return !isBefore(one, other) && !isBefore(other, one);
}

function isBefore({ end }: Range, { start }: Range): boolean {
  return end.line < start.line || (end.line === start.line && end.character < start.character);
}
