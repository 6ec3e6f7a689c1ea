import type { Severity } from '../source/index.ts';
import type { SchemaNode } from './schemas.ts';
import { onlyMeant } from './suggest.ts';

/** A mistake in a value, in words; `pointer` and `part` lead to its place. */
export interface Fault {
  pointer: string;
  part: 'key' | 'value';
  ruleId: string;
  severity: Severity;
  reason: string;
  note?: string;
  expected?: string[];
  actual?: string;
  /** What was written, and the YAML to write in its place, where there is exactly one right answer. */
  replace?: { written: string; by: string };
}

/** What a description may look at besides the error. */
export interface FaultContext {
  value: unknown;
  schema: SchemaNode;
  /** A number or boolean as it was typed in the file. */
  typed(pointer: string): string | undefined;
}

/** Writes the word that was meant, if no other could have been. */
export function replaceWord(written: string, meant: string, candidates: string[]): Pick<Fault, 'replace'> {
  if (onlyMeant(written, candidates) !== meant || !/^[a-z][\w-]*$/i.test(meant)) return {};
  return { replace: { written, by: meant } };
}

/** A value on one line, cut where it is long. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
