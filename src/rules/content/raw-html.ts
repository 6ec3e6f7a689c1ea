import { isComment, readHtmlTag } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { nodesOf } from './nodes-of.ts';

/** Flags HTML that a pack shows as text. */
export const rawHtml: Rule = {
  id: 'content/raw-html',
  severity: 'warning',
  flags: 'HTML other than a few inline elements (`<sup>`, `<sub>`, `<br>` and the like).',
  why: 'A pack is more than a web page: what Markdown can not say is shown as text, so that nothing an author wrote is lost and no script gets in.',
  examples: {
    good: ['---\ntitle: Night Porter\n---\n\nThe 3<sup>rd</sup> floor.\n'],
    bad: ['---\ntitle: Night Porter\n---\n\n<div>The third floor.</div>\n'],
  },
  check(role) {
    return nodesOf(role, 'html', /</)
      .filter(({ value }) => !isComment(value) && readHtmlTag(value) === undefined)
      .map(({ value, position }) => ({
        reason: `Unexpected HTML \`${value.split(/[\r\n]/)[0]?.slice(0, 40)}\`; it is shown as text`,
        place: position ?? role.source.at(''),
        note: 'Use Markdown, or `<sup>`, `<sub>`, `<br>`.',
      }));
  },
};
