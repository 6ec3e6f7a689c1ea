import type { Rule } from '../rule.ts';
import { askedCriteria } from './asked-criteria.ts';

const head = '---\ntitle: Night Porter\n---\n\n## Person specification\n\n### Essential\n\n';

/** Names of things with a joint in them. */
const setPhrases =
  /\b(?:equality,? diversity,? (?:and|&) inclusion|equality (?:and|&) diversity|diversity (?:and|&) inclusion|health (?:and|&) (?:safety|social care|wellbeing|care)|policies and procedures|terms and conditions|research and development|health, safety and (?:welfare|environment\w*)|word and excel|written and (?:verbal|oral|spoken)|orally,? and in writing|in writing and orally|verbal and written|oral and written|time and energy|day and night|days and times|children and young people|friends and family|family and friends|families and carers|trial and error|pros and cons|give and take|to and from|more and more|tried and tested|clear(?:ly)? and (?:calm|concise|kind|plain)(?:ly)?|maths and english|english and maths)\b/gi;

/** Opens a requirement of a kind of its own. */
const opening =
  /(?:^|[,;] (?:and )?|\band )(?:(?:an?|the|good|sound|strong|proven|excellent|some|recent|relevant|working|significant|demonstrable|thorough|detailed|with|has|have|having) ){0,3}(experience|knowledge|understanding|awareness|ability|able to|skills? in|qualifi(?:ed|cations?)|degree|diploma|registration|registered|driving licence|commitment)\b/gi;

/** One after another: `people, families and colleagues` is one joint. */
const series =
  /(?<!\w)[\w’'-]{1,30}(?: [\w’'-]{1,30})?(?:, [\w’'-]{1,30}(?: [\w’'-]{1,30})?){1,8},? (?:and|or) (?=\w)/g;

/** Without any of these nothing is joined or opened. */
const joiners = [',', ';', 'and ', ' as well as ', ' together with '];

const joint = / and |, | as well as | together with |; /g;

/** Flags two requirements in one criterion. */
export const multiple: Rule<{ joints: number }> = {
  id: 'person-specification/multiple',
  severity: 'info',
  flags: 'A criterion that holds two requirements or more.',
  why: 'A panel can give one mark for a criterion. Somebody who has the experience and not the qualification can be marked neither met nor missed, and each member of the panel will settle it in another way. The guidance of SOAS asks for one requirement in each.',
  options: {
    joints: { default: 3, description: 'How many times “and”, a comma or “as well as” joins its parts.' },
  },
  limits: 'It counts joints: a long sentence about one thing may have as many.',
  examples: {
    good: [
      `${head}- Puts complex and sensitive news, orally and in writing, to patients, their carers and other professionals (I)\n`,
      `${head}- Talks with patients, families and nurses, day and night (I)\n`,
      `${head}- A degree or equivalent experience (A)\n- Knows health and safety, and why it matters (I)\n`,
    ],
    bad: [
      `${head}- Experience of portering and a driving licence (A)\n`,
      `${head}- Good knowledge of the wards, and the ability to lift safely (I)\n`,
      `${head}- Moves beds safely, keeps the store full and answers the telephone, and writes up the log each night (I)\n`,
    ],
  },
  check(role, { text, options }) {
    if (!role.language.startsWith('en')) return [];
    return askedCriteria(role, text).flatMap((asked) => {
      const bare = asked.words.replace(/\([^()]{0,200}\)/g, '');
      const lower = bare.toLowerCase();
      if (!joiners.some((one) => lower.includes(one))) return [];
      const plain = bare.replace(setPhrases, 'both');
      const kinds = kindsOf(plain);
      const joints = countJoints(plain, options.joints);
      if (kinds.length < 2 && joints < options.joints) return [];
      const found =
        kinds.length < 2 ? `\`${joints}\` joints` : kinds.map((kind) => `\`${kind}\``).join(' and ');
      return [
        {
          reason: `Several requirements in one criterion: ${found}`,
          place: asked.criterion.position,
          note: 'Give each a criterion of its own, so that each can be judged; leave out what nobody would be turned down for.',
          about: asked.criterion,
        },
      ];
    });
  },
};

/** The different kinds of requirement that it opens, such as experience and a licence. */
function kindsOf(words: string): string[] {
  const found: string[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(words); match !== null; match = opening.exec(words)) {
    const kind = match[1]?.toLowerCase() ?? '';
    if (!found.includes(kind)) found.push(kind);
  }
  return found;
}

/** How many joints there are, a series as one; that need not be told where there are too few in any case. */
function countJoints(words: string, fewest: number): number {
  const written = words.match(joint)?.length ?? 0;
  return written < fewest ? written : (words.replace(series, 'series and ').match(joint)?.length ?? 0);
}
