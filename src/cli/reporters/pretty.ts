import { styleText } from 'node:util';
import { type FoundMessage, foundMessages, type SeverityName } from '../../check/found-messages.ts';
import { displayText, displayWidth } from './display-text.ts';
import type { Reporter } from './reporter.ts';
import { summarise } from './summarise.ts';

type Style = Parameters<typeof styleText>[0];

/** The colour of each severity. */
export const severityStyles: Record<SeverityName, Style> = { error: 'red', warning: 'yellow', info: 'blue' };

/** For people: each message with its line, a marker under it and what to do; a summary at the end. */
export const pretty: Reporter = (files, { color, columns, checked, remarks = [] }) => {
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
  const spoken = files.filter(({ messages }) => messages.length > 0);
  const texts = new Map(spoken.map((file) => [file.path, String(file).split(/\r\n|\n|\r/)]));
  const blocks = foundMessages(files).map((found) =>
    formatMessage(found, texts.get(found.file)?.[found.line - 1] ?? '', columns, paint),
  );
  const summary = summarise(files, checked, (severity, text) =>
    paint(severity === 'none' ? 'green' : severityStyles[severity], text),
  );
  return `${[...blocks, [summary, ...remarks].join('\n')].join('\n\n')}\n`;
};

type Paint = (style: Style, text: string) => string;

function formatMessage(found: FoundMessage, line: string, columns: number, paint: Paint): string {
  const { message, severity } = found;
  const place = paint('cyan', `${displayText(found.file)}:${found.line}:${found.column}`);
  const rule = message.ruleId ? ` ${paint('dim', `(${message.ruleId})`)}` : '';
  const head = `${place} ${paint(severityStyles[severity], severity)} ${displayText(message.reason)}${rule}`;
  const notes = [message.note, message.url].filter((text) => typeof text === 'string');
  const lines = notes.map((note) => `       ${displayText(note)}`);
  return [head, ...frame(found, line, columns, paint), ...lines].join('\n');
}

/** The source line, cut to the width of the terminal, and a marker under the place. */
function frame(
  { line, column, endLine, endColumn, severity }: FoundMessage,
  text: string,
  columns: number,
  paint: Paint,
): string[] {
  if (text.trim() === '') return [];
  const width = Math.max(40, columns - 10);
  const from = column > width - 10 ? startOfCharacter(text, column - Math.floor(width / 2)) : 0;
  const shown = text.slice(from, startOfCharacter(text, from + width));
  const end = endLine === line ? endColumn : text.length + 1;
  const before = displayWidth(displayText(text.slice(from, column - 1)));
  const marked = displayWidth(displayText(text.slice(column - 1, Math.min(end - 1, from + shown.length))));
  const marker = ' '.repeat(before) + paint(severityStyles[severity], '^'.repeat(Math.max(1, marked)));
  const number = String(line).padStart(4);
  const gutter = `${' '.repeat(number.length)} |`;
  return [`${paint('dim', `${number} |`)} ${displayText(shown)}`, `${paint('dim', gutter)} ${marker}`];
}

/** An index that does not part the halves of a character. */
function startOfCharacter(text: string, index: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(index)) ? index - 1 : index;
}
