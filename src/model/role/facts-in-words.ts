import { factKeys, fold, keyOfOtherWord } from '../../schema/index.ts';
import type { Source } from '../../source/index.ts';

/** How many of the first lines of a form hold its facts. */
const maxLines = 40;

/** A line of a form: a label, a colon, and what it says. */
const labelled = /^[ \t*_]*(\p{L}[\p{L} /’'-]{1,40}?)[ \t*_]*:[ \t*_]*(\S.{0,200}?)[ \t*_]*$/u;

/** Keys that a form gives in words. */
const keys = ['title', ...factKeys];

/**
 * Lines of frontmatter, as the first lines of a text that has none give its facts in words: `Job Title: Porter` becomes
 * `title: Porter`.
 */
export function factsInWords({ text }: Source): string[] {
  const found = new Map<string, string>();
  for (const line of text.split(/\r\n|\n|\r/, maxLines)) {
    const [, label = '', words] = labelled.exec(line) ?? [];
    if (words === undefined) continue;
    const key = keys.find((known) => fold(known) === fold(label)) ?? keyOfOtherWord(label, keys);
    if (key !== undefined && !key.includes('.') && !found.has(key))
      found.set(key, `${key}: ${quoteWhereNeeded(words)}`);
  }
  if (found.size === 0) return [];
  return [
    found.get('title') ?? 'title: …',
    ...[...found].flatMap(([key, line]) => (key === 'title' ? [] : [line])),
  ];
}

/** Quotes around what YAML would not read as words. */
function quoteWhereNeeded(words: string): string {
  const isPlain = /^(?:[\p{L}£€$]|\d+[ \t]+\p{L})/u.test(words) && !/:(?:\s|$)|\s#/.test(words);
  return isPlain && !/^(?:true|false|null)$/i.test(words) ? words : JSON.stringify(words);
}
