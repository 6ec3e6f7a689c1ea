import list from '../../../templates/words/outdated-terms.json' with { type: 'json' };
import { flagWords } from '../flag-words.ts';
import type { Finding, Rule } from '../rule.ts';
import { type FoundWords, type WordList, type WordListEntry, wordList } from '../text/index.ts';

/** What follows where no noun does: “the elderly and”, not “the elderly patients”. */
const noNoun =
  '(?=$|[.,;:!?)]| [(–—]| (?:and|or|to|in|who|are|with|at|from|by|of|on|is|as|for|about|so|when|where|if|that|through|within|during|may|can|will)\\b)';

/** Flags terms about people that many of them no longer use. */
export const outdatedTerms: Rule = {
  id: 'inclusion/outdated-terms',
  severity: 'info',
  flags: 'Terms such as “wheelchair-bound”, “suffers from”, “the elderly” and “BAME”.',
  why: 'Many of the people meant do not use them, and they are among the readers. UK government guidance on inclusive language and on writing about ethnicity lists better words.',
  answeredByBecause: true,
  limits:
    'The names of laws, bodies and clinical terms may hold such words; a name in capitals, such as “the Society for the Blind”, passes.',
  examples: {
    good: [
      '---\ntitle: Adviser\n---\n\nYou support disabled people, the elderly patients on the ward and the Royal Home for the Blind. The deaf club meets here.\n',
      '---\ntitle: Adviser\n---\n\nYou know the vulnerable places of the sea wall, and help people to live with pain.\n',
    ],
    bad: [
      '---\ntitle: Adviser\n---\n\nYou visit the disabled where they live.\n',
      '---\ntitle: Adviser\n---\n\nYou turn bed-bound residents.\n',
      '---\ntitle: Adviser\n---\n\nYou visit the elderly and wheelchair-bound residents.\n',
      '---\ntitle: Adviser\n---\n\nYou help drug addicts, and anyone who suffers from depression.\n',
      '---\ntitle: Adviser\n---\n\n## Person specification\n\n### Desirable\n\n- Experience with BAME communities\n',
    ],
  },
  load() {
    const lists = [wordList(list.entries), wordList(list.groups, noNoun)];
    return {
      check: (_role, { text }) =>
        lists.flatMap((words) =>
          text
            .findEnglish(words.wording)
            .filter(({ match: [found] }) => !/^the \p{Lu}/u.test(found))
            .map((found) => flagWords(found, said(found, words))),
        ),
    };
  },
};

function said({ match: [found] }: FoundWords, words: WordList<WordListEntry>): Omit<Finding, 'place'> {
  const instead = words.entryOf(found)?.instead ?? [];
  return {
    reason: `Unexpected \`${found}\`, expected words that the people meant use of themselves`,
    note: `Write ${instead.map((one) => `“${one}”`).join(' or ')}, as it fits.`,
    expected: instead,
    actual: found,
  };
}
