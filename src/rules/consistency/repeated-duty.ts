import type { Duty } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';

const head = '---\ntitle: Night Porter\n---\n\n## Main duties\n\n';

/** Flags a duty that stands twice. */
export const repeatedDuty: Rule = {
  id: 'consistency/repeated-duty',
  severity: 'warning',
  flags: 'Two duties with the same words.',
  why: 'Lists of duties grow by copying from other posts. A duty that stands twice makes a role look larger than it is, and may have taken the place of another.',
  limits: 'Two duties that say the same in other words are not found.',
  examples: {
    good: [
      `${head}1. Take patients to theatre.\n2. Take patients to X-ray.\n`,
      `${head}1. [Write the next one.]\n2. [Write the next one.]\n`,
    ],
    bad: [`${head}1. Take patients to theatre.\n2. Move beds.\n3. **Take patients** to theatre\n`],
  },
  check({ duties, source }) {
    const known = new Map<string, Duty>();
    return duties.flatMap((duty): Finding[] => {
      const words =
        duty.text
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu)
          ?.join(' ') ?? '';
      const first = known.get(words);
      // What is still to be written is told as that.
      if (first === undefined || words === '' || /^\W*\[/.test(duty.text)) {
        known.set(words, duty);
        return [];
      }
      return [
        {
          reason: `This duty has the words of that of line \`${first.position.start.line}\``,
          place: duty.position,
          note: 'Keep one of the two, or say what is different.',
          about: duty,
          cause: { file: source.path, position: first.position },
        },
      ];
    });
  },
};
