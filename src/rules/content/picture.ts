import { isFault, readPicture } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { picturesOf } from './pictures-of.ts';

/** Flags pictures that a pack could not show. */
export const picture: Rule = {
  id: 'content/picture',
  severity: 'error',
  flags:
    'A picture that does not exist, stands outside the workspace or on the network, is damaged or too large, or is in another format than PNG, JPEG and SVG.',
  why: 'A pack is one file that holds its pictures; nothing is fetched while it is made, and nothing outside the workspace is read. The pack is made with the text alternative in the place of the picture.',
  examples: {
    good: ['---\ntitle: Night Porter\n---\n\nYou keep the wards moving.\n'],
    bad: [
      '---\ntitle: Night Porter\n---\n\n![Our wards](wards.png)\n',
      '---\ntitle: Night Porter\n---\n\n![Our wards][wards]\n\n## Context\n\n[wards]: wards.png\n',
    ],
  },
  check(role, { workspace: { host, root } }) {
    return picturesOf(role).flatMap(({ url, node: { position } }) => {
      const read = readPicture(host, root, `${root}/${role.file}`, url);
      if (!isFault(read)) return [];
      return [{ ...read, place: position ?? role.source.at(''), actual: url }];
    });
  },
};
