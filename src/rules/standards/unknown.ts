import type { Standards } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { type CitedStandard, citedByFramework, citedStandards } from './cited-standards.ts';

const framework = '---\nkind: competency-framework\ntitle: Core\n---\n\n';
const head = '---\ntitle: Night Porter\n---\n\n## Main duties\n\n';

/** Letters, then digits, in one word: the form that most codes of standards have. */
const usualForm = /^[A-Z]{1,8}[A-Za-z&]{0,12} ?\d[A-Z0-9.]{0,12}$/;

/** Flags codes that no catalogue of the workspace has. */
export const unknown: Rule = {
  id: 'standards/unknown',
  severity: 'warning',
  flags: 'A cited code that looks like a standard’s and stands in none of the workspace’s catalogues.',
  why: 'Codes are typed by hand and differ in a digit: a wrong one leads to a standard for other work, and a pack prints it as it is.',
  limits:
    'It speaks only where the workspace has a catalogue. The form of a code is never more than a guess.',
  examples: {
    files: { 'standards/wards.yaml': '- {id: WARD0123, title: Move patients}\n' },
    good: [
      `${framework}## Calm [WARD0123]\n\nBreathes.\n`,
      `${head}- Move patients. [WARD0123]\n- Carry oxygen. [as in 1998]\n`,
    ],
    bad: [
      `${head}- Move patients. [WARD0124]\n`,
      `${head}- Carry oxygen. [OXY12]\n`,
      `${framework}## Calm [WARD0124]\n\nBreathes.\n`,
    ],
  },
  check: (role, { workspace: { standards } }) => findUnknown(citedStandards(role, standards), standards),
  checkFramework: (framework, source, { workspace: { standards } }) =>
    findUnknown(citedByFramework(framework, source, standards), standards),
};

function findUnknown(cited: CitedStandard[], standards: Standards): Finding[] {
  return cited.flatMap(({ code, place, standard }): Finding[] => {
    if (standard !== undefined || !usualForm.test(code)) return [];
    const near = standards.meant(code);
    return [
      {
        reason: `Unknown standard \`${code}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
        place,
        note: 'It is printed as it is. A file in `standards/` adds it.',
        actual: code,
        ...(near !== undefined && { expected: [near] }),
      },
    ];
  });
}
