import type { ErrorObject } from 'ajv';
import type { Position } from 'unist';
import { report, type Source, type Suggestion } from '../source/index.ts';
import { describeFault } from './describe-fault.ts';
import { reduceErrors } from './reduce-errors.ts';
import { checked, type SchemaName, type SchemaNode } from './schemas.ts';

/** The outcome of a check. */
export interface SchemaCheck {
  /** No errors; unknown keys are warnings and do no harm. */
  sound: boolean;
  /** The first keys (of a list, the indexes) under which something is wrong. */
  faultyKeys: Set<string>;
}

/** More errors of one file than this are not put into words; what they are about still counts as faulty. */
const maxErrors = 1000;

/**
 * Checks the data of a file against a schema and reports, at their places and in plain words, one message
 * for each mistake. Values that could not be understood, of which that was said, are only faulty.
 */
export function checkSchema(source: Source, name: SchemaName): SchemaCheck {
  const { schema, validate } = checked[name];
  const faultyKeys = new Set(source.broken);
  const errors = [
    ...(validate(source.data) ? [] : (validate.errors ?? [])),
    ...inheritedKeys(source.data, schema),
  ];
  const context = { value: source.data, schema, typed: source.typed };
  const faults = reduceErrors(errors.slice(0, maxErrors)).map((error) => describeFault(error, context));
  const misread = linesOfYamlFaults(source);
  for (const { pointer, part, replace, ...fault } of faults) {
    const key = pointer.split('/')[1] ?? '';
    if (fault.severity === 'error') faultyKeys.add(key);
    const place = source.at(pointer, part);
    const isConsequence = source.broken.has(key) || misread.has(place.start.line);
    if (isConsequence && fault.ruleId !== 'schema/unknown-key') continue;
    const suggestion = replace && suggestionAt(source, place, replace);
    report(source.file, { ...fault, place, ...(suggestion !== undefined && { suggestion }) });
  }
  for (const { keyword, instancePath } of errors.slice(maxErrors)) {
    if (!keyword.endsWith('Properties')) faultyKeys.add(instancePath.split('/')[1] ?? '');
  }
  return { sound: faultyKeys.size === 0, faultyKeys };
}

/** The change of what stands at a place, with its quotes, if that is what the fault is about. */
function suggestionAt(
  { text }: Source,
  { start, end }: Position,
  { written, by }: { written: string; by: string },
): Suggestion | undefined {
  const offsets = { start: start.offset ?? 0, end: end.offset ?? 0 };
  const found = text.slice(offsets.start, offsets.end);
  if (![written, `"${written}"`, `'${written}'`].includes(found)) return undefined;
  return { ...offsets, text: by };
}

/** Lines that YAML reads in another way than they were meant: a wrong type in them is a consequence. */
function linesOfYamlFaults({ file }: Source): Set<number> {
  const lines = file.messages.filter(({ ruleId }) => ruleId === 'yaml/colon' || ruleId === 'yaml/comma');
  return new Set(lines.map(({ line }) => line ?? 0));
}

/** Keys such as `constructor`, which the compiled schema takes for known since every object has them. */
function inheritedKeys(data: unknown, { unevaluatedProperties }: SchemaNode): ErrorObject[] {
  if (unevaluatedProperties !== false || typeof data !== 'object' || data === null) return [];
  return Object.keys(data)
    .filter((key) => key in Object.prototype)
    .map((key) => ({
      instancePath: '',
      schemaPath: '#/unevaluatedProperties',
      keyword: 'unevaluatedProperties',
      params: { unevaluatedProperty: key },
    }));
}
