import type { Finding, Rule } from '../rule.ts';
import { countWords } from '../text/index.ts';

type Options = { most: number };

/** Flags duties that are too long to be one duty. */
export const dutyLength: Rule<Options> = {
  id: 'clarity/duty-length',
  severity: 'info',
  flags: 'A duty whose first paragraph has more than 50 words.',
  why: 'A duty is read as one thing to do, in one or two sentences; a long one holds several, or tells how each is done. Guides give 30 words; this only speaks where it is well over.',
  options: { most: { default: 50, description: 'Words that the first paragraph of a duty may have.' } },
  limits: 'Further paragraphs, lists inside the duty and notes do not count.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls from the wards, and take patients to theatre and back with a nurse.\n\n   In practice this means that you are seen: you eat in the staff kitchen, you know the names of the receptionists and of the nurses on each ward, and whoever is unsure about a move can catch you in the corridor and ask you what is best to do about it that night.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls from the wards. Take patients to theatre and back with a nurse. Fetch what the wards need from the stores and the laboratory. Look in on the lodge before each round. Keep the list of the night. Hand it over to the day porter. Report whatever is worn or broken to the works desk by eight.\n',
    ],
  },
  check(_role, { text, options }) {
    const most = Number(options.most);
    const findings: Finding[] = [];
    let last: unknown;
    for (const passage of text.of('duty')) {
      const isFirst = passage.about !== last;
      last = passage.about;
      if (!isFirst || passage.text.length < most * 2) continue;
      const words = countWords(passage.text);
      if (words <= most) continue;
      findings.push({
        reason: `Duty of ${words} words, expected at most ${most}`,
        place: passage.place(0, passage.text.length),
        note: 'Split it, or move how it is done to a paragraph below.',
        actual: String(words),
        ...(passage.about !== undefined && { about: passage.about }),
      });
    }
    return findings;
  },
};
