import type { Rule } from '../rule.ts';
import { picturesOf } from './pictures-of.ts';

/** Flags pictures without words for those who can't see them. */
export const pictureAlternative: Rule = {
  id: 'content/picture-alternative',
  severity: 'warning',
  flags: 'A picture without a text alternative; it is treated as decoration.',
  why: 'WCAG 2.2, 1.1.1: what a picture tells, words tell too. Decoration needs none and can be silenced.',
  examples: {
    good: ['---\ntitle: Night Porter\n---\n\nNo picture.\n'],
    bad: [
      '---\ntitle: Night Porter\n---\n\n![](wards.png)\n',
      '---\ntitle: Night Porter\n---\n\n![][wards]\n\n[wards]: wards.png\n',
    ],
  },
  check(role) {
    return picturesOf(role)
      .filter(({ node: { alt } }) => !alt?.trim())
      .map(({ url, node: { position } }) => ({
        reason: `Missing text alternative of the picture \`${url}\``,
        place: position ?? role.source.at(''),
        note: `Write what it shows between the brackets: \`![The team at work](${url})\`.`,
      }));
  },
};
