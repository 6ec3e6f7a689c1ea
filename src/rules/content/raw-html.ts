import type { Html } from 'mdast';
import { isComment, pairTags, readBlockTag, readHtmlTag } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { type Neighbours, neighboursOf } from './nodes-of.ts';

/** Flags HTML that a pack shows as text. */
export const rawHtml: Rule = {
  id: 'content/raw-html',
  severity: 'warning',
  flags:
    'HTML other than a few inline elements (`<sup>`, `<sub>`, `<br>` and the like) and passages in another language.',
  why: 'A pack is more than a web page: what Markdown cannot say is shown as text, so that nothing an author wrote is lost and no script gets in.',
  examples: {
    good: [
      '---\ntitle: Night Porter\n---\n\nThe 3<sup>rd</sup> floor.\n',
      '---\ntitle: Night Porter\n---\n\nSay <span lang="cy">nos da</span>.\n\n<div lang="cy">\n\nCroeso i bawb.\n\n</div>\n',
    ],
    bad: [
      '---\ntitle: Night Porter\n---\n\n<div>The third floor.</div>\n',
      '---\ntitle: Night Porter\n---\n\nSay <span lang="cy">nos da.\n',
      '---\ntitle: Night Porter\n---\n\nSay <span lang="not a language">nos da</span>.\n',
      '---\ntitle: Night Porter\n---\n\n<div lang="cy">\n\nCroeso i bawb.\n',
      '---\ntitle: Night Porter\n---\n\n<span lang="cy">\n\nCroeso i bawb.\n\n</span>\n',
    ],
  },
  check(role) {
    return neighboursOf(role, /</)
      .flatMap(shownAsText)
      .map(({ value, position }) => ({
        reason: `Unexpected HTML \`${value.split(/[\r\n]/)[0]?.slice(0, 40)}\`; it is shown as text`,
        place: position ?? role.source.at(''),
        note: 'Use Markdown, or `<sup>`, `<sub>`, `<br>`, `<span lang="cy">…</span>`; around blocks, `<div lang="cy">` and `</div>`, each between empty lines.',
      }));
  },
};

/** The HTML among neighbours that is none of the short list, or lacks its other half. */
function shownAsText({ inline, nodes }: Neighbours): Html[] {
  const read = inline ? readHtmlTag : readBlockTag;
  const tags = nodes.map((node) => (node.type === 'html' ? read(node.value) : undefined));
  const pairs = pairTags(tags);
  const paired = new Set([...pairs.keys(), ...pairs.values()]);
  return nodes.filter((node, index): node is Html => {
    if (node.type !== 'html' || isComment(node.value)) return false;
    return tags[index]?.name !== 'br' && !paired.has(index);
  });
}
