import type { Finding, Rule } from '../rule.ts';
import { type CitedStandard, citedByFramework, citedStandards } from './cited-standards.ts';

const framework = '---\nkind: competency-framework\ntitle: Core\n---\n\n';
const head = '---\ntitle: Night Porter\n---\n\n## Main duties\n\n';

/** Flags standards that are no longer in force. */
export const withdrawn: Rule = {
  id: 'standards/withdrawn',
  severity: 'warning',
  flags: 'A cited standard that its catalogue calls withdrawn or legacy.',
  why: 'Learning and assessment for a withdrawn standard come to an end, and whoever follows the code finds another one or none. National occupational standards are renamed and replaced as they are reviewed.',
  examples: {
    files: {
      'standards/wards.yaml':
        '- {id: WARD1, title: Move patients, status: current}\n- {id: WARD2, title: Carry oxygen, status: withdrawn}\n- {id: WARD3, title: Carry gas, status: legacy, aliases: [GAS3]}\n',
    },
    good: [
      `${framework}## Calm [WARD1]\n\nBreathes.\n`,
      `${head}- Move patients. [WARD1]\n`,
      `${head}- Carry oxygen.\n`,
    ],
    bad: [
      `${head}- Carry oxygen. [WARD2]\n`,
      `${head}- Carry gas. [GAS3]\n`,
      `${framework}## Calm [WARD2]\n\nBreathes.\n`,
    ],
  },
  check: (role, { workspace: { standards } }) => findWithdrawn(citedStandards(role, standards)),
  checkFramework: (framework, source, { workspace: { standards } }) =>
    findWithdrawn(citedByFramework(framework, source, standards)),
};

function findWithdrawn(cited: CitedStandard[]): Finding[] {
  return cited.flatMap(({ code, place, standard }): Finding[] => {
    if (standard?.status !== 'withdrawn' && standard?.status !== 'legacy') return [];
    const status = standard.status === 'legacy' ? 'a legacy standard' : 'withdrawn';
    return [
      {
        reason: `\`${code}\` (${standard.title}) is ${status}`,
        place,
        note: 'Cite the standard that replaces it, or correct `status` in the catalogue.',
        actual: code,
      },
    ];
  });
}
