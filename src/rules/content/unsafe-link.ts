import { isSafeUrl } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { nodesOf } from './nodes-of.ts';
import { definitionsOf } from './pictures-of.ts';

/** Links that do not begin as safe ones do: only sections that hold one need parsing. */
const maybeUnsafe = /\]\((?!https?:|mailto:|tel:|[#/]|\.\.?\/)|<(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]+:/i;

/** Flags links that a pack leaves out. */
export const unsafeLink: Rule = {
  id: 'content/unsafe-link',
  severity: 'warning',
  flags: 'A link that is no web address, e-mail address, telephone number or file.',
  why: 'Packs are published: a link that runs something in the reader’s browser does not belong in them. Its words are kept.',
  examples: {
    good: ['---\ntitle: Night Porter\n---\n\n[Write to us](mailto:jobs@example.org)\n'],
    bad: [
      '---\ntitle: Night Porter\n---\n\n[Write to us](javascript:alert)\n',
      '---\ntitle: Night Porter\n---\n\n[Write to us][desk]\n\n[desk]: javascript:alert\n',
    ],
  },
  check(role) {
    return [...nodesOf(role, 'link', maybeUnsafe), ...definitionsOf(role)]
      .filter(({ url }) => !isSafeUrl(url))
      .map(({ url, position }) => ({
        reason: `Unexpected link to \`${url.slice(0, 40)}\`; its words are kept without the link`,
        place: position ?? role.source.at(''),
        expected: ['https:', 'mailto:', 'tel:'],
        actual: url,
      }));
  },
};
