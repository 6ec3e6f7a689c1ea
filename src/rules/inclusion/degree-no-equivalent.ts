import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { type FoundWords, isAboutPerson, isDenied, wording } from '../text/index.ts';

const qualification = wording(
  /\b(?:degree[- ](?:level|educated|standard|qualified)|degree(?= in\b| or\b| from\b)|(?:first|honours|hons|master['’]?s|bachelor['’]?s|university|undergraduate|postgraduate|post-graduate|relevant|good|higher|related|science|nursing) degree|educated to (?:degree|graduate|master['’]?s|a[ -]level|gcse)(?: level| standard)?|(?:bsc|ba|beng|msc|mba)(?: degree)?(?: \(hons\))?(?= in\b| or (?:above|higher)\b|[.,;)]|$)|graduates?(?= in\b| calibre\b| level\b|-level\b|[.,;)]|$)|a[ -]levels?(?! (?:student|pupil|class|teach|cours))|gcses?|highers)(?![\w’'])/gim,
  'degree',
  'educated',
  'graduate',
  'graduates',
  'level',
  'alevel',
  'levels',
  'alevels',
  'bsc',
  'ba',
  'beng',
  'msc',
  'mba',
  'gcse',
  'gcses',
  'highers',
);
const equivalent =
  /\b(?:equivalent|equal|comparable|similar|alternatively|apprenticeship|working towards|or (?:[\w-]+ ){0,6}(?:experience|qualifications?|training|learning|level|n?vq|svq|diploma|certificate|registration)|other (?:qualifications?|routes?))\b/i;
const registered =
  /\b(?:regist\w*|hcpc|nmc|gmc|gphc|sssc|gtcs?|social work england|chartered|licensed to practi[sc]e|membership)\b/i;
/** Words that open an example of what is meant. */
const example = /\b(?:e\.?g\.?|such as|for example|for instance|including|like) (?:an? )?$/i;

/** “To a level that” is no examination. */
const noExamination = /^a levels?$/;

const teaching = /\b(?:teach\w*|tutor\w*|pupils?|students?|learners?|mark(?:ing|s)?|supervis\w*)\b/i;

/** Flags degrees and school examinations for which nothing else is accepted. */
export const degreeNoEquivalent: Rule = {
  id: 'inclusion/degree-no-equivalent',
  severity: 'warning',
  flags: 'A degree or school examination that is asked for without “or equivalent”.',
  why: 'People who learnt elsewhere, abroad or at work may be as able and read that they need not apply. Acas advises to make it clear that an equivalent or similar level will be considered. If the qualification itself is needed, say why.',
  answeredByBecause: true,
  limits:
    'A criterion that names a registration passes, since registers set their own conditions. One sentence in the specification that equivalents are considered answers for all of it.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- Speaks English to a level that suits the work\n- Management course, e.g. MBA\n- A training such as a degree in music\n',
      '---\ntitle: Planner\n---\n\n## Person specification\n\n### Essential\n\n- Degree in planning, or experience that taught you as much\n- Educated to degree level or equivalent\n- A high degree of care\n- GCSE English or a similar qualification\n',
      '---\ntitle: Nurse\n---\n\n## Person specification\n\n### Essential\n\n- Nursing degree and current registration with the NMC\n',
      '---\ntitle: Tutor\n---\n\n## Person specification\n\nYou need no degree in anything.\n\n### Essential\n\n- Experience of teaching GCSE mathematics\n',
      '---\ntitle: Planner\n---\n\n## Person specification\n\nWe consider equivalent qualifications and experience for each of these.\n\n### Essential\n\n- Degree in planning\n',
      '---\ntitle: Planner\n---\n\n## Person specification\n\n### Essential\n\n- Degree in planning\n  - Because: the law on appeals names it.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- Strong in mathematics (BSc or above from a top university)\n',
      '---\ntitle: Planner\n---\n\n## Person specification\n\n### Essential\n\n- Educated to degree level\n\n### Desirable\n\n- Degree in a relevant subject\n',
      '---\ntitle: Planner\n---\n\n## Person specification\n\n### Essential\n\n- A good honours degree\n- Five GCSEs including English\n',
      '---\ntitle: Planner\n---\n\n## Person specification\n\n| | Essential | Desirable |\n|---|---|---|\n| Learning | Graduate | A levels |\n',
    ],
  },
  check(_role, { text }) {
    const found = text
      .findEnglish(qualification)
      .filter(({ passage }) => isAboutPerson(passage))
      .filter((one) => !noExamination.test(one.match[0]) && !isDenied(one) && !isOpen(one));
    if (found.length === 0) return [];
    const answered = text
      .of('prose')
      .some(({ section, text: words }) => section === 'person-specification' && equivalent.test(words));
    if (answered) return [];
    return found.map((one) => {
      const words = one.match[0].trim();
      return flagWords(one, {
        reason: `Unexpected \`${words}\` alone, expected what else is accepted`,
        note: 'Add “or equivalent experience”, or say in a `Because:` item below why nothing else will do.',
        actual: words,
      });
    });
  },
};

function isOpen({ passage: { text }, start }: FoundWords): boolean {
  if (example.test(text.slice(Math.max(0, start - 20), start))) return true;
  return equivalent.test(text) || registered.test(text) || teaching.test(text);
}
