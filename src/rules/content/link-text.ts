import { plainText } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { nodesOf } from './nodes-of.ts';

/** Words of a link that say nothing without the sentence around them. */
const empty =
  /^(?:click |press |see |go )?(?:here|this|this (?:link|page|website|site)|link|more|read more|find out more|learn more|details|more (?:details|information)|website)$/i;

/** A link of no other words than those. */
const maybeEmpty =
  /\[(?:&#?\w{1,9};|[^\]\na-z]|(?:click|press|see|go|here|this|link|page|website|site|more|read|find|out|learn|details|information)(?![a-z])){1,40}\][([]/i;

/** Flags links whose words do not say where they lead. */
export const linkText: Rule = {
  id: 'content/link-text',
  severity: 'warning',
  flags: 'A link whose words are “here”, “click here”, “this link” or “read more”.',
  why: 'People who use a screen reader hear the links of a page as a list; on paper the words are all that is left (WCAG 2.2, 2.4.4).',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\nRead [how we keep the wards safe](https://example.org/safe) before you apply.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\nFor how to apply, [click here](https://example.org/apply).\n',
      '---\ntitle: Porter\n---\n\nWe keep the wards safe: [*read more*](https://example.org/safe).\n',
    ],
  },
  check(role) {
    if (!role.language.startsWith('en')) return [];
    return nodesOf(role, 'link', maybeEmpty).flatMap(({ children, position }) => {
      const words = plainText(children).trim();
      if (!empty.test(words.replace(/[.:!…→»>\s]+$/, ''))) return [];
      return [
        {
          reason: `The link \`${words}\` does not say where it leads`,
          place: position ?? role.source.at(''),
          note: 'Make the words of the link name what it leads to, as in “how to apply”.',
        },
      ];
    });
  },
};
