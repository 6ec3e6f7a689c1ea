/** Values of plain YAML. */
type PlainValue = number | string | PlainValue[] | { [key: string]: PlainValue };

/** What may mean more than letters anywhere in a line: tabs, lone returns, marks of the document and the parser's own. */
const special = /[\t\0\uFEFF\u0085\u2028\u2029\uE03A]|\r(?!\n)/;

const comment = /^ *(?:#|$)/;
const entry = /^( *)([a-z][a-z_]*):(?: +(.*))?$/;
const item = /^( *)- +(.*)$/;

/** Words that can be nothing but a string: they start with a letter and hold neither `: ` nor ` #`. */
const words = /^\p{L}(?:[^:#]|:(?! |$)|(?<! )#)*$/u;
/** Words that YAML takes for something else. */
const notString = /^(?:true|false|null)$/i;
const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/;
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
  /** A list whose items may follow, and how far its key is indented. */
  let open: { items: PlainValue[]; indent: number | undefined } | undefined;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/[ \r]+$/, '');
    if (comment.test(line)) continue;
    const starts = line.startsWith('- ');
    const asItem = starts ? null : item.exec(line);
    if (asItem !== null) {
      if (!takeItem(open, asItem[1]?.length ?? 0, asItem[2] ?? '')) return undefined;
      continue;
    }
    if (open?.items.length === 0) return undefined;
    open = undefined;
    const [, indent = '', key, written] = entry.exec(starts ? `  ${line.slice(2)}` : line) ?? [];
    if (key === undefined || indent.length !== 2) return undefined;
    if (starts) entries.push({});
    const current = entries.at(-1);
    if (current === undefined || Object.hasOwn(current, key)) return undefined;
    if (written === undefined) {
      open = { items: [], indent: undefined };
      current[key] = open.items;
    } else {
      const value = readValue(written);
      if (value === undefined) return undefined;
      current[key] = value;
    }
  }
  return entries.length === 0 || open?.items.length === 0 ? undefined : entries;
}

function takeItem(
  open: { items: PlainValue[]; indent: number | undefined } | undefined,
  indent: number,
  written: string,
): boolean {
  const value = readScalar(written);
  if (open === undefined || value === undefined || indent < 2) return false;
  open.indent ??= indent;
  open.items.push(value);
  return open.indent === indent;
}

function readValue(written: string): PlainValue | undefined {
  const list = flowList.exec(written);
  if (list === null) return readScalar(written);
  const inside = list[1]?.trim() ?? '';
  if (inside === '') return [];
  const values = inside.split(',').map((part) => readScalar(part.trim()));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function readScalar(written: string): number | string | undefined {
  if (words.test(written)) return notString.test(written) ? undefined : written;
  if (wholeNumber.test(written)) return Number(written);
  if (monthOrDay.test(written)) return written;
  const inQuotes = quoted.exec(written);
  return inQuotes === null ? undefined : (inQuotes[1] ?? inQuotes[2]);
}
