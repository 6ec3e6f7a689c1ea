import type { RoleNote, Rule } from '../rule.ts';
import { type CareerNote, noteCareer } from './career-note.ts';

const settings = 'career_levels: [1, 2, 3]\n';
const role = (title: string, level: number, more = '') =>
  `---\ntitle: ${title}\nlevel: ${level}\n${more}---\n`;

/** Flags roles from which no way leads on, where others have one. */
export const deadEnd: Rule = {
  id: 'career/dead-end',
  severity: 'info',
  flags: 'A role below the highest level from which no next step leads, where other roles have one.',
  why: 'Who reads the careers of an organisation asks what comes next. A role without an answer may be meant so; more often the next step was never written down, or is in another team.',
  limits:
    'It speaks only in workspaces where some role names a next step, of roles whose level `career_levels` names; not of roles that are archived or generic.',
  examples: {
    files: {
      'jd.yaml': settings,
      'roles/lead.md': role('Head Porter', 3),
      'roles/helper.md': role('Helper', 1, 'next: [porter]\n'),
    },
    good: [
      role('Night Porter', 2, 'next: [lead]\n'),
      role('Night Porter', 3),
      '---\ntitle: Night Porter\n---\n',
      role('Porter (generic)', 2, 'generic: true\n'),
      role('Lamp Porter', 2, 'status: archived\n'),
    ],
    bad: [role('Night Porter', 2), role('Night Porter', 1, 'next: []\n')],
  },
  checkAll({ workspace: { careerLevels } }) {
    const highest = careerLevels.at(-1)?.id;
    const known = new Set(careerLevels.map(({ id }) => id));
    return {
      note: noteCareer,
      findings(notes: readonly RoleNote<CareerNote>[]) {
        if (!notes.some(({ note }) => note.next.length > 0)) return [];
        return notes.flatMap(({ file, note }) => {
          const { level, next, inherited, closed, place } = note;
          const isOpen = closed === undefined && level !== highest && known.has(level ?? '');
          if (!isOpen || next.length > 0 || inherited.length > 0) return [];
          return [
            {
              file,
              reason: `No next step from level \`${level}\``,
              place,
              note: 'Name it, as in `next: [senior-support-worker]`; a step into another team is one too.',
            },
          ];
        });
      },
    };
  },
};
