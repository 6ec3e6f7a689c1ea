import type { Finding, Rule } from '../rule.ts';
import { citedStandards } from './cited-standards.ts';

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
    good: [`${head}- Move patients. [WARD1]\n`, `${head}- Carry oxygen.\n`],
    bad: [`${head}- Carry oxygen. [WARD2]\n`, `${head}- Carry gas. [GAS3]\n`],
  },
  check(role, { workspace }) {
    return citedStandards(role, workspace).flatMap(({ code, place, standard }): Finding[] => {
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
  },
};
