/**
 * Rules: what is worth saying about a role that is well formed.
 *
 * One rule a file, with its reason and its examples, which are its tests. In: a role and its workspace.
 * Out: findings. To add a rule, write its file and list it here.
 */
import { type Role, type Workspace } from '../model/index.ts';
import { report } from '../source/index.ts';
import { duties } from './completeness/duties.ts';
import { personSpecification } from './completeness/person-specification.ts';
import { purpose } from './completeness/purpose.ts';
import { picture } from './content/picture.ts';
import { pictureAlternative } from './content/picture-alternative.ts';
import { rawHtml } from './content/raw-html.ts';
import { unsafeLink } from './content/unsafe-link.ts';
import type { Rule } from './rule.ts';

export type { Finding, Rule } from './rule.ts';

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [
  duties,
  personSpecification,
  purpose,
  picture,
  pictureAlternative,
  rawHtml,
  unsafeLink,
];

/**
 * Runs all rules over a role; what they find is reported on its vfile. Of a file that was not read to its
 * end nothing can be said to be missing.
 */
export function checkRules(role: Role, workspace: Workspace): void {
  if (role.source.incomplete) return;
  for (const { id, severity, check } of rules) {
    for (const finding of check(role, workspace)) {
      report(role.source.file, { ...finding, ruleId: id, severity });
    }
  }
}
