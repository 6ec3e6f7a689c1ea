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
    return alikeIn(duties).flatMap((alike) => {
      const known = new Map<string, Duty>();
      return alike.flatMap((duty) => {
        const words = wordsOf(duty);
        const first = known.get(words);
        // What is still to be written is told as that.
        if (first === undefined || words === '' || /^\W*\[/.test(duty.text)) {
          known.set(words, duty);
          return [];
        }
        return [findingFor(duty, first, source.path)];
      });
    });
  },
};

/** Duties that begin with the same word, which few do. */
function alikeIn(duties: readonly Duty[]): Duty[][] {
  const byOpening = new Map<string, Duty[]>();
  for (const duty of duties) {
    const opening = openingOf(duty);
    const alike = byOpening.get(opening);
    if (alike === undefined) byOpening.set(opening, [duty]);
    else alike.push(duty);
  }
  return [...byOpening.values()].filter(({ length }) => length > 1);
}

function openingOf({ text }: Duty): string {
  return /[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? '';
}

function wordsOf({ text }: Duty): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function findingFor(duty: Duty, first: Duty, file: string): Finding {
  return {
    reason: `This duty has the words of that of line \`${first.position.start.line}\``,
    place: duty.position,
    note: 'Keep one of the two, or say what is different.',
    about: duty,
    cause: { file, position: first.position },
  };
}
