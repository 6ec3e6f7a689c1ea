import type { VFile } from 'vfile';
import { countMessages, type SeverityName } from '../../check/found-messages.ts';

/** A part of a summary, with the severity that it is about. */
type Paint = (severity: SeverityName | 'none', text: string) => string;

/** Says how many messages of each severity there are, in how many files. */
export function summarise(files: VFile[], checked: number, paint: Paint = (_, text) => text): string {
  const counts = countMessages(files);
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => paint(severity, amount(counts[severity], severity)));
  const looked = amount(checked, 'file');
  if (parts.length === 0) return `${paint('none', 'No problems')} in ${looked}`;
  const touched = files.filter(({ messages }) => messages.length > 0).length;
  return `${parts.join(', ')} in ${touched} of ${looked}`;
}

/** A number and a word, in the plural where it needs it. */
export function amount(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}
