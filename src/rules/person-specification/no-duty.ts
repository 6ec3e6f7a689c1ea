import type { Finding, Rule } from '../rule.ts';
import { contentWords } from '../text/index.ts';
import { askedCriteria } from './asked-criteria.ts';

const head =
  '---\ntitle: Night Porter\n---\n\n## Main duties\n\n1. Move patients between the wards.\n2. Keep the oxygen store full.\n3. Write the log.\n\n## Person specification\n\n';

/** Groups of what is not there for a duty. */
const exempt =
  /eligib|qualit|value|attitude|behaviou?r|character|disposition|practical|circumstance|attain|education|qualif|training|other|special|general|commit/i;

/** What stands on law, policy or the terms, not on a duty. */
const elsewhere =
  /\b(?:right to work|registration|registered|licen[cs]e|degree|diploma|qualifi|certificate|check|equality|diversity|inclusion|safeguard|confidential|travel|evening|weekend|flexib|values?|commitment|willing|member|post with|agreement|interest|enthusias|motivat|DBS|PVG|disclosure|references?|health|fit\b|fitness|attendance|stamina|patien|kind|calm|humour|fun\b|resilien|negotiat|influenc|get around|mobile\b|lives?\b|initiative|pressure|team|organis|communicat|listen|literate|numerate|writ|english|welsh|gaelic|people|grade|GCSE|typing|years?|learn)/i;

/** Words that say in what form something is asked. */
const kindOfDemand =
  /\b(?:experience|knowledge|understanding|awareness|skills?|worked|working|similar|setting)\b/gi;

/** Fewer words can be told in others. */
const fewestWords = 4;

/** A role of fewer duties is only begun. */
const fewestDuties = 3;

/** Flags essential criteria that nothing in the role explains. */
export const noDuty: Rule = {
  id: 'person-specification/no-duty',
  severity: 'off',
  flags: 'An essential criterion that shares no word with any duty, result or other text of the role.',
  why: 'What is essential must be needed for the work: the NHS Job Evaluation Handbook (10.1) asks that such skills are “relevant to the duties”, and the guidance of SOAS that they are “justifiable in relation to the job tasks”. A criterion that no duty explains is often a remainder of another post.',
  limits:
    'It compares words and can’t know that two words mean the same, so it speaks only where not one is shared. Values, eligibility and qualifications are left alone.',
  answeredByBecause: true,
  examples: {
    good: [
      `${head}### Essential\n\n- Satisfactory enhanced DBS and two references\n`,
      `${head}### Essential\n\n- Able to get around the district, by any means\n`,
      `${head}### Essential\n\n- Patience, kindness and a sense of fun\n`,
      `${head}### Essential\n\n- Physically fit, with a good attendance record\n`,
      `${head}### Essential\n\n- Influences and negotiates at the highest level\n`,
      `${head}### Essential\n\n- Moves frail patients without hurting them (T)\n- Speaks Welsh (I)\n`,
      `${head}### Essential\n\n- Plays the cello to concert standard (T)\n  - Because: we play at night.\n`,
      `${head.replace('Write the log', 'Publish papers')}### Essential\n\n- A record of publications of international quality (A)\n`,
      '---\ntitle: Night Porter\n---\n\n## Person specification\n\n### Essential\n\n- Plays the cello to concert standard (T)\n',
    ],
    bad: [`${head}### Essential\n\n- Plays the cello to concert standard (T)\n`],
  },
  check(role, { text }) {
    const duties = [...role.duties, ...role.results];
    if (!role.language.startsWith('en') || role.duties.length < fewestDuties) return [];
    const candidates = askedCriteria(role, text).filter(
      ({ criterion, group, words }) =>
        criterion.importance === 'essential' &&
        criterion.because === undefined &&
        !exempt.test(group.title ?? '') &&
        !elsewhere.test(words),
    );
    if (candidates.length === 0) return [];
    const said = text
      .passages()
      .filter(({ kind, section }) => kind !== 'criterion' && section !== 'person-specification')
      .map(({ text: own }) => own.toLowerCase())
      .join('\n');
    return candidates.flatMap(({ criterion, words }): Finding[] => {
      const asked = [...contentWords(words.replace(kindOfDemand, ' '))];
      if (asked.length < fewestWords || asked.some((word) => said.includes(opening(word)))) return [];
      return [
        {
          reason: `None of the ${duties.length} duties and results explains why this is essential`,
          place: criterion.position,
          note: 'Name the duty that needs it, give the reason in a `Because:` under it, or call it desirable.',
          about: criterion,
        },
      ];
    });
  },
};

/** Words that open alike are taken for one: `publish` and `publications`. */
function opening(word: string): string {
  return word.slice(0, 5);
}
