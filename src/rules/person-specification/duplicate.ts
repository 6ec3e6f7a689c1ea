import type { Finding, Rule } from '../rule.ts';
import { contentWords, countShared } from '../text/index.ts';
import { type AskedCriterion, askedCriteria } from './asked-criteria.ts';

const head = '---\ntitle: Night Porter\n---\n\n## Person specification\n\n### Essential\n\n';

/** Fewer words are shared by chance. */
const fewestWords = 4;

/** Flags criteria that ask for the same thing. */
export const duplicate: Rule<{ share: number }> = {
  id: 'person-specification/duplicate',
  severity: 'info',
  flags: 'Two criteria with nearly the same words.',
  why: 'An applicant has to answer the same question twice, and a panel counts one strength double. The Australian National University’s guide to selection criteria warns of “asking for the same thing twice”.',
  options: {
    share: { default: 0.7, description: 'What part of the shorter one’s content words both have.' },
  },
  limits: 'Two criteria that say the same in other words are not found.',
  examples: {
    good: [
      `${head}- Moves patients safely between wards (T)\n- Keeps the oxygen store tidy and full (I)\n`,
      `${head}- Experience of moving frail patients between wards (A)\n- Knowledge of moving frail patients between wards (I)\n`,
      `${head}- Moves frail patients between wards (A)\n\n### Desirable\n\n- Moves frail patients between wards and theatres with a bed mover (A)\n`,
    ],
    bad: [
      `${head}- Moves frail patients safely between wards (T)\n- Moving frail patients between the wards (I)\n`,
      `${head}- Has moved frail patients between wards (A)\n\n### Desirable\n\n- Has moved frail patients between the wards (A)\n`,
      `${head}- Lifts safely (A)\n\n### Desirable\n\n- Lifts safely (I)\n`,
    ],
  },
  check(role, { text, options }) {
    if (!role.language.startsWith('en')) return [];
    const known: Read[] = [];
    return askedCriteria(role, text).flatMap((asked): Finding[] => {
      const read = readAsked(asked);
      const twin = known.find((other) => isTwin(other, read, options.share));
      known.push(read);
      return twin === undefined ? [] : [findingFor(asked, twin.asked, role.source.path)];
    });
  },
};

interface Read {
  asked: AskedCriterion;
  words: Set<string>;
  plain: string;
  /** Whether experience, knowledge, skill or a qualification is asked. */
  kind: string;
  numbers: string;
}

const kinds =
  /\b(?:experience|knowledge|understanding|awareness|interest|qualification|degree|diploma|certificate)/;

function readAsked(asked: AskedCriterion): Read {
  const lower = asked.words.toLowerCase();
  const plain = /[.;,]/.test(lower.charAt(lower.length - 1)) ? lower.slice(0, -1) : lower;
  return {
    asked,
    words: contentWords(asked.words),
    plain,
    kind: kinds.exec(lower)?.[0] ?? '',
    numbers: /\d/.test(plain) ? (plain.match(/\d+/g) ?? []).join(' ') : '',
  };
}

function isTwin(one: Read, other: Read, share: number): boolean {
  if (one.plain === other.plain) return true;
  if (one.kind !== other.kind || one.numbers !== other.numbers) return false;
  const fewer = Math.min(one.words.size, other.words.size);
  const more = Math.max(one.words.size, other.words.size);
  if (fewer < fewestWords) return false;
  // A desirable criterion may well ask for more of what is essential.
  const isStep = one.asked.criterion.importance !== other.asked.criterion.importance;
  const needed = share * (isStep ? more : fewer);
  return fewer >= needed && countShared(one.words, other.words) >= needed;
}

function findingFor(
  { criterion }: AskedCriterion,
  { criterion: twin }: AskedCriterion,
  file: string,
): Finding {
  const { line } = twin.position.start;
  const both = criterion.importance === twin.importance ? '' : `, which is ${twin.importance}`;
  return {
    reason: `This criterion asks for much the same as that of line \`${line}\`${both}`,
    place: criterion.position,
    note: 'Join the two, or say what the second asks beyond the first.',
    cause: { file, position: twin.position },
    about: criterion,
  };
}
