import { type FoundMessage, foundMessages } from '../../check/found-messages.ts';
import { escapeMarkdown } from '../print/escape-markdown.ts';
import type { Reporter } from './reporter.ts';
import { amount, summarise } from './summarise.ts';

/** A comment on GitHub holds 65,536 characters. */
const maxLength = 60_000;

const signs = { error: '🔴 error', warning: '🟡 warning', info: '🔵 info' };

/** Markdown for a comment on a change or the summary of a job: a table, cut where it gets too long. */
export const markdown: Reporter = (files, { checked, remarks = [] }) => {
  const rows = foundMessages(files).map(formatRow);
  const shown = rowsThatFit(rows);
  const table = shown.length === 0 ? [] : ['', '| | Where | What |', '| --- | --- | --- |', ...shown];
  const left = rows.length - shown.length;
  const rest = left === 0 ? [] : ['', `And ${amount(left, 'message')} more.`];
  const said = remarks.flatMap((remark) => ['', inline(remark)]);
  return `${[`### jd: ${summarise(files, checked)}`, ...table, ...rest, ...said].join('\n')}\n`;
};

function rowsThatFit(rows: string[]): string[] {
  let length = 0;
  const end = rows.findIndex((row) => {
    length += row.length + 1;
    return length > maxLength;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

function formatRow({ file, line, column, severity, message }: FoundMessage): string {
  const place = code(`${file}:${line}:${column}`);
  const rule = message.ruleId === undefined ? '' : ` (${code(message.ruleId)})`;
  const note = typeof message.note === 'string' ? `<br>${inline(message.note)}` : '';
  return `| ${signs[severity]} | ${place} | ${inline(message.reason)}${rule}${note} |`;
}

/** A sentence whose quoted words stay code; everything else of it is shown as it is, and calls nobody. */
function inline(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escapeMarkdown(part)))
    .join('');
}

/** Words as code: what stands between marks of code means nothing to Markdown, but for a table's bars. */
function code(text: string): string {
  const words = text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  if (words.trim() === '') return '` `';
  const fence = words.includes('`') ? '``' : '`';
  return fence === '`' ? `\`${words}\`` : `${fence} ${words.replace(/`{2,}/g, '`')} ${fence}`;
}
