import type { RoleNote, Rule } from '../rule.ts';
import { type CareerNote, noteCareer, stepsOf } from './career-note.ts';

const settings = 'career_levels: [1, 2, 3]\n';
const role = (title: string, level: number, more = '') =>
  `---\ntitle: ${title}\nlevel: ${level}\n${more}---\n`;

/** Flags steps that lead down. */
export const levelFalls: Rule = {
  id: 'career/level-falls',
  severity: 'warning',
  flags: 'A next step to a role of a lower level of the career framework.',
  why: 'Readers take the next step as a way up. If it leads down on the career framework, one of the two levels is wrong, or the step is a change of direction: that is better said in words.',
  limits:
    'It speaks only where `career_levels` in jd.yaml names both levels. A step to the same level passes.',
  examples: {
    files: {
      'jd.yaml': settings,
      'roles/lead.md': role('Head Porter', 3),
      'roles/helper.md': role('Helper', 1),
    },
    good: [role('Night Porter', 2, 'next: [lead]\n'), role('Night Porter', 3, 'next: [lead]\n')],
    bad: [role('Night Porter', 2, 'next: [helper]\n'), role('Night Porter', 2, 'next: [lead, helper]\n')],
  },
  checkAll({ workspace: { careerLevels } }) {
    const rank = (level: string | undefined) => careerLevels.findIndex(({ id }) => id === level);
    return {
      note: noteCareer,
      findings: (notes: readonly RoleNote<CareerNote>[]) =>
        stepsOf(notes).flatMap(({ from, to, place }) => {
          const [own, next] = [rank(from.note.level), rank(to.note.level)];
          if (own < 0 || next < 0 || next >= own) return [];
          return [
            {
              file: from.file,
              reason: `Unexpected step from level \`${from.note.level}\` down to \`${to.note.title}\` at level \`${to.note.level}\``,
              place,
              note: 'Correct the level of one of the two, or tell of the change of direction in the text.',
            },
          ];
        }),
    };
  },
};
