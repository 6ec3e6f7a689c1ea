import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { wording } from '../text/index.ts';

const shortForm = wording(
  /(?<![\w.])(?:e\.g\.?|i\.e\.?|eg|ie|etc\.?)(?![\w/])/g,
  'e',
  'i',
  'eg',
  'ie',
  'etc',
);

/** Tells once that a text uses “e.g.”, “i.e.” or “etc.”. */
export const egEtc: Rule = {
  id: 'clarity/eg-etc',
  severity: 'info',
  flags: '“e.g.”, “i.e.” and “etc.”; one line a document, at the first.',
  why: 'Some readers do not know them, and some screen readers say them oddly: the GOV.UK style guide writes “for example” and “that is”. In a list of duties, “etc.” leaves open what is asked.',
  sources: [
    { title: 'GOV.UK style guide', url: 'https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style' },
  ],
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\nYou fetch what is needed, for example linen. `e.g.` is code.\n\n> Linen, etc.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\nYou fetch linen, oxygen etc. for the wards.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Fetch what is needed (e.g. linen).\n',
    ],
  },
  check(_role, { text }) {
    const found = text.findEnglish(shortForm);
    const [first] = found;
    if (first === undefined) return [];
    const more = found.length > 1 ? ` and ${found.length - 1} more such short forms` : '';
    return [
      flagWords(first, {
        reason: `Unexpected \`${first.match[0]}\`${more}, expected words that everyone knows`,
        note: 'Write “for example”, “such as” or “that is”; instead of “etc.” say what else there is.',
      }),
    ];
  },
};
