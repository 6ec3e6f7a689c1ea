import list from '../../../templates/words/traits.json' with { type: 'json' };
import type { Rule } from '../rule.ts';
import { type AskedCriterion, askedCriteria } from './asked-criteria.ts';
import { stageReader } from './stage-reader.ts';

const head = '---\ntitle: Night Porter\n---\n\n## Person specification\n\n### Essential\n\n';

const certificate =
  /\b(?:degree|diploma|doctorate|GCSEs?|A-levels?|Highers|[NS]VQ|BTEC|qualifications?|qualified (?:as|in)|registration with|registered (?:with|nurse|midwife|social worker)|driving licence)\b/i;

/** What is known, understood or handled is told in an interview, even of certificates. */
const told =
  /^(?:an? |good |sound |working )?(?:knowledge|understanding|awareness|experience|interest|able|ability|can|willing\w*|ready|working towards)\b/i;

/** Flags criteria whose method of assessment comes too early or too late. */
export const wrongStage: Rule = {
  id: 'person-specification/wrong-stage',
  severity: 'info',
  flags:
    'A trait of character that is judged from the application alone, or a qualification that is judged at interview alone.',
  why: 'That somebody is decisive or patient shows in what they say and do, hardly in a form where everyone calls themselves so; the guidance of the Scottish Government of 2008 leaves such criteria out of shortlisting. A certificate is stated in the application and shown before an offer: nothing is gained by asking for it in the interview, and people are invited who can’t be appointed.',
  limits:
    'The list of traits is an opinion. Only short criteria are looked at, and no qualification that something else may stand for: an interview can ask about that.',
  examples: {
    good: [
      `${head}- Patient with people who are frightened (I)\n- Degree in physics, or equivalent work (A, C)\n`,
      `${head}- Experience of a patient transport service (A)\n- Knowledge of registration with the council (I)\n- A degree, or what you learnt in its place (I)\n`,
    ],
    bad: [`${head}- Patient and kind (A)\n`, `${head}- Degree in physics (I)\n`],
  },
  load() {
    const trait = new RegExp(`(?<![\\w-])(?:${list.entries.join('|')})(?![\\w-])`, 'i');
    return {
      check(role, { text, workspace }) {
        if (!role.language.startsWith('en')) return [];
        const stagesOf = stageReader(workspace, role);
        return askedCriteria(role, text).flatMap((asked) => {
          const [stage, ...others] = stagesOf(asked.criterion);
          if (others.length > 0) return [];
          if (stage === 'shortlisting') return findTrait(asked, trait);
          return stage === 'interview' ? findCertificate(asked) : [];
        });
      },
    };
  },
};

/** More words than these say where the trait is to show. */
const mostWords = 6;

function findTrait({ words, passage, criterion }: AskedCriterion, trait: RegExp) {
  if (words.split(' ').length > mostWords || told.test(words)) return [];
  const match = trait.exec(passage.text);
  if (match === null) return [];
  return [
    {
      reason: `\`${match[0]}\` is judged from the application alone`,
      place: passage.place(match.index, match.index + match[0].length),
      note: 'Let the interview, a task or references show it: add one of them to its methods.',
      about: criterion,
    },
  ];
}

function findCertificate({ words, passage, criterion }: AskedCriterion) {
  if (told.test(words) || / or /.test(words)) return [];
  const match = certificate.exec(passage.text);
  if (match === null) return [];
  return [
    {
      reason: `\`${match[0]}\` is judged at interview alone`,
      place: passage.place(match.index, match.index + match[0].length),
      note: 'Let the application state it and the certificate show it: `(A, C)`.',
      about: criterion,
    },
  ];
}
