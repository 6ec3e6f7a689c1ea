import { flagWords, replaceWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { wording } from '../text/index.ts';

const required = wording(
  /(?<=\b(?:you|they|he|she|post-?holders?|job-?holders?|holder|candidates?|applicants?|person|employees?|workers?|officers?|managers?|assistants?|advis[eo]rs?|co-?ordinators?) )will be (?:required|expected) to(?= [a-z])/gi,
  'required',
  'expected',
);

/** Flags “will be required to”, which says “will”. */
export const willBeRequiredTo: Rule = {
  id: 'clarity/will-be-required-to',
  severity: 'info',
  flags: '“You will be required to” and “you will be expected to”, which say “you will”.',
  why: 'The words add a tone of command and nothing else; plain English guides advise the verb alone.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\nYou will carry a radio. References will be required to confirm dates. You will never be expected to decide this alone.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\nYou will be required to carry a radio.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. The post-holder will be expected to answer calls.\n',
    ],
  },
  check({ source }, { text }) {
    return text.findEnglish(required).map((found) =>
      flagWords(found, {
        reason: `Unexpected \`${found.match[0]}\`, expected \`will\``,
        expected: ['will'],
        actual: found.match[0],
        ...replaceWords(found, 'will', source),
      }),
    );
  },
};
