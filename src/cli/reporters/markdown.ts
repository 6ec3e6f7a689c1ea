import { type FoundMessage, foundMessages, type SeverityName } from '../../check/found-messages.ts';
import { escapeMarkdown } from '../print/escape-markdown.ts';
import type { Reporter } from './reporter.ts';
import { amount, summarise } from './summarise.ts';

/** A comment on GitHub holds 65,536 characters. */
const maxLength = 60_000;

const signs = { error: '🔴 error', warning: '🟡 warning', info: '🔵 info' };

/** Markdown for a comment on a change or the summary of a job: a table, cut where it gets too long. */
export const markdown: Reporter = (files, { checked, remarks = [] }) => {
  const rows = foundMessages(files).map((found) => ({ severity: found.severity, text: formatRow(found) }));
  const shown = rowsThatFit(rows);
  const table = shown.length === 0 ? [] : ['', '| | Where | What |', '| --- | --- | --- |', ...shown];
  const left = rows.length - shown.length;
  const rest = left === 0 ? [] : ['', `And ${amount(left, 'message')} more.`];
  const said = remarks.flatMap((remark) => ['', inline(remark)]);
  return `${[`### jd: ${summarise(files, checked)}`, ...table, ...rest, ...said].join('\n')}\n`;
};

interface Row {
  severity: SeverityName;
  text: string;
}

/** Errors are chosen first, then warnings; what is chosen stays in its order. */
function rowsThatFit(rows: Row[]): string[] {
  const graver = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    rows.filter((row) => row.severity === severity),
  );
  let length = 0;
  const end = graver.findIndex(({ text }) => {
    length += text.length + 1;
    return length > maxLength;
  });
  const chosen = new Set(end < 0 ? graver : graver.slice(0, end));
  return rows.filter((row) => chosen.has(row)).map(({ text }) => text);
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
