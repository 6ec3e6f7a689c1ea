import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FoundMessage } from '../../check/found-messages.ts';
import { displayText } from '../reporters/display-text.ts';

const severities = { error: 'Error', warning: 'Warning', info: 'Info' };

/** The text of a line of a file. */
export type LineOf = (file: string, line: number) => string;

/**
 * Messages as a list for each file, errors first: severity, place, what was found, the line itself and what to do.
 */
export function messageList(messages: readonly FoundMessage[], lineOf: LineOf): Element[] {
  const files = [...new Set(messages.map(({ file }) => file))];
  return files.flatMap((file) => [
    h('p', [h('code', displayText(file))]),
    h(
      'ul',
      messages
        .filter((found) => found.file === file)
        .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
        .map((found) => item(found, lineOf(file, found.line))),
    ),
  ]);
}

function item(found: FoundMessage, line: string): Element {
  const { severity, message } = found;
  return h('li', { class: `jd-${severity}` }, [
    h('p', [
      h('strong', severities[severity]),
      ` line ${found.line}, column ${found.column}: `,
      ...sentence(message.reason),
      ' ',
      h('span.jd-muted', `(${message.ruleId ?? ''})`),
    ]),
    ...(line.trim() === '' ? [] : [h('pre', [h('code', markedLine(found, line))])]),
    ...(typeof message.note === 'string' ? [h('p.jd-muted', sentence(message.note))] : []),
  ]);
}

/** The longest piece of a line that is shown. */
const MOST = 300;

/** The line, with the place that the message is about marked; of a long one, what is around it. */
function markedLine({ line, column, endLine, endColumn }: FoundMessage, text: string): ElementContent[] {
  const start = column - 1;
  const end = endLine === line ? Math.max(endColumn - 1, start) : text.length;
  const from = text.length > MOST ? Math.max(0, start - MOST / 3) : 0;
  const to = Math.min(text.length, Math.max(from + MOST, start + 1));
  const shown = (a: number, b: number) => displayText(text.slice(Math.min(a, to), Math.min(b, to)));
  return [
    { type: 'text', value: `${from > 0 ? '…' : ''}${shown(from, start)}` },
    h('mark', shown(start, end)),
    { type: 'text', value: `${shown(end, to)}${to < text.length ? '…' : ''}` },
  ];
}

/** A sentence whose quoted words are code. */
function sentence(text: string): ElementContent[] {
  return displayText(text)
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? h('code', part) : { type: 'text', value: part }));
}
