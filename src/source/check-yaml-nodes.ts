import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
} from 'yaml';
import { isMergeKey } from './find-yaml-node.ts';
import type { LineIndex } from './line-index.ts';
import type { Report } from './report.ts';

/** What the parser accepts and the data can't hold: aliases without an anchor, lists or mappings as keys. */
export function findUnusableNodes(document: Document, lines: LineIndex): Report[] {
  const findings: Report[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_, node) {
      if ('anchor' in node && node.anchor !== undefined) anchors.add(node.anchor);
    },
    Alias(_, { source, range }) {
      if (!anchors.has(source))
        findings.push(describeAlias(lines.position(range?.[0] ?? 0, range?.[1] ?? 0)));
    },
    Pair(_, pair) {
      if (isCollection(pair.key)) findings.push(describeCollectionKey(pair.key, lines));
      else if (isMergeKey(pair.key) && !mergesMaps(pair.value, document))
        findings.push(describeMerge(pair.key as Node, lines));
    },
  });
  return findings;
}

function mergesMaps(value: unknown, document: Document): boolean {
  const merged = isAlias(value) ? value.resolve(document) : value;
  const sources = isSeq(merged) ? merged.items : [merged];
  return sources.every((source) => isMap(isAlias(source) ? source.resolve(document) : source));
}

function describeMerge({ range }: Node, lines: LineIndex): Report {
  return {
    ruleId: 'yaml/alias',
    severity: 'error',
    reason: 'Unexpected value after `<<:`, expected keys and values to merge',
    place: lines.position(range?.[0] ?? 0, range?.[1] ?? 0),
  };
}

function describeAlias(place: Report['place']): Report {
  return {
    ruleId: 'yaml/alias',
    severity: 'error',
    reason: 'Unexpected `*` at the start of a value, expected quotes around the value',
    place,
    note: 'A value that starts with a star needs quotes around it.',
  };
}

function describeCollectionKey({ range }: Node, lines: LineIndex): Report {
  const start = range?.[0] ?? 0;
  return {
    ruleId: 'yaml/key',
    severity: 'error',
    reason: 'Unexpected bracket or brace at the start of a key, expected a word',
    place: lines.position(start, Math.min(range?.[1] ?? start, lines.endOfLine(start))),
    note: 'Put quotes around a value that starts with { or [.',
  };
}

/**
 * Words that YAML reads as a note, as in `base: Unit #4`: what stands behind ` #` is lost. A note that was meant has
 * a space behind its sign.
 */
export function findCutWords(document: Document, text: string, lines: LineIndex): Report[] {
  const findings: Report[] = [];
  visit(document, {
    Scalar(_, { comment, range, type }) {
      if (type !== 'PLAIN' || range == null || !/^[\p{L}\p{N}]/u.test(comment ?? '')) return;
      const [start, end] = range;
      const lineEnd = lines.endOfLine(start);
      if (start === end || !/^[ \t]+#/.test(text.slice(end, lineEnd))) return;
      findings.push({
        ruleId: 'yaml/comment',
        severity: 'warning',
        reason: `Unexpected \`#\` in a value: \`${text.slice(end, lineEnd).trim()}\` is read as a note and printed nowhere`,
        place: lines.position(start, lineEnd),
        note: `Write ${JSON.stringify(text.slice(start, lineEnd).trimEnd())}; or, if it is a note, a space behind the #.`,
      });
    },
  });
  return findings;
}

/** Keys that stand twice in one mapping, and keys without a value; those that start at `passedOver` may lack it. */
export function findKeyFaults(
  document: Document,
  text: string,
  lines: LineIndex,
  passedOver: ReadonlySet<number>,
): Report[] {
  const findings: Report[] = [];
  visit(document, {
    Map(_, { flow, items }) {
      const seen = new Set<string>();
      for (const [index, pair] of items.entries()) {
        if (!isScalar(pair.key) || isMergeKey(pair.key)) continue;
        const name = String(pair.key.value);
        const [start, end] = pair.key.range ?? [0, 0];
        const place = lines.position(start, end);
        if (seen.size === seen.add(name).size) findings.push(describeDuplicate(name, place));
        else if (isEmpty(pair) && !passedOver.has(start))
          findings.push(
            (flow === true
              ? describeNumber(items[index - 1], pair, lines)
              : describeSigned(text, end, lines)) ?? describeEmpty(name, flow === true, place),
          );
      }
    },
  });
  return findings;
}

function isEmpty({ value }: Pair): boolean {
  return value === null || (isScalar(value) && value.value === null && !value.source);
}

function describeDuplicate(key: string, place: Report['place']): Report {
  return {
    ruleId: 'yaml/duplicate-key',
    severity: 'error',
    reason: `Unexpected second key \`${key}\`, expected each key once`,
    place,
    note: 'Keep one of the two.',
  };
}

/** In `accent: #0B5563` YAML takes all behind the key for a note. */
function describeSigned(text: string, keyEnd: number, lines: LineIndex): Report | undefined {
  const rest = text.slice(keyEnd, lines.endOfLine(keyEnd));
  const [, before = '', words = ''] = /^(\s*:[ \t]+)(#[\p{L}\p{N}].*?)\s*$/u.exec(rest) ?? [];
  if (words === '') return undefined;
  const [colour] = /^#[\da-f]{3,6}(?=\s|$)/i.exec(words) ?? [];
  const start = keyEnd + before.length;
  const value = colour ?? words;
  return {
    ruleId: 'yaml/comment',
    severity: 'warning',
    reason: `Unexpected \`#\` at the start of a value: \`${value}\` is read as a note, and the key has no value`,
    place: lines.position(start, start + value.length),
    note: `Write ${JSON.stringify(value)}, in quotes.`,
    ...(colour !== undefined && {
      suggestion: { start, end: start + value.length, text: JSON.stringify(value) },
    }),
  };
}

/** In `{min: 25,000}` YAML splits the number at its comma. */
function describeNumber(before: Pair | undefined, { key }: Pair, lines: LineIndex): Report | undefined {
  if (!isScalar(before?.value) || !isScalar(key) || before.value.range == null || key.range == null)
    return undefined;
  const [, figures] = /^[£€$]? ?(\d{1,3})$/.exec(before.value.source ?? '') ?? [];
  const { source = '', range } = key;
  if (figures === undefined || !/^\d{3}$/.test(source)) return undefined;
  const [start] = before.value.range;
  const isJoined = range[0] === before.value.range[1] + 1;
  if (!isJoined) return undefined;
  return {
    ruleId: 'yaml/comma',
    severity: 'error',
    reason: 'Unexpected comma in a number',
    place: lines.position(start, range[1]),
    note: `Write ${figures}${source}, without commas or signs.`,
    suggestion: { start, end: range[1], text: `${figures}${source}` },
  };
}

/** In `{text: one, two}` YAML splits at the comma without a word, and `two` becomes a key without a value. */
function describeEmpty(key: string, flow: boolean, place: Report['place']): Report {
  return {
    ruleId: flow ? 'yaml/comma' : 'yaml/empty',
    severity: flow ? 'error' : 'warning',
    reason: `Unexpected key \`${key}\` without a value`,
    place,
    note: flow
      ? 'Inside { } YAML splits at each comma. Put quotes around words that hold a comma, or write one key a line.'
      : 'Write a value, or remove the key. What belongs to it stands below it, two spaces in.',
  };
}
