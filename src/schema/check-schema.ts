import { report, type Source } from '../source/index.ts';
import { describeFault } from './describe-fault.ts';
import { reduceErrors } from './reduce-errors.ts';
import { checked, type SchemaName } from './schemas.ts';

/** The outcome of a check. */
export interface SchemaCheck {
  /** No errors; unknown keys are warnings and do no harm. */
  sound: boolean;
  /** The first keys (of a list, the indexes) under which something is wrong. */
  faultyKeys: Set<string>;
}

/**
 * Checks the data of a file against a schema and reports, at their places and in plain words, one message
 * for each mistake.
 */
export function checkSchema(source: Source, name: SchemaName): SchemaCheck {
  const { schema, validate } = checked[name];
  const faultyKeys = new Set<string>();
  if (validate(source.data)) return { sound: true, faultyKeys };
  const context = { value: source.data, schema, typed: source.typed };
  const faults = reduceErrors(validate.errors ?? []).map((error) => describeFault(error, context));
  for (const { pointer, part, ...fault } of faults) {
    report(source.file, { ...fault, place: source.at(pointer, part) });
    if (fault.severity === 'error') faultyKeys.add(pointer.split('/')[1] ?? '');
  }
  return { sound: faultyKeys.size === 0, faultyKeys };
}
