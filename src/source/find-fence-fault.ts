import type { LineIndex } from './line-index.ts';
import type { Report } from './report.ts';

/** What a word processor makes of three hyphens, or a hand of them. */
const notHyphens = /^[ \t]*(?:[-–—]{1,9}|[_*=~]{3,9})[ \t]*$/;

const key = /^[\p{L}$][\p{L}\p{N} _-]{0,40}:(?:\s|$)/u;

/** A line that belongs to keys and values: a key, what is indented, an item, a note. */
const inside = /^(?:[ \t]|#|-[ \t]|$)/;

/** More lines than this are no frontmatter. */
const maxLines = 500;

/**
 * Looks at the first lines of a text that has no frontmatter: keys between lines that were meant as `---`, or keys
 * above a sole `---`. Undefined if there are none.
 */
export function findFenceFault(text: string, lines: LineIndex): Report | undefined {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const written = text.slice(lines.startOfLine(start), start + 50_000).split(/\r\n|\n|\r/, maxLines);
  const [first = '', second = ''] = written;
  const opened = notHyphens.test(first);
  if (!key.test(opened ? second : first)) return undefined;
  const from = opened ? 1 : 0;
  const close = written.findIndex((line, index) => index >= from && notHyphens.test(line));
  const keys = written.slice(from, close);
  if (close < 0 || !keys.every((line) => key.test(line) || inside.test(line))) return undefined;
  if (!opened && keys.filter((line) => key.test(line)).length < 2) return undefined;
  const offset = lines.startOfLine(start);
  let end = offset;
  for (let line = 0; line < close; line++) end = lines.nextLine(end);
  const keysStart = opened ? lines.nextLine(offset) : offset;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return {
    ruleId: 'frontmatter/fence',
    severity: 'error',
    reason: opened
      ? `Unexpected \`${first.trim()}\`, expected a line of three hyphens, \`---\``
      : `Unexpected \`${first.trim().slice(0, 40)}\`, expected a line \`---\` above it`,
    place: lines.position(offset, lines.endOfLine(offset)),
    note: opened
      ? 'Word processors turn hyphens into a dash. Write --- above the facts and below them.'
      : 'The facts of a role stand between two lines of three hyphens.',
    ...(start === 0 && {
      suggestion: {
        start: 0,
        end: lines.endOfLine(end),
        text: `---${lineEnd}${text.slice(keysStart, end)}---`,
      },
    }),
  };
}

/** The line of the last key of frontmatter that has no end, from 1. */
export function lastKeyLine(text: string): number {
  const written = text.split(/\r\n|\n|\r/, maxLines);
  const after = written.findIndex(
    (line, index) => index > 0 && !(key.test(line) || /^(?:[ \t]+\S|#|-[ \t])/.test(line)),
  );
  return after < 0 ? written.length : after;
}
