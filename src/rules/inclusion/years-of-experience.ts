import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { type FoundWords, isAboutPerson, isDenied, wording } from '../text/index.ts';

const number = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)';
const years = wording(
  new RegExp(
    `(?<!\\w)(?:at least |a minimum of |minimum |over |more than )?(?:${number} ?(?:-|–|to) ?)?${number}(?:\\+| plus| or more)? years?\\b(?:['’]s?)?|(?<!\\w)(?:at least |a minimum of |minimum )?(?:1[2-9]|[2-9]\\d|twelve|eighteen) months?\\b['’]?`,
    'gi',
  ),
  'year',
  'years',
  'month',
  'months',
);
const work =
  /\b(?:experience|experienced|post-?qualif\w*|post-?regist\w*|track record|working|worked|held)\b/i;
const demand = /\b(?:must|need|needs|requires?|required|minimum|at least|essential)\b/i;
const least = /^(?:at least|a minimum|minimum|over|more than)\b|\+|plus|or more/i;
const otherYears =
  /\b(?:last|past|previous|next|first|recent|every|from|between|children|under|over|aged?|our|within|in|for (?:up to|the|a))(?: the)? $/i;

/** Flags experience that is counted in years. */
export const yearsOfExperience: Rule = {
  id: 'inclusion/years-of-experience',
  severity: 'warning',
  flags: 'Experience that is asked for as a number of years, or of twelve months and more.',
  why: 'Years say how long, not how well: they may put off younger people, and those who were away from work, for no gain. Acas advises to ask for the kind of experience and not for its length; the Equality Act 2010, section 19, is about rules that put an age group at a disadvantage without need. If a number is needed, say why.',
  sources: [
    {
      title: 'Equality Act 2010, section 19',
      url: 'https://www.legislation.gov.uk/ukpga/2010/15/section/19',
    },
  ],
  answeredByBecause: true,
  limits:
    'Years are taken for experience if the same sentence speaks of experience or work. Outside the person specification, a word such as “must” or “minimum” has to stand there too.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\nA contract of 12 months; you need not have worked here.\n\n## Person specification\n\n### Essential\n\n- Experience of a ward over some months\n- A one year course in care\n- A car licence held for 12 months and readiness to train\n- Experience of the ward after three months of training\n',
      '---\ntitle: Night Porter\n---\n\nOur three years of experience with night work taught us much.\n\n## Person specification\n\n### Essential\n\n- Has run a rota for a team (A)\n',
      '---\ntitle: Nursery Nurse\n---\n\n## Person specification\n\n### Essential\n\n- Experience of working with children of 2 to 5 years old\n- Recent learning, in the last two years, about working at night\n',
      '---\ntitle: Surveyor\n---\n\n## Person specification\n\n### Essential\n\n- At least two years’ experience after qualifying\n  - Because: the insurers of the scheme ask for it.\n',
      '---\ntitle: Porter\n---\n\n## Person specification\n\nYou do not need five years of experience.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- At least one year’s experience of portering\n',
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- At least 18 months experience as a porter\n',
      '---\ntitle: Night Porter\n---\n\n## Person specification\n\n### Essential\n\n- At least five years’ experience of portering\n',
      '---\ntitle: Night Porter\n---\n\nThe post-holder must have 3+ years of relevant experience.\n',
      '---\ntitle: Nurse\n---\n\n## Person specification\n\n### Essential\n\n- Minimum 2-3 years post-qualification\n- Has held a similar post for at least two years\n- 5+ years of backend development\n',
    ],
  },
  check(_role, { text }) {
    return text
      .findEnglish(years)
      .filter((found) => isOfWork(found) && !isDenied(found))
      .map((found) =>
        flagWords(found, {
          reason: `Unexpected \`${found.match[0]}\` of experience, expected what someone has done`,
          note: 'Name the experience, as in “has run a rota for a team”; if the number is needed, say why in a `Because:` item below.',
          actual: found.match[0],
        }),
      );
  },
};

function isOfWork({ passage, start, match: [words] }: FoundWords): boolean {
  const { text } = passage;
  const near = text.slice(Math.max(0, start - 120), start);
  const before = near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf('; '), 0));
  const after = text.slice(start + words.length, start + words.length + 80).split(/[.;]/, 1)[0] ?? '';
  if (/^ (?:old|of age|ago)\b/.test(after) || /\blicen[cs]e\b[^.;]{0,30}$/i.test(before)) return false;
  if (!/^(?:at least|a minimum|minimum)/i.test(words) && otherYears.test(near.slice(-20))) return false;
  const around = before + words + after;
  if (passage.kind === 'criterion' && (least.test(words) || /^ (?:of|in|as)\b/.test(after))) return true;
  return work.test(around) && (isAboutPerson(passage) || demand.test(around));
}
