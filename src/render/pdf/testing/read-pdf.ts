import { inflateSync } from 'node:zlib';

/** A PDF value, as far as our own files use them; text strings are decoded. */
export type Value = null | boolean | number | string | Name | Ref | Value[] | Dict;
export interface Name {
  name: string;
}
export interface Ref {
  ref: number;
}
export interface Dict {
  [key: string]: Value;
}

/** The objects of a file, by number. */
export interface PdfFile {
  trailer: Dict;
  bytes: Uint8Array;
  /** Numbers of all objects. */
  ids: number[];
  /** Follows references. */
  get(value: Value | undefined): Value;
  dict(value: Value | undefined): Dict;
  list(value: Value | undefined): Value[];
  /** The unpacked bytes of a stream, as Latin-1. */
  stream(value: Value | undefined): string;
}

/** Reads a file with a classic cross-reference table; for tests only. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1');
  const offsets = readXref(text);
  const cache = new Map<number, { value: Value; end: number }>();
  const object = (id: number): { value: Value; end: number } => {
    let known = cache.get(id);
    if (!known) {
      const at = offsets[id];
      if (at === undefined || !text.startsWith(`${id} 0 obj`, at))
        throw new Error(`Object ${id} is not where the table says`);
      const lexer = new Lexer(text, at + `${id} 0 obj`.length);
      known = { value: lexer.value(), end: lexer.at };
      cache.set(id, known);
    }
    return known;
  };
  const get = (value: Value | undefined): Value => (isRef(value) ? object(value.ref).value : (value ?? null));
  const dict = (value: Value | undefined): Dict => {
    const found = get(value);
    if (!isDict(found)) throw new Error(`Expected a dictionary, found ${JSON.stringify(found)}`);
    return found;
  };
  return {
    trailer: new Lexer(text, text.lastIndexOf('trailer') + 7).value() as Dict,
    bytes,
    ids: [...offsets.keys()].slice(1),
    get,
    dict,
    list: (value) => {
      const found = get(value);
      return Array.isArray(found) ? found : found === null ? [] : [found];
    },
    stream(value) {
      if (!isRef(value)) throw new Error('A stream must be an object of its own');
      const start = text.indexOf('stream\n', object(value.ref).end) + 7;
      const { Length, Filter } = dict(value);
      const raw = bytes.subarray(start, start + Number(get(Length)));
      return (Filter ? inflateSync(raw) : Buffer.from(raw)).toString('latin1');
    },
  };
}

export function isRef(value: Value | undefined): value is Ref {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

export function isDict(value: Value | undefined): value is Dict {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !('ref' in value) &&
    !isName(value)
  );
}

function isName(value: object): value is Name {
  return 'name' in value && typeof value.name === 'string' && Object.keys(value).length === 1;
}

/** The name's letters. */
export function nameOf(value: Value | undefined): string {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isName(value)
    ? value.name
    : '';
}

function readXref(text: string): number[] {
  const start = Number(/startxref\s+(\d+)\s+%%EOF/.exec(text.slice(-64))?.[1]);
  const [, count = '0'] = /^xref\s+0 (\d+)\s/.exec(text.slice(start, start + 40)) ?? [];
  const first = text.indexOf('0000000000 65535', start);
  return Array.from({ length: Number(count) }, (_, i) =>
    Number(text.slice(first + i * 20, first + i * 20 + 10)),
  );
}

/** Reads one value after the other. */
export class Lexer {
  at: number;
  private readonly text: string;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** The next value; an operator comes as `{op}`, the end as `{op: ''}`. */
  value(): Value {
    this.skip();
    const { text } = this;
    const c = text[this.at];
    if (c === undefined) return { op: '' };
    if (text.startsWith('<<', this.at)) return this.dictionary();
    if (c === '[') return this.array();
    if (c === '/') return { name: this.match(/\/([^\s/[\]<>()]*)/y)[1] ?? '' };
    if (c === '(') return this.literal();
    if (c === '<')
      return decodeText(Buffer.from(this.match(/<([0-9A-Fa-f\s]*)>/y)[1] ?? '', 'hex').toString('latin1'));
    const reference = this.tryMatch(/(\d+) 0 R/y);
    if (reference) return { ref: Number(reference[1]) };
    const number = this.tryMatch(/[-+]?(?:\d+\.?\d*|\.\d+)/y);
    if (number) return Number(number[0]);
    const word = this.match(/[^\s/[\]<>()]+/y)[0];
    if (word === 'null') return null;
    return word === 'true' ? true : word === 'false' ? false : { op: word };
  }

  private dictionary(): Dict {
    const out: Dict = {};
    this.at += 2;
    for (this.skip(); !this.text.startsWith('>>', this.at); this.skip()) {
      const key = this.value();
      out[nameOf(key)] = this.value();
    }
    this.at += 2;
    return out;
  }

  private array(): Value[] {
    const out: Value[] = [];
    this.at += 1;
    for (this.skip(); this.text[this.at] !== ']'; this.skip()) out.push(this.value());
    this.at += 1;
    return out;
  }

  private literal(): string {
    const raw = this.match(/\(((?:\\[\s\S]|[^()\\])*)\)/y)[1] ?? '';
    return decodeText(
      raw.replace(/\\([\s\S])/g, (_, c: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[c] ?? c),
    );
  }

  private skip(): void {
    while (' \n\r\t\f\0'.includes(this.text[this.at] ?? 'x')) this.at++;
  }

  private tryMatch(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private match(pattern: RegExp): RegExpExecArray {
    const found = this.tryMatch(pattern);
    if (!found) throw new Error(`Unreadable at ${this.at}: ${this.text.slice(this.at, this.at + 30)}`);
    return found;
  }
}

function decodeText(raw: string): string {
  if (!raw.startsWith('\u00FE\u00FF')) return raw;
  let out = '';
  for (let i = 2; i + 1 < raw.length; i += 2)
    out += String.fromCharCode((raw.charCodeAt(i) << 8) | raw.charCodeAt(i + 1));
  return out;
}
