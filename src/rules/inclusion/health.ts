import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { isAboutPerson, isDenied, wording } from '../text/index.ts';

const asked = wording(
  /(?:(?<=^|\b(?:in|of|have|has|having|enjoys?|requires?|be in) )good (?:(?:general|physical|mental|overall)(?: and (?:physical|mental))? )?health(?=$|[.,;()]| and (?:fitness|attendance)| with| record)|\b(?:physically|medically) fit\b|\bfit and (?:healthy|well)\b|\bable[- ]bodied\b|\b(?:good|high|reasonable|excellent) (?:level|standard|degree) of (?:physical )?fitness\b|\bphysical fitness\b|\bphysically (?:able|capable) (?:to|of) (?:carry|do|perform|undertak|meet|fulfil)\w*|\b(?:good|excellent|satisfactory|strong|acceptable) (?:health|attendance|sickness|sickness absence)(?: and (?:punctuality|timekeeping|sickness|attendance))? records?\b|\bfree (?:from|of) (?:any )?(?:illness|disabilit(?:y|ies))\b)/gim,
  'health',
  'fit',
  'healthy',
  'bodied',
  'fitness',
  'physically',
  'attendance',
  'sickness',
  'illness',
  'disability',
  'disabilities',
);
const sections = new Set(['terms', 'summary', 'apply']);

/** Flags health that is asked for. */
export const health: Rule = {
  id: 'inclusion/health',
  severity: 'warning',
  flags: 'Good health, fitness or an attendance record that is asked for.',
  why: 'It may put off disabled people who can do the work, with adjustments where needed. The Equality Act 2010, section 60, limits questions about health before an offer. Name the task instead, such as “moves beds with a colleague”; if the demand is part of the work, say why.',
  sources: [
    {
      title: 'Equality Act 2010, section 60',
      url: 'https://www.legislation.gov.uk/ukpga/2010/15/section/60',
    },
  ],
  answeredByBecause: true,
  limits:
    'Read in the person specification, the terms and the opening text only, since health is what many services are for.',
  examples: {
    good: [
      '---\ntitle: Wellbeing Coach\n---\n\nYou help people back into good health and physical fitness.\n\n## Main duties\n\n1. Run a class in physical fitness.\n\n## Person specification\n\n### Essential\n\n- Understands what supports good mental health\n- Good health and safety knowledge\n- Keeps good health records\n- Moves beds with a colleague, with adjustments if needed\n',
      '---\ntitle: Firefighter\n---\n\n## Person specification\n\n### Essential\n\n- Physically fit\n  - Because: the national test of fitness is part of the work.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- Physically able to carry out the role\n',
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- Physically fit\n- Good attendance record\n',
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- In good general health\n',
      '---\ntitle: Porter\n---\n\nYou are fit and healthy.\n',
    ],
  },
  check(_role, { text }) {
    return text
      .findEnglish(asked)
      .filter(({ passage }) => isAboutPerson(passage) || sections.has(passage.section))
      .filter((found) => !isDenied(found) && !isOfOthers(found.passage.text.slice(0, found.start)))
      .map((found) =>
        flagWords(found, {
          reason: `Unexpected \`${found.match[0]}\`, expected the task that the work involves`,
          note: 'Name the task, as in “moves beds with a colleague”; if the demand cannot be met otherwise, say why in a `Because:` item below.',
          actual: found.match[0],
        }),
      );
  },
};

function isOfOthers(before: string): boolean {
  return /\b(?:help|helps|support|supports|people|patients|residents|clients|others|stay|stays|keep|keeps|promot\w*|back in|back into|knowledge of|understands?|understanding of|records?)\b[^.;]{0,50}$/i.test(
    before.slice(-80),
  );
}
