import { type Document, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLError } from 'yaml';
import { findUnusableNodes } from './check-yaml-nodes.ts';
import { colonStandIn } from './colon-stand-in.ts';
import { describeYamlError, findColonInValue } from './describe-yaml-error.ts';
import { nameOfKey } from './find-yaml-node.ts';
import type { LineIndex } from './line-index.ts';
import type { Report } from './report.ts';

const yamlOptions = {
  prettyErrors: false,
  merge: true,
  version: '1.2',
  schema: 'core',
  // A duplicate key is found by us: the parser looks through all keys for each key.
  uniqueKeys: false,
  logLevel: 'error',
} as const;

/** Errors that leave the meaning of the rest clear, so that it can be checked in the same run. */
const harmless = new Set(['BAD_DQ_ESCAPE', 'MULTIPLE_DOCS']);
/** A text is parsed anew after each entry that had to be set aside; this often at most, a long one less. */
const maxRounds = 20;
/** More errors of one parse than this are not put into words; of ten times as many nothing can be made. */
const maxErrors = 200;

/** YAML as far as it could be understood. */
export interface RecoveredYaml {
  document: Document.Parsed<ParsedNode>;
  findings: Report[];
  /** What was written at the entries that could not be understood, by key or index. */
  broken: Map<string, string>;
  /** Where those entries start. */
  blanked: ReadonlySet<number>;
  /** Whether the document holds data; false if the text can't be understood at all. */
  usable: boolean;
}

/**
 * Parses YAML, and where an entry of its top level can't be understood says so, sets the entry aside and
 * parses again: what is wrong elsewhere is then found in the same run. What is set aside is overwritten
 * with spaces, so that offsets stay true.
 */
export function recoverYaml(text: string, lines: LineIndex): RecoveredYaml {
  const findings: Report[] = [];
  const blanked = new Map<number, string>();
  const rounds = text.length > 50_000 ? 3 : maxRounds;
  const starts = () => new Set(blanked.keys());
  let current = text.replace(/\r(?!\n)/g, '\n');
  for (let round = 0; ; round++) {
    const document = parseDocument(current, yamlOptions);
    const errors = [...document.errors, ...document.warnings].slice(0, maxErrors);
    const serious = errors.filter(isSerious);
    const hopeless = round >= rounds || document.errors.length > 10 * maxErrors;
    const colons = hopeless ? [] : colonsIn(serious, current, lines);
    if (colons.length > 0) {
      findings.push(...colons.map(({ error }) => describeYamlError(error, current, lines)));
      for (const { range } of colons) current = hideColons(current, range);
      continue;
    }
    const faults = [
      ...serious.map((error) => describeYamlError(error, current, lines)),
      ...findUnusableNodes(document, lines).slice(0, maxErrors),
    ];
    const [fault] = faults;
    if (fault === undefined) {
      const others = errors.map((error) => describeYamlError(error, current, lines));
      const broken = nameBroken(blanked, document, current);
      return { document, findings: [...findings, ...others], broken, blanked: starts(), usable: true };
    }
    const entry = hopeless ? undefined : entryAt(current, offsetOf(fault));
    if (entry === undefined || blanked.has(entry.start)) {
      return {
        document,
        findings: [...findings, ...faults],
        broken: new Map(),
        blanked: starts(),
        usable: false,
      };
    }
    findings.push(fault);
    blanked.set(entry.start, current.slice(entry.valueStart, entry.end).trim().replaceAll('\r\n', '\n'));
    current = blank(current, entry);
  }
}

function isSerious({ code, name }: YAMLError): boolean {
  return name === 'YAMLWarning' ? code === 'TAG_RESOLVE_FAILED' : !harmless.has(code);
}

function offsetOf({ place }: Report): number {
  return place.start.offset ?? 0;
}

interface Colon {
  error: YAMLError;
  range: [start: number, end: number];
}

/** The unquoted values that hold a colon, each once. */
function colonsIn(errors: YAMLError[], text: string, lines: LineIndex): Colon[] {
  const byStart = new Map<number, Colon>();
  for (const error of errors) {
    if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') continue;
    const range = findColonInValue(error, text, lines);
    if (range !== undefined && !byStart.has(range[0])) byStart.set(range[0], { error, range });
  }
  return [...byStart.values()];
}

function hideColons(text: string, [start, end]: [number, number]): string {
  return text.slice(0, start) + text.slice(start, end).replaceAll(':', colonStandIn) + text.slice(end);
}

/** Puts hidden colons back. */
export function showColons(text: string): string {
  return text.replaceAll(colonStandIn, ':');
}

/** A key with its value, or an item, of the top level. */
interface Entry {
  start: number;
  /** Where its value starts; the entry's own start if its line has no key. */
  valueStart: number;
  end: number;
}

const entryStart = /^(?:-(?=[ \t]|$)|(?:"[^"\n]*"|'[^'\n]*'|[^\s#"'\-:[\]{}][^:\n]*?)[ \t]*:(?=\s|$))/gm;

/** The entry of the top level that an offset is in. */
function entryAt(text: string, offset: number): Entry | undefined {
  entryStart.lastIndex = 0;
  let entry: Entry | undefined;
  for (const match of text.matchAll(entryStart)) {
    if (match.index > offset) return ownLine(text, offset) ?? (entry && { ...entry, end: match.index });
    if (text.startsWith('---', match.index)) continue;
    entry = { start: match.index, valueStart: match.index + match[0].length, end: text.length };
  }
  return ownLine(text, offset) ?? entry;
}

/** A line that begins in the first column and is no entry, such as `title:Lead`. */
function ownLine(text: string, offset: number): Entry | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? text.length : end);
  entryStart.lastIndex = 0;
  if (/^[\s#]|^---/.test(line) || line === '' || entryStart.test(line)) return undefined;
  return { start, valueStart: start, end: start + line.length };
}

function blank(text: string, { valueStart, end }: Entry): string {
  return text.slice(0, valueStart) + text.slice(valueStart, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** The keys, or the indexes, of the entries that were set aside. */
function nameBroken(
  blanked: ReadonlyMap<number, string>,
  { contents }: Document,
  text: string,
): Map<string, string> {
  const broken = new Map<string, string>();
  for (const line of blanked.values()) {
    const [, key, words] = /^(\w+):(\S.*)$/.exec(line) ?? [];
    if (key !== undefined && words !== undefined && !isSeq(contents)) broken.set(key, words);
  }
  if (isMap(contents)) {
    for (const { key } of contents.items) {
      const words = isScalar(key) ? blanked.get(key.range?.[0] ?? -1) : undefined;
      if (words !== undefined && isScalar(key)) broken.set(nameOfKey(key.value), words);
    }
  } else if (isSeq(contents)) {
    for (const [start, words] of blanked) {
      const before = text.slice(0, start).match(/^-(?=[ \t]|$)/gm);
      broken.set(String(before?.length ?? 0), words);
    }
  }
  return broken;
}
