import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { type FoundWords, isDenied, wording } from '../text/index.ts';

const first = wording(
  /\b(?:native (?:[a-zà-ÿ]+[- ]){0,2}speakers?|native(?:-speaker)?[- ]level|native (?:english|welsh|gaelic)|native fluency|mother[- ]tongue|(?:english|welsh|gaelic) as (?:an? |your |their |the )?first language|first[- ]language (?:english|welsh|gaelic)(?! (?:schools?|classes|teaching))|(?:english|welsh|gaelic) (?:must be|is) (?:your|their|a|the) first language|first language (?:must be|should be) [a-zà-ÿ]+)(?![a-zà-ÿ])/gi,
  'native',
  'mother',
  'first',
);
const others =
  /\b(?:whose|people|families|those|clients|patients|residents|learners|pupils|children|parents|communities|support|teach|help)\b[^.;]{0,50}$/i;

/** Flags a first language that is asked for. */
export const firstLanguage: Rule = {
  id: 'inclusion/first-language',
  severity: 'warning',
  flags: 'A native speaker, a mother tongue or a first language that is asked for.',
  why: 'Where somebody grew up says little about how well they speak, and such words may put off people of other origins. Guidance on the Equality Act 2010 advises to state the level that the work needs.',
  answeredByBecause: true,
  limits: 'Passes where the words are about the people that the role works with.',
  examples: {
    good: [
      '---\ntitle: Adviser\n---\n\n## Person specification\n\n### Essential\n\n- Explains a letter clearly to clients whose first language is not English\n- Experience of teaching people who speak Polish as a mother tongue\n- You need not be a native speaker of English\n',
      '---\ntitle: Park Keeper\n---\n\nYou look after native woodland.\n',
    ],
    bad: [
      '---\ntitle: Adviser\n---\n\n## Person specification\n\n### Essential\n\n- Native English speaker\n',
      '---\ntitle: Adviser\n---\n\nYou must have English as a first language.\n',
      '---\ntitle: Adviser\n---\n\n## Person specification\n\n### Essential\n\n- Mother tongue or native-level Welsh\n',
    ],
  },
  check(_role, { text }) {
    return text
      .findEnglish(first)
      .filter((found) => !isOfOthers(found) && !isDenied(found))
      .map((found) =>
        flagWords(found, {
          reason: `Unexpected \`${found.match[0]}\`, expected the level of language that the work needs`,
          note: 'As in “explains a letter clearly in English, by phone and in person”.',
          actual: found.match[0],
        }),
      );
  },
};

function isOfOthers({ passage: { text }, start }: FoundWords): boolean {
  return others.test(text.slice(Math.max(0, start - 70), start));
}
