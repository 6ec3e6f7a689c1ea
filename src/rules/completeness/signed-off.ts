import type { Position } from 'unist';
import type { RoleNote, Rule } from '../rule.ts';

/** What is noted of a role's agreement. */
interface SignOffNote {
  /** Whether anybody agreed it. */
  isSigned: boolean;
  /** The place of a role that is live, where nobody agreed it as it is. */
  missing?: { reason: string; place: Position };
}

const signed =
  '---\ntitle: Day Porter\nstatus: live\nsign_off: [{by: portering manager, date: 2026-10-01}]\n---\n';

/** Flags live roles that nobody agreed, in an organisation that records who does. */
export const signedOff: Rule = {
  id: 'completeness/signed-off',
  severity: 'warning',
  flags: 'A role that is live and that nobody signed off, or only in another version.',
  why: 'The NHS Job Evaluation Handbook wants descriptions up to date and agreed by manager and post-holder. Where an organisation records this, a live role without it was published too early.',
  limits: 'It speaks only where some role of the workspace has `sign_off`.',
  examples: {
    files: { 'roles/day.md': signed },
    good: [
      '---\ntitle: Night Porter\n---\n',
      '---\ntitle: Night Porter\nstatus: draft\n---\n',
      '---\ntitle: Night Porter\nstatus: live\nversion: "2"\nsign_off: [{by: lead, date: 2026-10-01, version: "1"}, {by: lead, date: 2026-11-01, version: "2"}]\n---\n',
    ],
    bad: [
      '---\ntitle: Night Porter\nstatus: live\n---\n',
      '---\ntitle: Night Porter\nstatus: live\nversion: "2"\nsign_off: [{by: lead, date: 2026-10-01, version: "1"}]\n---\n',
    ],
  },
  checkAll: () => ({
    note({ frontmatter: { status, version, sign_off: agreed = [] }, source }): SignOffNote | undefined {
      const isSigned = agreed.length > 0;
      if (status !== 'live') return isSigned ? { isSigned } : undefined;
      const versions = agreed.flatMap((entry) => entry.version ?? []);
      const isOld = version !== undefined && versions.length > 0 && !versions.includes(version);
      if (isSigned && !isOld) return { isSigned };
      const reason = isSigned
        ? `Signed off in version \`${versions.at(-1)}\`, expected \`${version}\``
        : 'Missing `sign_off` of a role that is live';
      return { isSigned, missing: { reason, place: source.at(isSigned ? '/version' : '/status') } };
    },
    findings(notes: readonly RoleNote<SignOffNote>[]) {
      if (!notes.some(({ note }) => note.isSigned)) return [];
      return notes.flatMap(({ file, note: { missing } }) => {
        if (missing === undefined) return [];
        const note = 'As in `sign_off: [{by: portering manager, date: 2026-10-01}]`; it is never printed.';
        return [{ ...missing, file, note }];
      });
    },
  }),
};
