import {
  type Document,
  isMap,
  isNode,
  isScalar,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { describeYamlError, findColonInValue } from './describe-yaml-error.ts';
import type { LineIndex } from './line-index.ts';
import type { Report } from './report.ts';

const yamlOptions = { prettyErrors: false, merge: true, version: '1.2', schema: 'core' } as const;

/** More uses of aliases than this are no abbreviation but an attack on memory. */
const maxAliases = 100;

/** YAML that has been read: plain data, the nodes that know their places, and what was wrong. */
export interface ParsedYaml {
  data: unknown;
  document?: Document.Parsed<ParsedNode>;
  findings: Report[];
}

/** Errors that leave the meaning of the rest clear, so that it can be checked in the same run. */
const harmless = new Set(['DUPLICATE_KEY', 'BAD_DQ_ESCAPE', 'MULTIPLE_DOCS']);

/**
 * Parses YAML 1.2. The text must begin where the file begins (with the opening fence of frontmatter, which
 * is YAML's own document mark), so that offsets are those of the file. Never throws: `data` is undefined
 * where the text can't be understood.
 */
export function parseYaml(text: string, lines: LineIndex): ParsedYaml {
  try {
    const { document, findings } = parseWithoutColons(text, lines);
    const errors = onePerStart([...document.errors, ...document.warnings]);
    findings.push(...errors.map((error) => describeYamlError(error, text, lines)));
    findings.push(...findEmptyValues(document, lines));
    const usable = document.errors.every(({ code }) => harmless.has(code));
    const data = usable ? clean(document.toJS({ maxAliasCount: maxAliases })) : undefined;
    return { data, document, findings: onePerLine(findings) };
  } catch (error) {
    return { data: undefined, findings: [describeFailure(error, text, lines)] };
  }
}

/** Stands for a colon that belonged inside quotes; as long as a colon, so that offsets stay true. */
const colonStandIn = '\uE03A';

/**
 * Parses, and where a value holds an unquoted colon says so and parses again as if it were quoted: what is
 * wrong elsewhere is then found in the same run.
 */
function parseWithoutColons(text: string, lines: LineIndex) {
  const findings: Report[] = [];
  let current = text;
  for (;;) {
    const document = parseDocument(current, yamlOptions);
    const error = document.errors.find(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY');
    const value = error && findColonInValue(error, current, lines);
    if (error === undefined || value === undefined || findings.length >= 50) return { document, findings };
    findings.push(describeYamlError(error, current, lines));
    const quoted = current.slice(...value).replaceAll(':', colonStandIn);
    current = current.slice(0, value[0]) + quoted + current.slice(value[1]);
  }
}

/** Puts colons back, and drops keys without a value: they say nothing. */
function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(colonStandIn, ':');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(entries.map(([key, entry]) => [key, clean(entry)]));
}

/** The parser gives up by throwing in three cases: unknown aliases, aliases that multiply, too deep nesting. */
function describeFailure(error: unknown, text: string, lines: LineIndex): Report {
  const whole = lines.position(0, lines.endOfLine(0));
  if (error instanceof ReferenceError && /^Unresolved alias/.test(error.message)) {
    const start = Math.max(0, text.search(/(?<=[:\-[,]\s*)\*\S/));
    const note = 'A value that starts with a star needs quotes around it.';
    const place = lines.position(start, lines.endOfLine(start));
    return {
      ruleId: 'yaml/alias',
      severity: 'error',
      reason: 'Unexpected `*` at the start of a value',
      place,
      note,
    };
  }
  if (error instanceof ReferenceError) {
    const reason = `Unexpected number of aliases, expected ${maxAliases} at most`;
    return { ruleId: 'yaml/aliases', severity: 'error', reason, place: whole, note: 'Write the values out.' };
  }
  if (error instanceof RangeError) {
    return {
      ruleId: 'yaml/too-deep',
      severity: 'error',
      reason: 'Unexpected depth of nesting in YAML',
      place: whole,
    };
  }
  throw error;
}

/**
 * Keys without a value. In `{text: one, two}` YAML splits at the comma without a word, and `two` becomes
 * such a key: an error; elsewhere the key was only not filled in.
 */
function findEmptyValues(document: Document, lines: LineIndex): Report[] {
  const findings: Report[] = [];
  visit(document, {
    Map(_, { flow, items }) {
      for (const { key, value } of items) {
        const empty = value === null || (isScalar(value) && value.value === null && !value.source);
        if (empty && isScalar(key) && key.range) {
          const place = lines.position(key.range[0], key.range[1]);
          findings.push(describeEmpty(String(key.value), flow === true, place));
        }
      }
    },
  });
  return findings;
}

function describeEmpty(key: string, flow: boolean, place: Report['place']): Report {
  return {
    ruleId: flow ? 'yaml/comma' : 'yaml/empty',
    severity: flow ? 'error' : 'warning',
    reason: `Unexpected key \`${key}\` without a value`,
    place,
    note: flow
      ? 'Inside { } YAML splits at each comma. Put quotes around words that hold a comma, or write one key a line.'
      : 'Write a value, or remove the key.',
  };
}

/** Two errors that start at one place have one cause. */
function onePerStart(errors: YAMLError[]): YAMLError[] {
  const starts = new Set<number>();
  return errors.filter(({ pos }) => starts.size !== starts.add(pos[0]).size);
}

/** One fault often makes the parser stumble several times in its line: the first is the one to mend. */
function onePerLine(findings: Report[]): Report[] {
  const seen = new Set<number>();
  return findings.filter(({ place }) => seen.size !== seen.add(place.start.line).size);
}

/** Finds the node, and the key it stands under, that a list of pointer segments leads to. */
export function findYamlNode(
  document: Document | undefined,
  segments: string[],
): { key?: Node; value?: Node; found: boolean } {
  let value: unknown = document?.contents;
  let key: Node | undefined;
  for (const segment of segments) {
    const next = childOf(value, segment, document);
    if (next === undefined) return nodes(key, value, false);
    key = next.key;
    value = next.value;
  }
  return nodes(key, value, true);
}

function nodes(key: Node | undefined, value: unknown, found: boolean) {
  return { ...(key && { key }), ...(isNode(value) && { value }), found };
}

function childOf(
  parent: unknown,
  segment: string,
  document: Document | undefined,
): { key?: Node; value: unknown } | undefined {
  const node = resolveAlias(parent, document);
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === segment);
    if (pair !== undefined) return { key: pair.key as Node, value: pair.value };
    return mergedChild(node.items, segment, document);
  }
  if (isNode(node) && 'items' in node) {
    const value = (node.items as unknown[])[Number(segment)];
    return value === undefined ? undefined : { value };
  }
  return undefined;
}

function resolveAlias(node: unknown, document: Document | undefined): unknown {
  return isNode(node) && 'resolve' in node && document !== undefined ? node.resolve(document) : node;
}

function mergedChild(
  items: { key: unknown; value: unknown }[],
  segment: string,
  document: Document | undefined,
): { key?: Node; value: unknown } | undefined {
  const merge = items.find(({ key }) => isScalar(key) && key.value === '<<');
  return merge === undefined ? undefined : childOf(merge.value, segment, document);
}
