import { flagWords, replaceWords } from '../flag-words.ts';
import type { Finding, Rule } from '../rule.ts';
import { type FoundWords, wording } from '../text/index.ts';

const pronoun = wording(
  /(?<![\w’'-])(?:s\/he|(?:he|she|him|his|her|himself) ?\/ ?(?:he|she|her|hers|his|him|herself)|(?:he or she|she or he|his or her|her or his|him or her)|he|she|his|her|him|himself|herself)(?![\w/])(?!['’][a-z])(?: (?:will|must|should|may|can)\b)?/gi,
  'he',
  'she',
  'his',
  'her',
  'him',
  'himself',
  'herself',
);
const pair = /\/| or /;
const holder =
  /\b(?:post-?holders?|post holders?|job-?holder|role-?holder|successful (?:candidate|applicant)|(?:the|an?) (?:candidate|applicant|employee|worker)|(?:leader|individual|professional|all-rounder|communicator|somebody|someone) who (?:can|will|is|has|knows))\b/i;

/** Flags pronouns that make the person in the role a man or a woman. */
export const genderedPronoun: Rule = {
  id: 'inclusion/gendered-pronoun',
  severity: 'warning',
  flags: 'Pronouns that name a gender for whoever holds the role: “he/she”, “his or her”, “she will”.',
  why: 'Addressing the reader, or “they”, fits everyone and reads better than pairs; the EHRC advises against words that name a gender in adverts.',
  limits:
    'Single pronouns count where the sentence speaks of the post-holder or an applicant, or where “he” or “she” is followed by “will”, “must” or “should” without anyone named before; stories about real people pass.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\nOur way of doing this came from an apprentice in her second month. A father comes back, and the mould on his wall has not been mentioned.\n\n> She never hurried me.\n',
      '---\ntitle: Porter\n---\n\nThe post-holder plans their own day. Mary Osei founded the lodge in 1921, and the post-holder tends her archive.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- A natural leader who can motivate her team\n',
      '---\ntitle: Porter\n---\n\nThe post-holder reports to the lodge, and he/she carries his/her own telephone.\n',
      '---\ntitle: Porter\n---\n\nThe successful candidate will bring her own boots.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Help each resident to keep his or her own room.\n2. She will answer the telephone.\n',
    ],
  },
  check(role, { text }) {
    return text
      .findEnglish(pronoun)
      .filter((found) => pair.test(found.match[0]) || isOfHolder(found))
      .map((found) => flagWords(found, said(found, role.source)));
  },
};

function isOfHolder({ passage: { text }, start, match: [words] }: FoundWords): boolean {
  const near = text.slice(Math.max(0, start - 200), start);
  const before = near.slice(near.lastIndexOf('. ') + 1);
  const opens = / (?:will|must|should)$/.test(words) && before.trim() === '';
  return (opens || holder.test(before)) && !named.test(before);
}

/** Somebody’s name, which is not that of the holder. */
const named = /[a-z,’'-] (?:\p{Lu}[\p{L}’'-]+ ?){1,3}|^ ?(?:\p{Lu}[\p{L}’'-]+ ){2}/u;

function said(found: FoundWords, source: Parameters<typeof replaceWords>[2]): Omit<Finding, 'place'> {
  const [words] = found.match;
  const instead = insteadOf(words.toLowerCase());
  return {
    reason: `Unexpected \`${words}\`, expected words for anyone`,
    note: 'Write “you”, “they” and “their”.',
    actual: words,
    ...(instead !== undefined && { expected: [instead], ...replaceWords(found, instead, source) }),
  };
}

/** Only where no other word has to change with it. */
function insteadOf(words: string): string | undefined {
  const verb = /(?:s\/he|she|he) (will|must|should|may|can)$/.exec(words)?.[1];
  if (verb !== undefined && pair.test(words)) return `they ${verb}`;
  if (/^(?:his ?\/ ?her|her ?\/ ?his|his or her|her or his)$/.test(words)) return 'their';
  return /^(?:him ?\/ ?her|him or her)$/.test(words) ? 'them' : undefined;
}
