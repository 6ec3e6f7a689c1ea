/** A key and the offsets at which it is written. */
export interface ScannedKey {
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

/** What may be written at a place. */
export interface YamlSlot {
  /** Keys and indexes that lead to the value at the place; for a key, to the mapping that it stands in. */
  path: string[];
  /** What may be written here: a key, a value, or, as the item of a list, either. */
  slot: 'key' | 'value' | 'item';
  /** Where what is written here already begins. */
  start: number;
  /** Whether it stands between brackets or braces. */
  isFlow: boolean;
}

/** What goes on over the end of a line: words under `|`, brackets, quotes; it ends where the indentation does. */
interface Open {
  type: 'words' | 'flow' | 'quote';
  column: number;
}

/** What was found in a stretch of YAML. */
export interface ScannedYaml {
  /** The keys of each mapping, by the path that leads to it. */
  keys: Map<string, ScannedKey[]>;
  /** What may be written at the end of what was scanned. */
  slot(): YamlSlot | undefined;
}

/** YAML knows no longer key of one line. */
const maxKey = 1024;

const plainKey =
  /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s"'#[\]{},&*!|>%@`:-](?:[^:#]|:(?=\S)|(?<=\S)#)*?|-(?=\S)[^:]*?))[ \t]*:(?=[ \t]|$)/;

/**
 * Scans YAML from the start of a line to an offset, from indentation and brackets alone: while somebody types, YAML is
 * rarely whole.
 */
export function scanYaml(text: string, from: number, to: number): ScannedYaml {
  const scanner = new YamlScanner(text, to);
  for (let at = from; at <= to; ) {
    const end = Math.min(endOfLine(text, at), to);
    scanner.scanLine(text.slice(at, end), at);
    const next = lineAfter(text, at);
    if (end === to || next === at) break;
    at = next;
  }
  return { keys: scanner.keys, slot: () => scanner.slot() };
}

/** Scans lines of YAML one after another, and knows at each moment what is open. */
class YamlScanner {
  readonly keys: ScannedYaml['keys'] = new Map();
  readonly #text: string;
  readonly #blocks: Block[] = [];
  #flows: Flow[] = [];
  #open: Open | undefined;
  /** The quotation mark that is open. */
  #quote = '';
  /** Where the word began that is being read between brackets. */
  #token: number;
  #last: (() => YamlSlot | undefined) | undefined;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#token = end;
  }

  /** What may be written where the last line ended. */
  slot(): YamlSlot | undefined {
    return this.#last?.();
  }

  scanLine(line: string, at: number): void {
    const column = /^ */.exec(line)?.[0].length ?? 0;
    const isBlank = column === line.length;
    const open = this.#open;
    if (!isBlank && open !== undefined && column <= open.column && !/^[}\]]/.test(line.slice(column))) {
      this.#open = undefined;
      this.#flows = [];
      this.#quote = '';
    }
    if (this.#open?.type === 'words') this.#last = () => undefined;
    else if (this.#open !== undefined) this.#scanOpen(line, at);
    else this.#scanBlock(line, at, column);
  }

  #path(): string[] {
    return [
      ...this.#blocks.map(({ key }) => key),
      ...this.#flows.filter(({ isList, inValue }) => isList || inValue).map(({ key }) => key),
    ];
  }

  #note(name: string, start: number, end: number, owner: string[]): void {
    const known = this.keys.get(pathKey(owner));
    if (known === undefined) this.keys.set(pathKey(owner), [{ name, start, end }]);
    else known.push({ name, start, end });
  }

  #slotAt(slot: YamlSlot['slot'], start: number, path: string[]): YamlSlot {
    return { path, slot, start, isFlow: this.#flows.length > 0 };
  }

  #scanBlock(line: string, at: number, indent: number): void {
    let column = indent;
    let afterHyphen = false;
    for (;;) {
      const hyphen = /^-(?:[ \t]+|$)/.exec(line.slice(column));
      if (hyphen === null) break;
      this.#closeBlocks(column, true);
      const list = this.#blocks.at(-1);
      if (list?.isList && list.column === column) list.key = String(Number(list.key) + 1);
      else this.#blocks.push({ column, isList: true, key: '0', isFilled: false });
      column += hyphen[0].length;
      afterHyphen = true;
    }
    const content = line.slice(column);
    const start = at + column;
    if (content === '' || content.startsWith('#')) {
      this.#last = content === '' ? () => this.#slotOfNothing(column, start, afterHyphen) : () => undefined;
      return;
    }
    if (!afterHyphen) this.#closeBlocks(column, false);
    const match = plainKey.exec(content.slice(0, maxKey));
    if (match === null) {
      this.#last = () => this.#slotOfWord(content, column, start, afterHyphen);
      this.#scanValue(content, start, afterHyphen ? column - 1 : (this.#blocks.at(-1)?.column ?? -1), () =>
        this.#slotOfWord(content, column, start, afterHyphen),
      );
      return;
    }
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const mapping = this.#blocks.at(-1);
    const isOwn = mapping !== undefined && !mapping.isList && mapping.column === column;
    if (isOwn) this.#blocks.pop();
    const rest = content.slice(match[0].length);
    this.#note(name, start, start + match[0].trimEnd().replace(/:$/, '').trimEnd().length, this.#path());
    this.#blocks.push({
      column,
      isList: false,
      key: name,
      isFilled: /\S/.test(rest.replace(/(?:^|\s)#.*$/, '')),
    });
    const value = rest.trimStart();
    const valueStart = start + match[0].length + (rest.length - value.length);
    this.#last = () =>
      rest === '' ? undefined : this.#slotAt('value', valueStart + quoteLength(value), this.#path());
    if (value !== '') this.#scanValue(value, valueStart, column, this.#last);
  }

  /** Closes the this.#blocks that end before a line; a list at the column of its key ends at the next key. */
  #closeBlocks(column: number, isItem: boolean): void {
    for (let top = this.#blocks.at(-1); top !== undefined; top = this.#blocks.at(-1)) {
      const ends = top.column > column || (top.column === column && top.isList && !isItem);
      if (!ends) return;
      this.#blocks.pop();
    }
  }

  #scanValue(value: string, start: number, column: number, asWord: () => YamlSlot | undefined): void {
    if (/^[|>]/.test(value)) {
      this.#open = { type: 'words', column };
      this.#last = () => undefined;
    } else if (/^[[{]/.test(value)) {
      this.#open = { type: 'flow', column };
      this.#scanOpen(value, start);
    } else if (/^["']/.test(value)) {
      this.#quote = value.charAt(0);
      this.#open = { type: 'quote', column };
      this.#token = start + 1;
      const close = this.#endOfQuote(value, 1);
      if (close < 0) return;
      this.#quote = '';
      this.#open = undefined;
      this.#last = () => undefined;
    } else if (/(?:^|\s)#/.test(value)) this.#last = () => undefined;
    else this.#last = asWord;
  }

  #endOfQuote(line: string, from: number): number {
    for (let at = from; at < line.length; at++) {
      if (this.#quote === '"' && line[at] === '\\') at++;
      else if (line[at] === this.#quote && this.#quote === "'" && line[at + 1] === "'") at++;
      else if (line[at] === this.#quote) return at;
    }
    return -1;
  }

  /** Goes on in brackets or quotes that a line before has opened, or this one. */
  #scanOpen(line: string, at: number): void {
    let index = 0;
    if (this.#open?.type === 'quote') {
      const close = this.#endOfQuote(line, index);
      if (close >= 0) {
        this.#quote = '';
        this.#open = undefined;
      }
      this.#last = () => undefined;
      return;
    }
    this.#token = this.#flows.length > 0 ? at + index : this.#token;
    while (index < line.length) {
      if (this.#quote !== '') {
        const close = this.#endOfQuote(line, index);
        if (close < 0) {
          this.#last = () => this.#slotInFlow(line, at);
          return;
        }
        this.#quote = '';
        index = close + 1;
        continue;
      }
      const character = line.charAt(index);
      const top = this.#flows.at(-1);
      if (character === '{' || character === '[') {
        this.#flows.push({
          isList: character === '[',
          key: character === '[' ? '0' : '',
          inValue: character === '[',
        });
        this.#token = at + index + 1;
      } else if (character === '}' || character === ']') {
        this.#flows.pop();
        this.#token = at + index + 1;
        if (this.#flows.length === 0) {
          this.#open = undefined;
          this.#last = () => undefined;
          return;
        }
      } else if (character === ',' && top !== undefined) {
        if (top.isList) top.key = String(Number(top.key) + 1);
        else Object.assign(top, { key: '', inValue: false });
        this.#token = at + index + 1;
      } else if (
        character === ':' &&
        top?.isList === false &&
        !top.inValue &&
        /^(?:[\s,}\]]|$)/.test(line.slice(index + 1))
      ) {
        const written = this.#text.slice(this.#token, at + index);
        const start = this.#token + (written.length - written.trimStart().length);
        const name = written.trim().replace(/^(["'])(.*)\1$/s, '$2');
        this.#note(name, start, start + written.trim().length, this.#path());
        Object.assign(top, { key: name, inValue: true });
        this.#token = at + index + 1;
      } else if (
        (character === '"' || character === "'") &&
        this.#text.slice(this.#token, at + index).trim() === ''
      )
        this.#quote = character;
      else if (character === '#' && /\s/.test(line.charAt(index - 1) || ' ')) {
        this.#last = () => undefined;
        return;
      }
      index++;
    }
    this.#last = () => this.#slotInFlow(line, at);
  }

  #slotInFlow(line: string, at: number): YamlSlot | undefined {
    const top = this.#flows.at(-1);
    if (top === undefined) return undefined;
    const written = this.#text.slice(this.#token, at + line.length);
    const word = written.trimStart();
    const start = this.#token + (written.length - word.length) + quoteLength(word);
    if (!top.isList && top.inValue) return this.#slotAt('value', start, this.#path());
    return top.isList ? this.#slotAt('value', start, this.#path()) : this.#slotAt('key', start, this.#path());
  }

  /** On an empty line, the column says what may stand there. */
  #slotOfNothing(column: number, start: number, afterHyphen: boolean): YamlSlot | undefined {
    if (afterHyphen) return this.#slotAt('item', start, this.#path());
    const chain = this.#blocks.slice();
    while ((chain.at(-1)?.column ?? -1) > column || (chain.at(-1)?.isList && chain.at(-1)?.column === column))
      chain.pop();
    const top = chain.at(-1);
    const where = chain.map(({ key }) => key);
    if (top === undefined || (top.column === column && !top.isList))
      return this.#slotAt('key', start, where.slice(0, -1));
    return top.isList || top.isFilled ? undefined : this.#slotAt('key', start, where);
  }

  /** A word without a colon is a key that is being typed, or the item of a list. */
  #slotOfWord(word: string, column: number, start: number, afterHyphen: boolean): YamlSlot | undefined {
    if (afterHyphen) return this.#slotAt('item', start + quoteLength(word), this.#path());
    if (!/^["']?[\w$-]*$/.test(word)) return undefined;
    return this.#slotOfNothing(column, start, false);
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
export function lineAfter(text: string, at: number): number {
  const end = endOfLine(text, at);
  if (end === text.length) return at;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** A path as the key of a map. */
export function pathKey(path: readonly string[]): string {
  return JSON.stringify(path);
}
