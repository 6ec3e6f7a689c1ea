import type { YAMLError } from 'yaml';
import type { LineIndex } from './line-index.ts';
import type { Report, Suggestion } from './report.ts';
import { suggestQuotes, suggestSpaces } from './suggest-yaml.ts';

type Description = Pick<Report, 'ruleId' | 'reason'> & {
  note?: string;
  offsets?: [number, number];
  suggestion?: Suggestion;
};

/** Says in plain words, at the place where a person looks for it, what the YAML parser found. */
export function describeYamlError(error: YAMLError, text: string, lines: LineIndex): Report {
  const { offsets = error.pos, ...description } = describe(error, text, lines);
  const start = Math.min(offsets[0], text.length);
  const end = Math.min(Math.max(offsets[1], start + 1), Math.max(lines.endOfLine(start), start));
  return {
    ...description,
    severity: error.name === 'YAMLWarning' && error.code !== 'TAG_RESOLVE_FAILED' ? 'warning' : 'error',
    place: lines.position(start, end),
  };
}

function describe(error: YAMLError, text: string, lines: LineIndex): Description {
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return describeColon(error, text, lines);
    case 'MULTILINE_IMPLICIT_KEY':
      return describeLine(error, text, lines);
    case 'MISSING_CHAR':
      return describeMissing(error, text, lines);
    case 'TAB_AS_INDENT':
      return {
        ruleId: 'yaml/tab',
        reason: 'Unexpected tab, expected spaces',
        note: 'YAML is indented with spaces only.',
        ...suggestSpaces(error.pos[0], text, lines),
      };
    case 'BAD_INDENT':
      return error.message.startsWith('Flow')
        ? describeBracket(error, text)
        : describeIndentation(error, text, lines);
    case 'BLOCK_IN_FLOW':
      return {
        ruleId: 'yaml/colon',
        reason:
          'Unexpected colon inside { } or [ ], expected quotes around the value or a comma before the key',
      };
    case 'UNEXPECTED_TOKEN':
      return describeToken(error, text, lines);
    case 'BAD_DQ_ESCAPE':
      return {
        ruleId: 'yaml/escape',
        reason: `Unexpected escape ${quoted(text.slice(...error.pos))} inside double quotes`,
        note: 'Write \\\\ for a backslash, or use single quotes.',
      };
    case 'BAD_SCALAR_START':
      return {
        ...describeSign(text.charAt(error.pos[0]), 'yaml/quote'),
        ...suggestQuotes(error.pos[0], text, lines),
      };
    case 'MULTIPLE_DOCS':
      return { ruleId: 'yaml/documents', reason: 'Unexpected second YAML document, expected one' };
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return describeSign('!', 'yaml/tag');
    case 'MULTIPLE_ANCHORS':
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
      return describeSign(text.charAt(error.pos[0]) === '*' ? '*' : '&', 'yaml/alias');
    case 'BAD_DIRECTIVE':
      return { ...describeSign('%', 'yaml/quote'), reason: 'Unexpected `%` at the start of a line' };
    case 'KEY_OVER_1024_CHARS':
      return {
        ruleId: 'yaml/quote',
        reason: 'Unexpected key of more than 1,024 characters, expected quotes around a value with a colon',
      };
    case 'RESOURCE_EXHAUSTION':
      return tooDeep;
    default:
      if (/call stack/.test(error.message)) {
        return tooDeep;
      }
      return { ruleId: 'yaml/syntax', reason: plain(error.message) };
  }
}

const tooDeep: Description = {
  ruleId: 'yaml/too-deep',
  reason: 'Unexpected depth of nesting, expected a few levels',
  note: 'Put quotes around a value that starts with [ or {.',
};

/** The place is the rest of the line, from its first word on. */
function describeIndentation(
  error: YAMLError,
  text: string,
  lines: LineIndex,
  offset = error.pos[0],
): Description {
  const from = nextWords(text, offset);
  const start = from + (/^[ \t]*/.exec(text.slice(from, lines.endOfLine(from)))?.[0].length ?? 0);
  return {
    ruleId: 'yaml/indent',
    reason: 'Unexpected indentation, expected keys that belong together to start in one column',
    note: 'What belongs to a key is indented under it, by spaces.',
    offsets: [start, lines.endOfLine(start)],
  };
}

/** A character that YAML gives a meaning of its own where a value starts. */
function describeSign(sign: string, ruleId: string): Description {
  const name = sign === '`' ? 'backtick' : quoted(sign);
  return {
    ruleId,
    reason: `Unexpected ${name} at the start of a value, expected quotes around the value`,
    note: `A value that starts with a ${name} needs quotes around it.`,
  };
}

/** `title: Lead: North` reads as a mapping inside a value; so does a key that is indented under a value. */
function describeColon(error: YAMLError, text: string, lines: LineIndex): Description {
  const value = findColonInValue(error, text, lines);
  if (value === undefined) {
    return describeIndentation(error, text, lines, lines.nextLine(error.pos[0]));
  }
  return {
    ruleId: 'yaml/colon',
    reason: 'Unexpected colon inside an unquoted value, expected quotes around the value',
    note: `Write ${JSON.stringify(text.slice(...value))}.`,
    offsets: value,
    ...suggestQuotes(value[0], text, lines),
  };
}

/** Offset of the next line that is neither blank nor a comment. */
function nextWords(text: string, offset: number): number {
  return offset + (/^(?:[ \t]*(?:#[^\r\n]*)?[\r\n]+)*/.exec(text.slice(offset))?.[0].length ?? 0);
}

/** Start and end of the value of a line `key: one: two`, if the error is of that kind. */
export function findColonInValue(
  error: YAMLError,
  text: string,
  lines: LineIndex,
): [start: number, end: number] | undefined {
  const lineStart = startOfLine(text, error.pos[0]);
  const line = text.slice(lineStart, lines.endOfLine(lineStart));
  const [, key, value] = /^(\s*(?:- +)*[^:\n"']*:\s+)([^"'\s].*:(?:\s.*\S|))\s*$/.exec(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return [lineStart + key.length, lineStart + key.length + value.length];
}

function describeLine(error: YAMLError, text: string, lines: LineIndex): Description {
  const start = startOfLine(text, error.pos[0]);
  const end = lines.endOfLine(start);
  const glued = /^\s*\w+:\S/.test(text.slice(start, end));
  const noBreak = /^\s*[\w-]+:(?=[\u00A0\u2007\u202F])/.exec(text.slice(start, end))?.[0].length;
  if (noBreak !== undefined) return describeNoBreak(start + noBreak);
  return {
    ruleId: 'yaml/syntax',
    reason: 'Unexpected line, expected a key, a colon and a value',
    ...(glued && { note: 'A colon that ends a key has a space after it.' }),
    offsets: [start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0), end],
  };
}

/** A space that looks like any other, which word processors and web pages write. */
function describeNoBreak(offset: number): Description {
  return {
    ruleId: 'yaml/syntax',
    reason: 'Unexpected no-break space after the colon, expected a space',
    note: 'It looks like a space and was pasted from elsewhere: delete it and type a space.',
    offsets: [offset, offset + 1],
    suggestion: { start: offset, end: offset + 1, text: ' ' },
  };
}

/** A bracket that never closes is found where the next key stands; its start is where a person looks. */
function describeBracket(error: YAMLError, text: string): Description {
  const closing = error.message.endsWith('}') ? '}' : ']';
  const start = text.lastIndexOf(closing === '}' ? '{' : '[', error.pos[0] - 1);
  const hidden = new RegExp(`^[^\\n]*\\s#[^\\n]*\\${closing}`).test(text.slice(start));
  return {
    ruleId: 'yaml/unclosed-bracket',
    reason: `Unexpected end of the value, expected a closing ${quoted(closing)}`,
    ...(hidden && {
      note: 'A `#` after a space begins a comment: put quotes around a value that begins with it.',
    }),
    offsets: [start, start + 1],
  };
}

function describeToken(error: YAMLError, text: string, lines: LineIndex): Description {
  const before = text.slice(startOfLine(text, error.pos[0]), error.pos[0]).trimEnd();
  if (/["']$/.test(before)) {
    return {
      ruleId: 'yaml/quote',
      reason: 'Unexpected words after a closing quote',
      note: "Put one pair of quotes around the whole value; inside single quotes an apostrophe is written twice ('').",
      offsets: [error.pos[0], lines.endOfLine(error.pos[0])],
    };
  }
  if (error.message.startsWith('Unexpected block-seq-ind')) {
    const note = 'Write each item on a line of its own, under the key.';
    return { ruleId: 'yaml/list', reason: 'Unexpected list item on the same line as its key', note };
  }
  if (/Unexpected scalar at node end/.test(error.message)) return describeIndentation(error, text, lines);
  return {
    ruleId: 'yaml/syntax',
    reason: `Unexpected ${quoted(firstLine(text.slice(...error.pos)) || 'text')}`,
  };
}

/** An unclosed quote is found at the end of the text; its start is where a person looks. */
function describeMissing(error: YAMLError, text: string, lines: LineIndex): Description {
  const wanted = /(?:Missing|missing) (?:closing )?(\S+)/.exec(error.message)?.[1] ?? '';
  const quote = wanted.startsWith("'") ? "'" : '"';
  if (/quote/.test(error.message) || /^["']/.test(wanted)) {
    const start = openQuote(text.slice(0, error.pos[0] + 1), quote);
    return {
      ruleId: 'yaml/unclosed-quote',
      reason: `Unexpected end of the YAML, expected a closing ${quote}`,
      note: 'A quote that opens a value closes it too.',
      offsets: [start, lines.endOfLine(start)],
    };
  }
  return describeLine(error, text, lines);
}

/** Offset of the last quote that opens a value. */
function openQuote(text: string, quote: string): number {
  const opening = new RegExp(`(?:[:\\[{,-]\\s+|^\\s*|[\\[{])${quote}`, 'gm');
  let start = 0;
  for (const match of text.matchAll(opening)) start = match.index + match[0].length - 1;
  return start;
}

function firstLine(text: string): string {
  return (
    text
      .trim()
      .split(/[\r\n]/)[0]
      ?.slice(0, 40)
      .trimEnd() ?? ''
  );
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function quoted(text: string): string {
  return `\`${text}\``;
}

/** The parser's own sentence, without its trailing detail. */
function plain(message: string): string {
  return message.split('\n')[0]?.replace(/\.$/, '') ?? message;
}
