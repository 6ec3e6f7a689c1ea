import { type PictureProblem, readPicture } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { nodesOf } from './nodes-of.ts';

const reasons: Record<PictureProblem, (url: string) => string> = {
  missing: (url) => `Missing picture \`${url}\``,
  outside: (url) => `Unexpected picture \`${url}\` outside the workspace, expected a path inside it`,
  remote: (url) => `Unexpected picture \`${url}\` from the network, expected a file of the workspace`,
  format: (url) => `Unexpected format of the picture \`${url}\`, expected PNG, JPEG or SVG`,
};

/** Flags pictures that a pack could not show. */
export const picture: Rule = {
  id: 'content/picture',
  severity: 'error',
  flags:
    'A picture that does not exist, stands outside the workspace or on the network, or is in another format.',
  why: 'A pack is one file that holds its pictures; nothing is fetched while it is made, and nothing outside the workspace is read.',
  examples: {
    good: ['---\ntitle: Night Porter\n---\n\nYou keep the wards moving.\n'],
    bad: ['---\ntitle: Night Porter\n---\n\n![Our wards](wards.png)\n'],
  },
  check(role, { workspace: { host, root } }) {
    return nodesOf(role, 'image', /!\[/).flatMap(({ url, position }) => {
      const read = readPicture(host, root, `${root}/${role.file}`, url);
      if (typeof read !== 'string') return [];
      const note = 'Its path is read from the folder of the role, as in `../assets/team.png`.';
      return [{ reason: reasons[read](url), place: position ?? role.source.at(''), note, actual: url }];
    });
  },
};
