import type { Document, ParsedNode } from 'yaml';
import { findCutWords, findKeyFaults } from './check-yaml-nodes.ts';
import { findDeepYaml } from './find-deep-yaml.ts';
import type { LineIndex } from './line-index.ts';
import { parsePlainYaml } from './parse-plain-yaml.ts';
import { recoverYaml, showColons } from './recover-yaml.ts';
import type { Report } from './report.ts';

/** More uses of aliases than this are no abbreviation but an attack on memory. */
const maxAliases = 100;

/** YAML that has been read: plain data, the nodes that know their places, and what was wrong. */
export interface ParsedYaml {
  data: unknown;
  /** Of plain YAML it is parsed when first asked for. */
  readonly document?: Document.Parsed<ParsedNode>;
  findings: Report[];
  /** Keys of the top level (of a list, indexes) whose value could not be understood; their data is its text. */
  broken: ReadonlySet<string>;
}

/**
 * Parses YAML 1.2. The text must begin where the file begins (with the opening fence of frontmatter, which
 * is YAML's own document mark), so that offsets are those of the file. Never throws: `data` is undefined
 * where the text can't be understood.
 */
export function parseYaml(text: string, lines: LineIndex): ParsedYaml {
  const deep = findDeepYaml(text);
  if (deep !== undefined)
    return { data: undefined, findings: [describeDepth(deep, lines)], broken: new Set() };
  const plain = parsePlainYaml(text);
  if (plain !== undefined) return plainYaml(plain, text, lines);
  try {
    const { document, findings, broken, blanked, usable } = recoverYaml(text, lines);
    if (!usable) return { data: undefined, document, findings: onePerLine(findings), broken: new Set() };
    const faults = [...findKeyFaults(document, text, lines, blanked), ...findCutWords(document, text, lines)];
    const data = withBroken(clean(document.toJS({ maxAliasCount: maxAliases })), broken);
    return { data, document, findings: onePerLine([...findings, ...faults]), broken: new Set(broken.keys()) };
  } catch (error) {
    return { data: undefined, findings: [describeFailure(error, lines)], broken: new Set() };
  }
}

function plainYaml(data: unknown, text: string, lines: LineIndex): ParsedYaml {
  let document: Document.Parsed<ParsedNode> | undefined;
  return {
    data,
    findings: [],
    broken: new Set(),
    get document() {
      document ??= recoverYaml(text, lines).document;
      return document;
    },
  };
}

/** Puts colons back, and drops keys without a value: they say nothing. */
function clean(value: unknown): unknown {
  if (typeof value === 'string') return showColons(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(entries.map(([key, entry]) => [key, clean(entry)]));
}

/** What could not be understood is there as text, so that nobody takes it for missing. */
function withBroken(data: unknown, broken: ReadonlyMap<string, string>): unknown {
  if (broken.size === 0) return data;
  if (Array.isArray(data)) return data.map((entry, index) => broken.get(String(index)) ?? entry);
  if (typeof data !== 'object') return data;
  return Object.fromEntries([...Object.entries(data ?? {}), ...broken]);
}

function describeDepth(offset: number, lines: LineIndex): Report {
  return {
    ruleId: 'yaml/too-deep',
    severity: 'error',
    reason: 'Unexpected depth of nesting, expected a few levels',
    place: lines.position(offset, offset + 1),
    note: 'Put quotes around a value that starts with [ or {.',
  };
}

/** The parser gives up by throwing: for aliases that multiply, nesting without an end, and what nobody thought of. */
function describeFailure(error: unknown, lines: LineIndex): Report {
  const place = lines.position(0, lines.endOfLine(0));
  if (error instanceof ReferenceError) {
    const reason = `Unexpected number of aliases, expected ${maxAliases} at most`;
    return { ruleId: 'yaml/aliases', severity: 'error', reason, place, note: 'Write the values out.' };
  }
  if (error instanceof RangeError) {
    const reason = 'Unexpected nesting without an end, expected a few levels';
    return { ruleId: 'yaml/too-deep', severity: 'error', reason, place };
  }
  const reason = 'Unexpected YAML that cannot be understood, expected keys and values';
  const note = error instanceof Error ? error.message : String(error);
  return { ruleId: 'yaml/syntax', severity: 'error', reason, place, note };
}

/** One fault often makes the parser stumble several times in its line: the first is the one to mend. */
function onePerLine(findings: Report[]): Report[] {
  const seen = new Set<number>();
  return findings.filter(({ place }) => seen.size !== seen.add(place.start.line).size);
}
