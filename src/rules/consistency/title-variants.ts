import type { Rule } from '../rule.ts';
import { findVariants } from './find-variants.ts';
import { sayVariants } from './say-variants.ts';

const head = '---\ntitle: Night Cover Co-ordinator\nalso_known_as: [Night Cover Coordinators]\n---\n\n';

/** Flags a title that drifts in the text. */
export const titleVariants: Rule = {
  id: 'consistency/title-variants',
  severity: 'info',
  flags: 'The role’s title written in another way in its text.',
  why: 'Applicants search for a title and quote it; a second spelling looks like a second post. Titles drift when a description is put together from older ones.',
  limits:
    'Short forms such as “the co-ordinator” are fine, and names under `also_known_as` are known. Titles of one word are left alone.',
  examples: {
    good: [
      `${head}The night cover co-ordinator leads. Night Cover Co-ordinators meet often, as co-ordinators do.\n`,
      '---\ntitle: Care Manager\n---\n\nYou work with the case manager.\n',
    ],
    bad: [
      `${head}The Night Cover Coordinator leads.\n`,
      `${head}The Nights Cover Co-ordinator leads.\n`,
      '---\ntitle: Community Link Worker\n---\n\nA community linkworker listens.\n',
    ],
  },
  check(role, { text }) {
    const { title, frontmatter, language } = role;
    if (!language.startsWith('en') || title === '') return [];
    const known = new Set((frontmatter.also_known_as ?? []).map((name) => name.toLowerCase()));
    const variants = findVariants(title, text).filter(({ written }) => !known.has(written.toLowerCase()));
    return sayVariants(title, variants, 'title');
  },
};
