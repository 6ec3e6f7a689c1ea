import { onlyMeant, valuesAt } from '../../schema/index.ts';
import { report, type Source } from '../../source/index.ts';
import type { RoleFrontmatter } from '../../types.ts';

/** A contract in plain words is printed as it is: a word that is nearly one of the known kinds was meant to be that. */
export function checkContract({ contract }: RoleFrontmatter, source: Source): void {
  if (typeof contract !== 'string' || /\s/.test(contract)) return;
  const kinds = valuesAt('role', ['contract', 'type']);
  const word = contract.toLowerCase();
  const meant = kinds.includes(word) ? undefined : onlyMeant(word, kinds);
  if (meant === undefined) return;
  report(source.file, {
    ruleId: 'role/contract',
    severity: 'warning',
    reason: `Unexpected \`${contract}\`; did you mean \`${meant}\`?`,
    place: source.at('/contract'),
    note: 'It is printed as it is.',
    expected: [meant],
    actual: contract,
  });
}
