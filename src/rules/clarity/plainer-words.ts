import list from '../../../templates/words/plainer-words.json' with { type: 'json' };
import { flagWords, replaceWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { wordList } from '../text/index.ts';

/** Flags wordy phrases for which there are plainer ones. */
export const plainerWords: Rule = {
  id: 'clarity/plainer-words',
  severity: 'info',
  flags: 'Some sixty wordy phrases, such as “in order to”, “prior to” and “utilise”.',
  why: 'Plainer words are quicker to read for everyone, and more so for people who read little or in a second language. GOV.UK and the Plain English Campaign list words to avoid; this is a short list of those that have a plain equal here.',
  limits: 'Names of laws, bodies and courses may hold such words.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\nYou use the radio to answer calls before each round, in the order to come. An hour in order, to be sure.\n\n> In order to rest, sit.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\nIn order to answer calls, you utilise the radio.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Report faults in relation to lifts\n   on a daily basis.\n',
    ],
  },
  load() {
    const phrases = wordList(list.entries);
    return {
      check: ({ source }, { text }) =>
        text.findEnglish(phrases.wording).map((found) => {
          const [words] = found.match;
          const { instead, choose = false } = phrases.entryOf(words) ?? { instead: [] };
          const [only = ''] = instead;
          const isOne = instead.length === 1 && !choose;
          return flagWords(found, {
            reason: `Unexpected \`${words}\`, expected ${instead.map((one) => `\`${one}\``).join(' or ')}`,
            expected: instead,
            actual: words,
            ...(isOne && replaceWords(found, only, source)),
          });
        }),
    };
  },
};
