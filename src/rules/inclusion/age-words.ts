import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { type FoundWords, isAboutPerson, isDenied, wording } from '../text/index.ts';

const age = wording(
  /\b(?:(?:young|youthful|mature|energetic)(?=(?:, | and | )(?:[\w-]+(?:, | and | )){0,2}(?:team|individual|candidate|applicant|graduate|professional|colleagues?|workforce|girl|lad|lady|manager|organisation|company|attitude|outlook|approach|personality|self-starter)\b)|(?:youthful|energetic)\b|young(?= at heart)|(?:young|mature) person(?=$|[.,;)]| (?:who|to|with|for)\b)|(?:recent|new|fresh) graduates?|digital natives?|school[- ]leavers?|over-?qualified|tech-savvy millennials?|millennials?)(?!\w)/gim,
  'young',
  'youthful',
  'mature',
  'energetic',
  'recent',
  'new',
  'fresh',
  'digital',
  'school',
  'overqualified',
  'over',
  'millennial',
);
const always =
  /^(?:(?:young|youthful|mature|energetic)$|digital|overqualified|over-qualified|tech|millennial)/i;
const wanted =
  /\b(?:suit|suits|suited to|ideal for|perfect for|looking for|seek|seeking|seeks|must be|want|wants|we need|you are|be) (?:an? |our |the |some )?(?:[\w-]+,? (?:and )?){0,3}$/i;

/** Flags words that ask for an age. */
export const ageWords: Rule = {
  id: 'inclusion/age-words',
  severity: 'warning',
  flags: 'Words that ask for an age, such as “young team”, “energetic” or “recent graduate”.',
  why: 'Such words may tell older or younger people that they are not meant. The EHRC gives “youthful enthusiasm” as an example, and Acas advises against terms such as “recent graduate”. Age is a protected characteristic of the Equality Act 2010; say what the person does instead.',
  sources: [
    { title: 'Equality Act 2010, section 5', url: 'https://www.legislation.gov.uk/ukpga/2010/15/section/5' },
  ],
  answeredByBecause: true,
  limits:
    '“Young people”, “youth work” and “mature trees” pass: the words count beside a team, a candidate and the like, or where the text says who is looked for.',
  examples: {
    good: [
      '---\ntitle: Youth Worker\n---\n\nYou run the youth club with young people and their young families.\n\n## Person specification\n\n### Essential\n\n- Experience of supporting a young person through school\n- Work with mature students and recent graduates\n',
      '---\ntitle: Park Keeper\n---\n\n## Main duties\n\n1. Inspect mature trees and young plantings.\n2. Welcome school leavers on placements.\n',
      '---\ntitle: Porter\n---\n\nAnyone may apply; you need not be a recent graduate.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\nYou are young at heart.\n',
      '---\ntitle: Porter\n---\n\nYou join a young, dynamic team.\n',
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- Energetic and enthusiastic\n- A mature attitude\n',
      '---\ntitle: Porter\n---\n\nThis post would suit a recent graduate or school leaver. You are a digital native.\n',
    ],
  },
  check(_role, { text }) {
    return text
      .findEnglish(age)
      .filter((found) => isOfPerson(found) && !isDenied(found))
      .map((found) =>
        flagWords(found, {
          reason: `Unexpected \`${found.match[0]}\`, expected words that fit people of any age`,
          note: 'Say what the person does or knows, or leave it out.',
          actual: found.match[0],
        }),
      );
  },
};

function isOfPerson({ passage, start, match: [words] }: FoundWords): boolean {
  const before = passage.text.slice(Math.max(0, start - 60), start);
  if (/^energetic$/i.test(words))
    return isAboutPerson(passage) || wanted.test(before) || isTeam(passage.text, start);
  if (always.test(words)) return true;
  return wanted.test(before) || (isAboutPerson(passage) && before === '');
}

function isTeam(text: string, start: number): boolean {
  return /^energetic(?:,| and)? (?:[\w-]+ ){0,2}team\b/i.test(text.slice(start, start + 60));
}
