import { report, type Source } from '../source/index.ts';
import { describeFault } from './describe-fault.ts';
import { reduceErrors } from './reduce-errors.ts';
import { checked, type SchemaName } from './schemas.ts';

/**
 * Checks the data of a file against a schema and reports, at their places and in plain words, one message
 * for each mistake. Says whether the data can be used: unknown keys are warnings and do no harm.
 */
export function checkSchema(source: Source, name: SchemaName): boolean {
  const { schema, validate } = checked[name];
  if (validate(source.data)) return true;
  const context = { value: source.data, schema, typed: source.typed };
  const faults = reduceErrors(validate.errors ?? []).map((error) => describeFault(error, context));
  for (const { pointer, part, ...fault } of faults) {
    report(source.file, { ...fault, place: source.at(pointer, part) });
  }
  return faults.every(({ severity }) => severity !== 'error');
}
