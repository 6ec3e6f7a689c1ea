import type { Position } from 'unist';
import type { Role } from '../../model/index.ts';
import { ownWords } from '../own-words.ts';
import type { RoleNote, Rule } from '../rule.ts';

/** A role and the roles that it says it works with. */
interface WorkNote {
  id: string;
  names: string[];
  /** Whom it reports to and is accountable to: such a line says enough of the two. */
  lines: string[];
  /** Those of which it says how, with their places. */
  partners: { id: string; place: Position }[];
}

const desk = '---\ntitle: Help Desk\nworks_with: [{role: porter, how: you pass on calls}]\n---\n';

/** Flags a role that tells how it works with another which does not name it. */
export const mutualRoles: Rule = {
  id: 'consistency/mutual-roles',
  severity: 'info',
  flags: 'A role that says how it works with another, where the other does not name it.',
  why: 'Two roles that complete each other are read side by side by applicants and by the people who hold them. If only one tells of the other, the other was not updated.',
  limits:
    'It reads `works_with` entries that say `how` and name the id of a role. Roles of which one reports to the other pass.',
  examples: {
    files: {
      'roles/desk.md': desk,
      'roles/lodge.md': '---\ntitle: Lodge Keeper\n---\n',
    },
    good: [
      '---\ntitle: Night Porter\nworks_with: [{role: desk, how: you take calls}]\n---\n',
      '---\ntitle: Night Porter\nreports_to: lodge\nworks_with: [{role: lodge, how: you fetch keys}]\n---\n',
      '---\ntitle: Night Porter\nworks_with: [lodge, {role: the theatre nurses, how: you wait}]\n---\n',
    ],
    bad: ['---\ntitle: Night Porter\nworks_with: [desk, {role: lodge, how: you fetch keys}]\n---\n'],
  },
  checkAll: () => ({
    note: noteWork,
    findings(notes: readonly RoleNote<WorkNote>[]) {
      const byId = new Map(notes.map(({ note }) => [note.id, note]));
      return notes.flatMap(({ file, note: { id, partners, lines } }) =>
        partners.flatMap((partner) => {
          const other = byId.get(partner.id);
          if (other === undefined || other.names.includes(id) || partner.id === id) return [];
          if (lines.includes(partner.id) || other.lines.includes(id)) return [];
          return [
            {
              file,
              reason: `\`${partner.id}\` does not name this role in turn`,
              place: partner.place,
              note: `Add \`{role: ${id}, how: …}\` to its \`works_with\`, or take this one out.`,
            },
          ];
        }),
      );
    },
  }),
};

function noteWork({ id, facts, source }: Role): WorkNote {
  const { works_with: others, reports_to, accountable_to, responsible_to } = facts;
  const entries = Array.isArray(others) ? others : [];
  return {
    id: ownWords(id),
    names: entries.map((entry) => ownWords(typeof entry === 'string' ? entry : entry.role)),
    lines: [reports_to, accountable_to, responsible_to]
      .flat()
      .flatMap((line) => (typeof line === 'string' ? ownWords(line) : [])),
    partners: entries.flatMap((entry, index) =>
      typeof entry === 'object' && entry.how !== undefined
        ? [{ id: ownWords(entry.role), place: source.at(`/works_with/${index}`) }]
        : [],
    ),
  };
}
