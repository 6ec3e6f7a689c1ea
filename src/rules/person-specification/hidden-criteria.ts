import type { Finding, Rule } from '../rule.ts';
import { wording } from '../text/index.ts';

const spec = '\n\n## Person specification\n\n### Essential\n\n- Lifts safely (T)\n';
const head = '---\ntitle: Night Porter\n---\n\n';

/** A demand on whoever applies. */
const demand = wording(
  /\b(?:you|applicants?|candidates?|the (?:right |ideal |successful )?(?:person|candidate|applicant)|post-?holders?) (?:must|should|need to|will need to|will be expected to|are expected to|is expected to) (?:also |already |ideally |be able to )?(?:have|possess|hold|demonstrate|be (?:qualified|educated|experienced|registered|fluent|familiar with|skilled))\b/gi,
  ...'must should need expected'.split(' '),
);

/** What follows a demand that comes from law, or that is no demand on a person’s past. */
const notAsked =
  /^[^.!?]{0,60}\b(?:right to work|permission|visa|DBS|PVG|disclosure|criminal record|clearance|vaccinat|references?|access to|time to|been|completed|finished|agreed|agreement|done|read|said|told|heard|met|someone|somebody|a say|a chance|a word|questions?|lunch|breaks?|rest|no |any |your own manager)/i;

/** “A wait that you should have been spared” asks for nothing. */
const relative = /\b(?:that|which|what|whom) $/i;

const sectionsOfTerms: ReadonlySet<string> = new Set([
  'person-specification',
  'terms',
  'apply',
  'profile',
  'support',
  'competencies',
]);

/** Flags criteria that stand in the prose. */
export const hiddenCriteria: Rule = {
  id: 'person-specification/hidden-criteria',
  severity: 'info',
  flags: 'A demand such as “applicants must have” outside the person specification.',
  why: 'Only what stands in the person specification is judged: Oxford and York allow no other criteria at shortlisting. A demand in the prose puts off whoever takes it seriously, and decides nothing.',
  limits: 'Sections about terms and applying are left alone, and so is the right to work.',
  answeredByBecause: true,
  examples: {
    good: [
      `${head}Applicants must have the right to work in the country. You should have a break every four hours.${spec}`,
      `${head}Applicants must have a diploma.\n`,
      `${head}You will have a uniform. Say if there is a wait that you should have learnt of sooner.${spec}`,
    ],
    bad: [
      `${head}Applicants must have a diploma in portering.${spec}`,
      `${head}The successful candidate should be able to demonstrate tact.${spec}`,
    ],
  },
  check(role, { text }) {
    if (role.personSpecification === undefined) return [];
    return text
      .findEnglish(demand, 'summary', 'prose', 'item', 'duty', 'result')
      .flatMap(({ passage, match, start, place }): Finding[] => {
        if (sectionsOfTerms.has(passage.section) || passage.language !== undefined) return [];
        const end = start + match[0].length;
        if (notAsked.test(passage.text.slice(end, end + 80))) return [];
        if (relative.test(passage.text.slice(0, start))) return [];
        return [
          {
            reason: `\`${match[0]}\` opens a criterion outside the person specification`,
            place,
            note: 'Move it there, as essential or desirable, or leave it out.',
            ...(passage.about !== undefined && { about: passage.about }),
          },
        ];
      });
  },
};
