import { styleText } from 'node:util';
import type { Output } from '../io.ts';
import type { ChangedPart } from './describe-difference.ts';

/** A difference between two roles, ready to be printed. */
export interface PrintedDifference {
  /** What is compared, as a line. */
  title: string;
  parts: readonly ChangedPart[];
}

const nothing = 'Nothing differs.';

/** A difference for the terminal. */
export function differenceText(
  { title, parts }: PrintedDifference,
  { color }: Pick<Output, 'color'>,
): string {
  const style = (name: 'bold' | 'dim', text: string) =>
    color ? styleText(name, text, { validateStream: false }) : text;
  const width = Math.max(0, ...parts.flatMap(({ changes }) => changes.map(({ what }) => what.length)));
  const blocks = parts.map(({ title: name, changes, same }) => {
    const lines = changes.flatMap(({ what, words, was }) => [
      `  ${what.padEnd(width)}  ${plain(words)}`,
      ...(was === undefined ? [] : [style('dim', `  ${'was'.padStart(width)}  ${plain(was)}`)]),
    ]);
    return [style('bold', name), ...lines, ...(same === undefined ? [] : [style('dim', `  ${same}`)])].join(
      '\n',
    );
  });
  return `${[style('bold', title), ...(isSame(parts) ? [nothing] : blocks)].join('\n\n')}\n`;
}

/** A difference as Markdown, for a panel's papers. */
export function differenceMarkdown({ title, parts }: PrintedDifference): string {
  const blocks = parts.map(({ title: name, changes, same }) => {
    const items = changes.map(
      ({ what, words, was }) =>
        `- **${capitalise(what)}:** ${words}${was === undefined ? '' : `  \n  Was: ${was}`}`,
    );
    return [
      `## ${name}`,
      ...(items.length > 0 ? [items.join('\n')] : []),
      ...(same === undefined ? [] : [`${same}.`]),
    ].join('\n\n');
  });
  return `${[`# ${title}`, ...(isSame(parts) ? [nothing] : blocks)].join('\n\n')}\n`;
}

function isSame(parts: readonly ChangedPart[]): boolean {
  return parts.every(({ changes }) => changes.length === 0);
}

/** Words without the marks of strong and emphasised ones. */
function plain(text: string): string {
  return text.replace(/(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1/g, '$2');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
