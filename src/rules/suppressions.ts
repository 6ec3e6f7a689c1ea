import type { VFileMessage } from 'vfile-message';
import { report, type Source, splitFrontmatter } from '../source/index.ts';

/** A comment that silences rules: which, why, and in which lines. */
interface Suppression {
  ids: string[];
  reason: string;
  /** First and last line. */
  from: number;
  to: number;
  /** Offsets of the comment. */
  start: number;
  end: number;
  /** Ids that silenced something. */
  used: Set<string>;
}

/** The comments of one file that silence rules. */
export interface Suppressions {
  /** Takes away what is silenced from the messages of the file. */
  apply(): void;
  /** Reports comments without a reason, and ids that silenced nothing though their rule was on. */
  conclude(): void;
}

const comment = /(<!--|#)[ \t]*jd-ignore(-file)?\b[ \t]*([^\r\n]*?)[ \t]*(?:-->|$)/gm;
const listItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/**
 * Reads the comments of a file that silence rules: `<!-- jd-ignore RULE: REASON -->` in Markdown,
 * `# jd-ignore RULE: REASON` in YAML. One that stands alone is for the paragraph, item or key after it, any
 * other for its own; `jd-ignore-file` is for the whole file. Undefined if there are none.
 *
 * @param isOn Whether a rule is known and on; what another program says can't be silenced here.
 */
export function readSuppressions(
  source: Source,
  isOn: (id: string) => boolean | undefined,
): Suppressions | undefined {
  if (!source.text.includes('jd-ignore')) return undefined;
  const found = findComments(source);
  if (found.length === 0) return undefined;
  return {
    apply() {
      const { file } = source;
      file.messages = file.messages.filter((message) => !isSilenced(message, found, isOn));
    },
    conclude() {
      for (const suppression of found) concludeOne(suppression, source, isOn);
    },
  };
}

function findComments(source: Source): Suppression[] {
  const { text } = source;
  const lines = text.split(/\r\n|\n|\r/);
  const isYaml = /\.ya?ml$/i.test(source.path);
  const yamlEnd = isYaml ? text.length : (splitFrontmatter(text)?.bodyStart ?? 0);
  return [...text.matchAll(comment)].flatMap((match) => {
    const { index: start } = match;
    const [whole, opening, wide, words = ''] = match;
    if ((opening === '#') !== start < yamlEnd) return [];
    const at = words.indexOf(':');
    const names = at < 0 ? words : words.slice(0, at);
    const line = source.position(start, start).start.line;
    const scope = wide === undefined ? scopeOf(line, lines, opening === '#') : { from: 1, to: lines.length };
    return [
      {
        ids: names.split(/[\s,]+/).filter((id) => id !== ''),
        reason: at < 0 ? '' : words.slice(at + 1).trim(),
        ...scope,
        start,
        end: start + whole.length,
        used: new Set<string>(),
      },
    ];
  });
}

/** The lines, from 1, that a comment on a line is for. */
function scopeOf(line: number, lines: string[], isYaml: boolean): { from: number; to: number } {
  const at = (number: number) => lines[number - 1] ?? '';
  const alone =
    at(line)
      .replace(/(?:<!--|#)[ \t]*jd-ignore.*$/, '')
      .trim() === '';
  let from = line;
  if (alone) {
    from += 1;
    while (from < lines.length && (at(from).trim() === '' || isComment(at(from), isYaml))) from += 1;
  }
  if (isYaml) return { from, to: from };
  if (!alone) while (from > 1 && !listItem.test(at(from)) && at(from - 1).trim() !== '') from -= 1;
  let to = from;
  while (to < lines.length && at(to + 1).trim() !== '' && !listItem.test(at(to + 1))) to += 1;
  return { from, to };
}

function isComment(line: string, isYaml: boolean): boolean {
  return isYaml ? /^\s*#/.test(line) : /^\s*<!--.*-->\s*$/.test(line);
}

function isSilenced(
  { ruleId, line, fatal }: VFileMessage,
  found: Suppression[],
  isOn: (id: string) => boolean | undefined,
): boolean {
  if (ruleId === undefined || line === undefined || (fatal === true && isOn(ruleId) === undefined))
    return false;
  const fitting = found.filter(
    ({ ids, reason, from, to }) => reason !== '' && ids.includes(ruleId) && from <= line && line <= to,
  );
  for (const { used } of fitting) used.add(ruleId);
  return fitting.length > 0;
}

function concludeOne(
  { ids, reason, used, start, end }: Suppression,
  { file, position }: Source,
  isOn: (id: string) => boolean | undefined,
): void {
  const place = position(start, end);
  if (ids.length === 0 || reason === '') {
    report(file, {
      ruleId: 'suppression/reason',
      severity: 'warning',
      reason: `Missing ${ids.length === 0 ? 'rule' : 'reason'} in \`jd-ignore\`; it silences nothing`,
      place,
      note: 'As in `jd-ignore inclusion/driving-licence: the clinics have no bus`.',
    });
    return;
  }
  for (const id of ids) {
    if (used.has(id) || isOn(id) === false) continue;
    report(file, {
      ruleId: 'suppression/unused',
      severity: 'warning',
      reason: `Unexpected \`jd-ignore\` of \`${id}\`, which says nothing here`,
      place,
      note: 'Remove it, or put it on the line before what it is about.',
      actual: id,
    });
  }
}
