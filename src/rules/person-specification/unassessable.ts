import type { Finding, Rule } from '../rule.ts';
import { countWords } from '../text/index.ts';
import { type AskedCriterion, askedCriteria } from './asked-criteria.ts';
import { isVague } from './vague-phrases.ts';

const head = '---\ntitle: Night Porter\n---\n\n## Person specification\n\n### Essential\n\n';

/** Names and codes: they need no more words. */
const named = /\d|\p{Lu}{2}|\S \p{Lu}|\p{Ll}\p{Lu}|#|\+\+/u;

/** What a document, or a minute’s trial, shows. */
const shown =
  /\b(?:licen[cs]e|registered|registration|registrable|qualified|degree|diploma|doctorate|certificates?|clearance|checks?|member|membership|speaks?|spoken|fluent|welsh|gaelic|literate|numerate|literacy|numeracy|right to work|typing|driver|drives?|swims?)\b/i;

/** An action and how it is done can be watched: `Lifts safely`. */
const action = /^\p{L}+s \p{L}+ly\.?$/u;

/** Flags criteria that no one could show or judge. */
export const unassessable: Rule = {
  id: 'person-specification/unassessable',
  severity: 'warning',
  flags:
    'A criterion of one or two words, or one such as “good communication skills”, alone or in a row, that says nothing of what is to be seen.',
  why: 'An applicant can only agree with a bare adjective, and two assessors will judge it by two pictures of their own. The guides of the Australian National University and SOAS ask for criteria that are specific and can be shown by evidence; Acas writes “needs to give clear information to clients by phone” in the place of “good command of spoken English”.',
  limits:
    'Names, licences, registrations and checks may be as short as they like, and so may two words in a group of qualifications or knowledge. A vague phrase is left alone as soon as it says with whom, for what or how well.',
  answeredByBecause: true,
  examples: {
    good: [
      `${head}- Ability to work alone on night shifts (I)\n- Communication skills, with patients and families above all (I)\n- Able to work alone (I)\n`,
      `${head}- Stays calm when three calls come at once (I)\n- HCPC registration (C)\n- Driving licence (C)\n`,
      `${head.replace('### Essential', '### Qualifications and knowledge\n\n#### Essential')}- Teaching qualification (A)\n- Insulin regimes (I)\n`,
      `${head}- Good communication skills with people who can’t speak (I)\n- TypeScript (T)\n- Swims (T)\n- Lifts safely (T)\n`,
    ],
    bad: [
      `${head}- Ability to work well under pressure in a target-driven environment (I)\n`,
      `${head}- Works well under pressure (I)\n`,
      `${head}- Excellent communication skills, both written and verbal (I)\n`,
      `${head}- Able to work on own initiative and as part of a team\n`,
      `${head}- Strong organisational and time management skills (I)\n`,
      `${head}- Ability to work under pressure and prioritise effectively\n`,
      `${head}- Advanced communication skills\n`,
      `${head}- Calm (I)\n- Discreet\n`,
      `${head}- Good communication skills (I)\n`,
      `${head}- Able to work well under pressure. (I)\n`,
      `${head}- Sound judgement (I)\n`,
    ],
  },
  check(role, { text }) {
    if (!role.language.startsWith('en')) return [];
    const asked = askedCriteria(role, text).filter(({ criterion }) => criterion.because === undefined);
    const long = new Set(text.longerThan(mostWords, 'criterion', 'cell'));
    const short = asked.filter((one) => !long.has(one.passage) && isBare(one));
    const loose = asked.filter((one) => !short.includes(one) && isVague(one.words.slice(0, 200)));
    return [...sayShort(short), ...loose.map(sayVague)];
  },
};

const mostWords = 2;

/** Groups in which a name is enough: what somebody has learnt or passed. */
const learnt =
  /^(?!.*\b(?:skills?|abilit|attribute|aptitude|behaviour|competenc|personal|qualities))(?:.*\b)?(?:qualifications?|education|knowledge|training|registrations?|languages?|memberships?)\b/i;

function isBare({ words, criterion, group }: AskedCriterion): boolean {
  if (words === '' || criterion.standards.length > 0) return false;
  // An adjective alone is no name, wherever it stands.
  if (learnt.test(group.title ?? '') && countWords(words) === mostWords) return false;
  return countWords(words) <= mostWords && ![named, shown, action].some((pattern) => pattern.test(words));
}

/** One message for all bare words of a specification: they are a habit. */
function sayShort(short: AskedCriterion[]): Finding[] {
  const [first, ...others] = short;
  if (first === undefined) return [];
  const bare = `\`${first.words}\``;
  const more = others.map(({ words }) => `\`${words}\``);
  const named = more.length > 4 ? [...more.slice(0, 3), `${more.length - 3} more`] : more;
  return [
    {
      reason:
        named.length === 0
          ? `${bare} says nothing of what is to be seen`
          : `${[bare, ...named.slice(0, -1)].join(', ')} and ${named.at(-1)} say nothing of what is to be seen`,
      place: first.criterion.position,
      note: 'Say what the person does and when, as in `Stays calm when several calls come at once`.',
      about: first.criterion,
    },
  ];
}

function sayVague({ words, criterion }: AskedCriterion): Finding {
  return {
    reason: `\`${words.replace(/[.;,]$/, '')}\` can be read in many ways`,
    place: criterion.position,
    note: 'Say with whom, for what or how well: `Gives clear information to patients by telephone`.',
    severity: 'info',
    about: criterion,
  };
}
