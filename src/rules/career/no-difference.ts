import type { RoleNote, Rule } from '../rule.ts';
import { type CareerNote, noteCareer, stepsOf } from './career-note.ts';

const duties = '\n## Main duties\n\n1. Move patients safely.\n2. Keep the lodge tidy.\n';
const lead = `---\ntitle: Head Porter\n---\n${duties}`;

/** Flags steps between roles that ask the same. */
export const noDifference: Rule = {
  id: 'career/no-difference',
  severity: 'warning',
  flags: 'A next step to a role with the same duties, criteria and required levels.',
  why: 'If nothing is asked that was not asked before, nobody can show that they are ready for the step, and a job evaluation finds one job under two titles. What changes from level to level is what readers of a career look for.',
  limits:
    'It compares what is asked word for word; roles that only begin to be written (no duties, no criteria) are left alone.',
  examples: {
    files: { 'roles/lead.md': lead },
    good: [
      `---\ntitle: Night Porter\nnext: [lead]\n---\n${duties.replace('patients', 'goods')}`,
      '---\ntitle: Night Porter\nnext: [lead]\n---\n',
      `---\ntitle: Night Porter\n---\n${duties}`,
    ],
    bad: [`---\ntitle: Night Porter\nnext: [lead]\n---\n${duties}`],
  },
  checkAll() {
    return {
      note: noteCareer,
      findings: (notes: readonly RoleNote<CareerNote>[]) =>
        stepsOf(notes).flatMap(({ from, to, place }) => {
          if (from.note.asks === undefined || from.note.asks !== to.note.asks) return [];
          return [
            {
              file: from.file,
              reason: `Unexpected step to \`${to.note.title}\`, which asks the same as this role`,
              place,
              note: 'Say in duties, criteria or required levels what is new there; `jd compare` shows the difference of two roles.',
            },
          ];
        }),
    };
  },
};
