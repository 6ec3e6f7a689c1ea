/** Values of plain YAML. */
type PlainValue = number | string | PlainValue[] | { [key: string]: PlainValue };

/** What may mean more than letters anywhere in a line: tabs, lone returns, marks of the document and the parser's own. */
const special = /[\t\0\uFEFF\u0085\u2028\u2029\uE03A]|\r(?!\n)/;

const comment = /^ *(?:#|$)/;
const entry = /^([a-z][a-z_]*):(?: +(.*))?$/;
const item = /^- +(.*)$/;

/** Words that can be nothing but a string: they start with a letter and hold neither `: ` nor ` #`. */
const plainWords = /^\p{L}(?:[^:#]|:(?! |$)|(?<! )#)*$/u;
/** Words that YAML takes for something else. */
const notString = /^(?:true|false|null)$/i;
/** More of the words of the line above. */
const more = /^[\p{L}\p{N}](?:[^:#]|:(?! |$)|(?<! )#)*$/u;
const doubleQuoted = /^"(?:[^"\\]|\\["\\/])*"$/;
const singleQuoted = /^'(?:[^']|'')*'$/;
const wholeNumber = /^[1-9]\d{0,8}$/;
/** A month or a day is a string in YAML 1.2. */
const monthOrDay = /^\d{4}-\d{2}(?:-\d{2})?$/;
const flowList = /^\[([^[\]{}"'#:]*)\]$/;

/**
 * Parses YAML that is no more than a list of entries, a key and a value a line, as most catalogues are. The data is
 * what the full parser makes of it, in a small part of the time; undefined where the text may hold anything else, or
 * anything that is worth a message.
 */
export function parsePlainYaml(text: string): Record<string, PlainValue>[] | undefined {
  if (!text.startsWith('- ') && !/^(?:#.*)?\r?\n/.test(text)) return undefined;
  if (special.test(text)) return undefined;
  const entries: Record<string, PlainValue>[] = [];
  /** A list whose items may follow, and how far they are indented. */
  let open: { items: PlainValue[]; indent: number | undefined } | undefined;
  /** Words that may go on in the next line. */
  let last: Words | undefined;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/[ \r]+$/, '');
    const before = last;
    last = undefined;
    if (comment.test(line)) continue;
    const words = line.replace(/^ +/, '');
    const indent = line.length - words.length;
    if (before !== undefined && indent > before.indent && more.test(words)) {
      before.append(words);
      last = before;
      continue;
    }
    const starts = line.startsWith('- ');
    const written = starts ? undefined : item.exec(words)?.[1];
    if (written !== undefined) {
      const value = readScalar(written);
      if (open === undefined || value === undefined || indent < 2) return undefined;
      open.indent ??= indent;
      if (open.indent !== indent) return undefined;
      open.items.push(value);
      last = wordsIn(open.items, open.items.length - 1, written, indent);
      continue;
    }
    if (open?.items.length === 0) return undefined;
    open = undefined;
    if (!starts && indent !== 2) return undefined;
    const [, key, given] = entry.exec(starts ? line.slice(2) : words) ?? [];
    if (key === undefined) return undefined;
    if (starts) entries.push({});
    const current = entries.at(-1);
    if (current === undefined || Object.hasOwn(current, key)) return undefined;
    if (given === undefined) {
      open = { items: [], indent: undefined };
      current[key] = open.items;
      continue;
    }
    const value = readValue(given);
    if (value === undefined) return undefined;
    current[key] = value;
    last = wordsIn(current, key, given, 2);
  }
  return entries.length === 0 || open?.items.length === 0 ? undefined : entries;
}

interface Words {
  /** How far the line of their key or hyphen is indented. */
  indent: number;
  append(words: string): void;
}

/** The words at a place, if what was written there is words and not a number or in quotes. */
function wordsIn<Key extends number | string>(
  holder: Record<Key, PlainValue>,
  key: Key,
  written: string,
  indent: number,
): Words | undefined {
  if (!plainWords.test(written)) return undefined;
  return {
    indent,
    append(words) {
      holder[key] = `${String(holder[key])} ${words}`;
    },
  };
}

function readValue(written: string): PlainValue | undefined {
  const list = flowList.exec(written);
  if (list === null) return readScalar(written);
  const inside = list[1] ?? '';
  if (/^ *$/.test(inside)) return [];
  const values = inside.split(',').map((part) => readScalar(part.replace(/^ +| +$/g, '')));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function readScalar(written: string): number | string | undefined {
  if (plainWords.test(written)) return notString.test(written) ? undefined : written;
  if (wholeNumber.test(written)) return Number(written);
  if (monthOrDay.test(written)) return written;
  if (doubleQuoted.test(written)) return JSON.parse(written) as string;
  return singleQuoted.test(written) ? written.slice(1, -1).replaceAll("''", "'") : undefined;
}
