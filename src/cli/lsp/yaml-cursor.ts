import { splitFrontmatter } from '../../source/index.ts';

/** Where a cursor stands in YAML. */
export interface YamlCursor {
  /** Keys and indexes that lead to the value under the cursor; for a key, to the mapping that it stands in. */
  path: string[];
  /** What may be written here: a key, a value, or, as the item of a list, either. */
  slot: 'key' | 'value' | 'item';
  /** Offsets of what is written here already. */
  start: number;
  end: number;
  /** Whether it stands between brackets or braces. */
  isFlow: boolean;
  /** The keys that the mapping has besides. */
  siblings: ReadonlySet<string>;
}

/** The stretch of a text that is YAML: all of a YAML file, of Markdown its frontmatter. */
export function yamlRegion(path: string, text: string): { start: number; end: number } | undefined {
  if (/\.ya?ml$/i.test(path)) return { start: 0, end: text.length };
  const frontmatter = splitFrontmatter(text);
  if (frontmatter === undefined) return undefined;
  const start = lineAfter(text, frontmatter.start);
  return { start, end: frontmatter.close ?? text.length };
}

/** Whether an offset is in the YAML of a file, and not in the line that closes the frontmatter. */
export function isInYaml(region: { start: number; end: number }, offset: number, text: string): boolean {
  const isClosed = region.end < text.length;
  return region.start <= offset && (isClosed ? offset < region.end : offset <= region.end);
}

/**
 * Finds where a cursor stands, from indentation and brackets alone: while somebody types, YAML is rarely whole.
 * Undefined in words, comments and where nothing may be written.
 */
export function yamlCursor(
  text: string,
  region: { start: number; end: number },
  offset: number,
): YamlCursor | undefined {
  const before = scan(text, region.start, offset);
  const slot = before.slot();
  if (slot === undefined) return undefined;
  const end = offset + (/^[\p{L}\p{N}_.-]*/u.exec(text.slice(offset, region.end))?.[0].length ?? 0);
  const keys = scan(text, region.start, region.end).keys.get(pathKey(slot.path)) ?? [];
  const siblings = new Set(keys.filter(({ start }) => start !== slot.start).map(({ name }) => name));
  return { ...slot, end, siblings };
}

/** The key that stands at an offset, with the path of its value. */
export function yamlKeyAt(
  text: string,
  region: { start: number; end: number },
  offset: number,
): { path: string[]; start: number; end: number } | undefined {
  for (const [path, keys] of scan(text, region.start, region.end).keys) {
    const key = keys.find(({ start, end }) => start <= offset && offset <= end);
    if (key !== undefined) return { path: [...segments(path), key.name], start: key.start, end: key.end };
  }
  return undefined;
}

/** The words of a plain or quoted value, whether the YAML around it is whole or not. */
export function yamlValue(
  text: string,
  region: { start: number; end: number } | undefined,
  path: readonly string[],
): string | undefined {
  if (region === undefined) return undefined;
  const key = scan(text, region.start, region.end)
    .keys.get(pathKey(path.slice(0, -1)))
    ?.find(({ name }) => name === path.at(-1));
  if (key === undefined) return undefined;
  const value = /^["']?[ \t]*:[ \t]+(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s#,{}[\]][^\r\n#,{}[\]]*))/.exec(
    text.slice(key.end),
  );
  return (value?.[1] ?? value?.[2] ?? value?.[3])?.trim();
}

interface ScannedKey {
  name: string;
  start: number;
  end: number;
}

/** A block mapping or list that is open: its column, and the key or index that was met last. */
interface Block {
  column: number;
  isList: boolean;
  key: string;
  /** Whether something was written after the key. */
  isFilled: boolean;
}

/** A mapping or list in braces or brackets. */
interface Flow {
  isList: boolean;
  key: string;
  inValue: boolean;
}

type Slot = Pick<YamlCursor, 'path' | 'slot' | 'start' | 'isFlow'>;

/** What goes on over the end of a line: words under `|`, brackets, quotes; it ends where the indentation does. */
interface Open {
  type: 'words' | 'flow' | 'quote';
  column: number;
}

interface Scanned {
  /** The keys of each mapping, by the path that leads to it. */
  keys: Map<string, ScannedKey[]>;
  /** What may be written at the end of what was scanned. */
  slot(): Slot | undefined;
}

const plainKey =
  /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s"'#[\]{},&*!|>%@`:-](?:[^:#]|:(?=\S)|(?<=\S)#)*?|-(?=\S)[^:]*?))[ \t]*:(?=[ \t]|$)/;

/** Scans YAML from the start of a line to an offset. */
function scan(text: string, from: number, to: number): Scanned {
  const keys: Scanned['keys'] = new Map();
  const blocks: Block[] = [];
  let flows: Flow[] = [];
  let open: Open | undefined;
  let quote = '';
  let token = to;
  let last: (() => Slot | undefined) | undefined;

  const path = () => [
    ...blocks.map(({ key }) => key),
    ...flows.filter(({ isList, inValue }) => isList || inValue).map(({ key }) => key),
  ];
  const note = (name: string, start: number, end: number, owner: string[]) => {
    const known = keys.get(pathKey(owner)) ?? [];
    keys.set(pathKey(owner), [...known, { name, start, end }]);
  };
  const slotAt = (slot: Slot['slot'], start: number, where: string[]): Slot => ({
    path: where,
    slot,
    start,
    isFlow: flows.length > 0,
  });

  for (let at = from; at <= to; at = lineAfter(text, at)) {
    const end = Math.min(endOfLine(text, at), to);
    const line = text.slice(at, end);
    const column = /^ */.exec(line)?.[0].length ?? 0;
    const isBlank = column === line.length;
    const ends =
      !isBlank && open !== undefined && column <= open.column && !/^[}\]]/.test(line.slice(column));
    if (ends) {
      open = undefined;
      flows = [];
      quote = '';
    }
    if (open?.type === 'words') last = () => undefined;
    else if (open !== undefined) scanOpen(line, at, 0);
    else scanBlock(line, at, column);
    if (end === to || lineAfter(text, at) === at) break;
  }
  return { keys, slot: () => last?.() };

  function scanBlock(line: string, at: number, indent: number): void {
    let column = indent;
    let afterHyphen = false;
    for (;;) {
      const hyphen = /^-(?:[ \t]+|$)/.exec(line.slice(column));
      if (hyphen === null) break;
      closeBlocks(column, true);
      const list = blocks.at(-1);
      if (list?.isList && list.column === column) list.key = String(Number(list.key) + 1);
      else blocks.push({ column, isList: true, key: '0', isFilled: false });
      column += hyphen[0].length;
      afterHyphen = true;
    }
    const content = line.slice(column);
    const start = at + column;
    if (content === '' || content.startsWith('#')) {
      last = content === '' ? () => slotOfNothing(column, start, afterHyphen) : () => undefined;
      return;
    }
    if (!afterHyphen) closeBlocks(column, false);
    const match = plainKey.exec(content);
    if (match === null) {
      last = () => slotOfWord(content, column, start, afterHyphen);
      scanValue(content, start, afterHyphen ? column - 1 : (blocks.at(-1)?.column ?? -1), () =>
        slotOfWord(content, column, start, afterHyphen),
      );
      return;
    }
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const mapping = blocks.at(-1);
    const isOwn = mapping !== undefined && !mapping.isList && mapping.column === column;
    if (isOwn) blocks.pop();
    const rest = content.slice(match[0].length);
    note(name, start, start + match[0].trimEnd().replace(/:$/, '').trimEnd().length, path());
    blocks.push({ column, isList: false, key: name, isFilled: /\S/.test(rest.replace(/(?:^|\s)#.*$/, '')) });
    const value = rest.trimStart();
    const valueStart = start + match[0].length + (rest.length - value.length);
    last = () => (rest === '' ? undefined : slotAt('value', valueStart + quoteLength(value), path()));
    if (value !== '') scanValue(value, valueStart, column, last);
  }

  /** Closes the blocks that end before a line; a list at the column of its key ends at the next key. */
  function closeBlocks(column: number, isItem: boolean): void {
    for (let top = blocks.at(-1); top !== undefined; top = blocks.at(-1)) {
      const ends = top.column > column || (top.column === column && top.isList && !isItem);
      if (!ends) return;
      blocks.pop();
    }
  }

  function scanValue(value: string, start: number, column: number, asWord: () => Slot | undefined): void {
    if (/^[|>]/.test(value)) {
      open = { type: 'words', column };
      last = () => undefined;
    } else if (/^[[{]/.test(value)) {
      open = { type: 'flow', column };
      scanOpen(value, start, 0);
    } else if (/^["']/.test(value)) {
      quote = value.charAt(0);
      open = { type: 'quote', column };
      token = start + 1;
      const close = endOfQuote(value, 1);
      if (close < 0) return;
      quote = '';
      open = undefined;
      last = () => undefined;
    } else if (/(?:^|\s)#/.test(value)) last = () => undefined;
    else last = asWord;
  }

  function endOfQuote(line: string, from: number): number {
    for (let at = from; at < line.length; at++) {
      if (quote === '"' && line[at] === '\\') at++;
      else if (line[at] === quote && quote === "'" && line[at + 1] === "'") at++;
      else if (line[at] === quote) return at;
    }
    return -1;
  }

  /** Goes on in brackets or quotes that a line before has opened, or this one. */
  function scanOpen(line: string, at: number, from: number): void {
    let index = from;
    if (open?.type === 'quote') {
      const close = endOfQuote(line, index);
      if (close >= 0) {
        quote = '';
        open = undefined;
      }
      last = () => undefined;
      return;
    }
    token = flows.length > 0 ? at + index : token;
    while (index < line.length) {
      if (quote !== '') {
        const close = endOfQuote(line, index);
        if (close < 0) {
          last = () => slotInFlow(line, at);
          return;
        }
        quote = '';
        index = close + 1;
        continue;
      }
      const character = line.charAt(index);
      const top = flows.at(-1);
      if (character === '{' || character === '[') {
        flows.push({
          isList: character === '[',
          key: character === '[' ? '0' : '',
          inValue: character === '[',
        });
        token = at + index + 1;
      } else if (character === '}' || character === ']') {
        flows.pop();
        token = at + index + 1;
        if (flows.length === 0) {
          open = undefined;
          last = () => undefined;
          return;
        }
      } else if (character === ',' && top !== undefined) {
        if (top.isList) top.key = String(Number(top.key) + 1);
        else Object.assign(top, { key: '', inValue: false });
        token = at + index + 1;
      } else if (
        character === ':' &&
        top?.isList === false &&
        !top.inValue &&
        /^(?:[\s,}\]]|$)/.test(line.slice(index + 1))
      ) {
        const written = text.slice(token, at + index);
        const start = token + (written.length - written.trimStart().length);
        const name = written.trim().replace(/^(["'])(.*)\1$/s, '$2');
        note(name, start, start + written.trim().length, path());
        Object.assign(top, { key: name, inValue: true });
        token = at + index + 1;
      } else if ((character === '"' || character === "'") && text.slice(token, at + index).trim() === '')
        quote = character;
      else if (character === '#' && /\s/.test(line.charAt(index - 1) || ' ')) {
        last = () => undefined;
        return;
      }
      index++;
    }
    last = () => slotInFlow(line, at);
  }

  function slotInFlow(line: string, at: number): Slot | undefined {
    const top = flows.at(-1);
    if (top === undefined) return undefined;
    const written = text.slice(token, at + line.length);
    const word = written.trimStart();
    const start = token + (written.length - word.length) + quoteLength(word);
    if (!top.isList && top.inValue) return slotAt('value', start, path());
    return top.isList ? slotAt('value', start, path()) : slotAt('key', start, path());
  }

  /** On an empty line, the column says what may stand there. */
  function slotOfNothing(column: number, start: number, afterHyphen: boolean): Slot | undefined {
    if (afterHyphen) return slotAt('item', start, path());
    const chain = blocks.slice();
    while ((chain.at(-1)?.column ?? -1) > column || (chain.at(-1)?.isList && chain.at(-1)?.column === column))
      chain.pop();
    const top = chain.at(-1);
    const where = chain.map(({ key }) => key);
    if (top === undefined || (top.column === column && !top.isList))
      return slotAt('key', start, where.slice(0, -1));
    return top.isList || top.isFilled ? undefined : slotAt('key', start, where);
  }

  /** A word without a colon is a key that is being typed, or the item of a list. */
  function slotOfWord(word: string, column: number, start: number, afterHyphen: boolean): Slot | undefined {
    if (afterHyphen) return slotAt('item', start + quoteLength(word), path());
    if (!/^["']?[\w$-]*$/.test(word)) return undefined;
    return slotOfNothing(column, start, false);
  }
}

function quoteLength(value: string): number {
  return /^["']/.test(value) ? 1 : 0;
}

function endOfLine(text: string, at: number): number {
  const rest = /[\r\n]/g;
  rest.lastIndex = at;
  return rest.exec(text)?.index ?? text.length;
}

/** The start of the next line; of the last line, its own start. */
function lineAfter(text: string, at: number): number {
  const end = endOfLine(text, at);
  if (end === text.length) return at;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

function pathKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

function segments(key: string): string[] {
  return JSON.parse(key) as string[];
}
