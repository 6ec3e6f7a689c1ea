import { flagWords } from '../flag-words.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Wording, wording } from '../text/index.ts';

/** Two spellings of one word. */
interface Pair {
  one: Wording;
  other: Wording;
}

const pair = (one: RegExp, oneStart: string, other: RegExp, otherStart: string): Pair => ({
  one: wording(one, oneStart),
  other: wording(other, otherStart),
});

const pairs: Pair[] = [
  pair(/\bcompetences?\b/gi, 'competence', /\bcompetenc(?:y|ies)\b/gi, 'competency'),
  pair(
    /\bco-ordinat(?:e[ds]?|ing|ion|ors?)\b/gi,
    'co',
    /\bcoordinat(?:e[ds]?|ing|ion|ors?)\b/gi,
    'coordinate',
  ),
  pair(
    /\bco-operat(?:e[ds]?|ing|ion|ive(?:ly)?)\b/gi,
    'co',
    /\bcooperat(?:e[ds]?|ing|ion|ive(?:ly)?)\b/gi,
    'cooperate',
  ),
  pair(/\badvisers?\b/gi, 'adviser', /\badvisors?\b/gi, 'advisor'),
  pair(
    /\borganis(?:e[ds]?|ing|ations?(?:al)?)\b/gi,
    'organise',
    /\borganiz(?:e[ds]?|ing|ations?(?:al)?)\b/gi,
    'organize',
  ),
  pair(/\brecognis(?:e[ds]?|ing)\b/gi, 'recognise', /\brecogniz(?:e[ds]?|ing)\b/gi, 'recognize'),
  pair(/\bjudgements?\b/gi, 'judgement', /\bjudgments?\b/gi, 'judgment'),
  pair(/\bpost-holders?\b|\bpost holders?\b/gi, 'post', /\bpostholders?\b/gi, 'postholder'),
];

/** Flags a word that a text spells in two ways. */
export const spellingVariants: Rule = {
  id: 'consistency/spelling-variants',
  severity: 'info',
  flags: 'A word that the text spells in two ways, such as “co-ordinate” and “coordinate”; once a word.',
  why: 'Two spellings show where texts were put together, and “competence” beside “competency” makes readers look for a difference. Either is right; one is enough.',
  limits: 'It knows eight words that descriptions use often. Capitals are left alone: they may be names.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\nYou coordinate the calls of the Co-ordinator. You organise; you judge.\n',
      '---\ntitle: Porter\n---\n\nThe competencies are listed below.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\nYou co-ordinate calls. You coordinate beds, and you coordinate staff.\n',
      '---\ntitle: Porter\n---\n\nEach competence has levels. A competency is met in practice.\n',
    ],
  },
  check(_role, { text }) {
    const found = (words: Wording) =>
      text
        .findEnglish(words)
        .filter(({ match: [word], passage }) => !passage.inherited && !/^\p{Lu}/u.test(word));
    return pairs.flatMap(({ one, other }): Finding[] => {
      const firsts = found(one);
      const others = firsts.length === 0 ? [] : found(other);
      const [fewer, more] = others.length < firsts.length ? [others, firsts] : [firsts, others];
      const [words] = fewer;
      if (words === undefined || more[0] === undefined) return [];
      return [
        flagWords(words, {
          reason: `\`${words.match[0]}\` (${fewer.length} times) stands beside \`${more[0].match[0]}\` (${more.length} times), expected one spelling`,
        }),
      ];
    });
  },
};
