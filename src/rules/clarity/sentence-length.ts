import type { Finding, Rule } from '../rule.ts';
import { countWords, type PassageKind } from '../text/index.ts';

type Options = { most: number; info: number };

const kinds: PassageKind[] = ['summary', 'prose', 'item', 'duty', 'result', 'criterion', 'support'];

/** Flags long sentences. */
export const sentenceLength: Rule<Options> = {
  id: 'clarity/sentence-length',
  severity: 'warning',
  flags: 'A sentence of more than 40 words.',
  why: 'GOV.UK keeps sentences to 25 words, since longer ones are harder to read for everyone and above all for people with dyslexia or another first language. From 40 words on, hardly anyone reads to the end at the first try.',
  sources: [
    {
      title: 'Sentence length: why 25 words is our limit',
      url: 'https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/',
    },
  ],
  options: {
    most: { default: 40, description: 'Words that a sentence may have.' },
    info: {
      default: 0,
      description: 'Words from which on a line of information is given, such as 25; 0 for none.',
    },
  },
  limits:
    'An item without a full stop is one sentence; cells of tables, headings and quotations are not read.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\nYou keep the wards moving at night. You answer calls, take patients to theatre, fetch what the wards need from the stores and the laboratory, and look in on the lodge before each round begins.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\nYou keep the wards moving at night by answering calls and taking patients to theatre and back, and by fetching what the wards need from the stores and the laboratory, and you look in on the lodge before each round, where the list of the night is kept by the porter who was on duty before you.\n',
    ],
  },
  check(_role, { text, options }) {
    const most = Number(options.most);
    const few = Number(options.info) > 0 ? Math.min(Number(options.info), most) : most;
    return text.longerThan(few, ...kinds).flatMap((passage) =>
      text
        .sentences(passage)
        .filter((sentence) => isLonger(sentence.text, few))
        .map((sentence): Finding => {
          const words = countWords(sentence.text);
          return {
            reason: `Sentence of ${words} words, expected at most ${words > most ? most : few}`,
            place: passage.place(sentence.start, sentence.start + sentence.text.length),
            note: 'Make two or more of it, or a list.',
            actual: String(words),
            ...(words <= most && { severity: 'info' }),
            ...(passage.about !== undefined && { about: passage.about }),
          };
        }),
    );
  },
};

/** Whether a sentence has more words than a number; most have too few letters for them. */
function isLonger(sentence: string, most: number): boolean {
  return sentence.length > most * 2 && countWords(sentence) > most;
}
