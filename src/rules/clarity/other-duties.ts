import { flagWords } from '../flag-words.ts';
import type { Finding, Rule } from '../rule.ts';
import { wording } from '../text/index.ts';

const other = wording(/\bany other (?:[\w-]+ ){0,2}(?:duties|duty|tasks?|work)\b/gi, 'any');

/** What bounds the clause: what is fair to ask, or what belongs to the role. */
const bounds =
  /\b(?:reasonabl[ey]|commensurate|appropriate|in keeping|in line|consistent|compatible|within|relevant|related|relating|connected|level|grade|band|nature|agreed?|agreement)\b/i;

/** Flags clauses about other duties that have no bounds, or stand twice. */
export const otherDuties: Rule = {
  id: 'clarity/other-duties',
  severity: 'info',
  flags: 'A duty “any other duties” without bounds, or a second one.',
  why: 'A clause about other duties is usual and once is enough. Without “reasonable” or “in keeping with the role” a candidate can’t tell what they would agree to, and a panel can’t tell what the role is.',
  answeredByBecause: true,
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n2. Carry out any other reasonable duties of the lodge.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n2. Any other duties in keeping with the role.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls before any other job is begun.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n2. Any other duties as required.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Any other reasonable duties.\n2. Any other reasonable task of the lodge.\n',
    ],
  },
  check(_role, { text }) {
    return text.findEnglish(other, 'duty').flatMap((words, index): Finding[] => {
      const unbounded = !bounds.test(words.passage.text);
      if (index === 0 && !unbounded) return [];
      const reason =
        index === 0
          ? `Unexpected \`${words.match[0]}\` without bounds`
          : `A second \`${words.match[0]}\`, expected one`;
      const note =
        index === 0
          ? 'As in “any other reasonable duties in keeping with the role”.'
          : 'Keep one of the two.';
      return [flagWords(words, { reason, note })];
    });
  },
};
