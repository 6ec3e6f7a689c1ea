import { explanations, familyOf } from '../explain/explanation.ts';
import { printExplanation, printExplanationList } from '../explain/print-explanation.ts';
import type { Io } from '../io.ts';
import { toJson } from '../print/to-json.ts';
import { didYouMean } from '../usage/did-you-mean.ts';
import { UsageError } from '../usage/usage-error.ts';

export interface ExplainOptions {
  json?: boolean;
}

/**
 * Explains a rule or another kind of message by its id; lists a family by its name, and all without one.
 *
 * @throws UsageError if there is no such id.
 */
export function explain(name: string | undefined, { json }: ExplainOptions, { stdout }: Io): number {
  const known = explanations();
  const one = known.find(({ id }) => id === name);
  if (one !== undefined) {
    stdout.write(json ? toJson(one) : printExplanation(one, stdout));
    return 0;
  }
  const listed = name === undefined ? known : known.filter(({ id }) => familyOf(id) === name);
  if (name !== undefined && listed.length === 0) {
    const ids = known.map(({ id }) => id);
    throw new UsageError(
      `No rule or message \`${name}\`${didYouMean(name, [...ids, ...ids.map(familyOf)])}`,
      '`jd explain` lists them.',
    );
  }
  const lines = listed.map(({ id, type, severity, flags }) => ({ id, type, severity, flags }));
  stdout.write(json ? toJson(lines) : printExplanationList(listed, stdout));
  return 0;
}
