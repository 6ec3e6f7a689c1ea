import type { Duty } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { contentWords, countShared } from '../text/index.ts';
import { type AskedCriterion, askedCriteria } from './asked-criteria.ts';

const duty =
  '---\ntitle: Night Porter\n---\n\n## Main duties\n\n1. Move frail patients between wards with the bed mover.\n   - Support: we train you, and you need no experience of it.\n\n## Person specification\n\n';

/** Asks for something that was done before. */
const past = /\bexperienced? |\bexperience$|\btrack record\b|^(?:has|have|having) \w+(?:ed|n|t)\b/i;

/** Says that something will be learnt here. */
const taught =
  /\b(?:train|training|teach|taught|learn|show you|shown|shadow|no experience|not need|need not|course|from scratch)/i;

/** Says outright that nothing has to be known beforehand. */
const notNeeded =
  /\b(?:no (?:previous |prior )?(?:experience|knowledge)|(?:need not|do not need to|don[’']t need to|do not have to|don[’']t have to) (?:have|know|be)|from scratch|full training|experience is not)/i;

/** Flags essential experience of what the role itself offers to teach. */
export const supportContradiction: Rule = {
  id: 'person-specification/support-contradiction',
  severity: 'warning',
  flags: 'Essential experience of something that a duty’s `Support:` says will be taught.',
  why: 'One of the two is not meant: who can be taught it need not have done it, and who has done it needs no teaching. People who would have learnt it do not apply.',
  limits: 'It compares words; only a criterion nearly all of whose words stand in the duty is flagged.',
  answeredByBecause: true,
  examples: {
    good: [
      `${duty}### Essential\n\n- Experience of writing a log of the night (A)\n`,
      `${duty}### Desirable\n\n- Experience of moving frail patients with a bed mover (A)\n`,
    ],
    bad: [`${duty}### Essential\n\n- Experience of moving frail patients between wards (A)\n`],
  },
  check(role, { text }) {
    if (!role.language.startsWith('en')) return [];
    const teaching = role.duties.filter(({ support }) => support !== undefined && taught.test(support.text));
    if (teaching.length === 0) return [];
    const asked = askedCriteria(role, text).filter(
      ({ criterion, words }) => criterion.importance === 'essential' && past.test(words),
    );
    return asked.flatMap((one): Finding[] => {
      const found = teaching.find((offer) => isTaught(one, offer));
      return found === undefined ? [] : [findingFor(one, found, role.source.path)];
    });
  },
};

const fewestWords = 3;

function isTaught({ words }: AskedCriterion, { text, support }: Duty): boolean {
  const asked = contentWords(words.replace(past, ' '));
  if (asked.size < fewestWords) return false;
  const offer = support?.text ?? '';
  const share = notNeeded.test(offer) ? 0.6 : 0.75;
  return countShared(asked, contentWords(`${text} ${offer}`)) >= share * asked.size;
}

function findingFor({ criterion }: AskedCriterion, { number, position }: Duty, file: string): Finding {
  return {
    reason: `This experience is essential, though the support of duty \`${number}\` says that it is taught`,
    place: criterion.position,
    note: 'Call it desirable or leave it out; or take the offer back if the person has to bring it.',
    cause: { file, position },
    about: criterion,
  };
}
