import { escapeMarkdown } from './escape-markdown.ts';

/** Rows as a table of Markdown; the first row names the columns, and every cell is shown as it is. */
export function toMarkdownTable([head = [], ...body]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...body.map(line)].join('\n');
}
