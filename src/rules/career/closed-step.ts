import type { RoleNote, Rule } from '../rule.ts';
import { type CareerNote, noteCareer } from './career-note.ts';

const role = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n`;

/** Flags steps to roles to which nobody is appointed. */
export const closedStep: Rule = {
  id: 'career/closed-step',
  severity: 'warning',
  flags: 'A next step to a role that is archived or generic.',
  why: 'Packs show the next step to people who apply. One that is kept for the record, or only for others to extend, is nothing that they can become.',
  limits: 'It says nothing of the steps of roles that are archived or generic themselves.',
  examples: {
    files: {
      'roles/senior-porter.md': role('Senior Porter (generic)', 'generic: true\n'),
      'roles/lamp-porter.md': role('Lamp Porter', 'status: archived\nnext: [senior-porter]\n'),
      'roles/head.md': role('Head Porter'),
    },
    good: [role('Night Porter', 'next: [head]\n')],
    bad: [role('Night Porter', 'next: [senior-porter]\n'), role('Night Porter', 'next: [lamp-porter]\n')],
  },
  checkAll: () => ({
    note: noteCareer,
    findings(notes: readonly RoleNote<CareerNote>[]) {
      const closed = new Map(notes.map(({ note }) => [note.id, note.closed]));
      return notes.flatMap(({ file, note }) => {
        if (note.closed !== undefined) return [];
        return [...note.next, ...note.inherited].flatMap(({ id, place }) => {
          const why = closed.get(id);
          return why === undefined ? [] : [{ file, reason: reasonOf(id, why), place, note: advice[why](id) }];
        });
      });
    },
  }),
};

type Why = NonNullable<CareerNote['closed']>;

function reasonOf(id: string, why: Why): string {
  return `Unexpected next step \`${id}\`, which is ${why}`;
}

const advice: Record<Why, (id: string) => string> = {
  archived: () => 'Name the role that has taken its place in `next`, or take the step out.',
  generic: (id) =>
    `Nobody is appointed to it: name in \`next\` a role that extends it. \`jd show ${id} --used-by\` lists them.`,
};
