import list from '../../../templates/words/gendered-titles.json' with { type: 'json' };
import type { Role } from '../../model/index.ts';
import { flagWords } from '../flag-words.ts';
import type { Finding, Rule } from '../rule.ts';
import { type WordList, type WordListEntry, wordList } from '../text/index.ts';

const surname = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? $/;

/** Flags titles that name a gender. */
export const genderedTitle: Rule = {
  id: 'inclusion/gendered-title',
  severity: 'warning',
  flags:
    'A title that names a gender, such as “chairman” or “waitress”, in the role’s title, in whom it reports to or in its text.',
  why: 'Such a title may tell others that they are not meant. The EHRC advises against it in adverts, and NHS Employers asks for titles that are free of gender and age.',
  answeredByBecause: true,
  limits:
    'A name that is such a word is flagged, unless “Mr” or the like stands before it; “ombudsman” and “alderman” pass.',
  examples: {
    good: [
      '---\ntitle: Chair of the Board\n---\n\nYou work with the chair, the women’s refuge and the Ombudsman.\n\n> Our last chairman retired.\n',
      '---\ntitle: Human Resources Manager\n---\n\nYou manage the craft workshop, its workmanship and the firefighters, and report to Ms Foreman.\n',
    ],
    bad: [
      '---\ntitle: Porter\nreports_to: The Chairman of the Board\n---\n\nYou keep the wards moving.\n',
      '---\ntitle: Handyman\n---\n\nYou keep the wards in repair.\n',
      '---\ntitle: Porter\nsubtitle: Assistant to the chairman\n---\n\nYou report to the Foreman.\n',
      '---\ntitle: Porter\n---\n\nMore manpower is on the way.\n',
    ],
  },
  load() {
    const titles = wordList(list.entries);
    return {
      check: (role, { text }) => [
        ...inFacts(role, titles, text.isEnglish),
        ...text
          .findEnglish(titles.wording)
          .filter(({ passage, start }) => !surname.test(passage.text.slice(Math.max(0, start - 6), start)))
          .map((found) => flagWords(found, said(found.match[0], titles.entryOf(found.match[0])))),
      ],
    };
  },
};

function inFacts(
  { frontmatter, facts, source }: Role,
  titles: WordList<WordListEntry>,
  isEnglish: boolean,
): Finding[] {
  if (!isEnglish) return [];
  const { title, subtitle } = frontmatter;
  const { reports_to, accountable_to, responsible_to } = facts;
  const given = { title, subtitle, reports_to, accountable_to, responsible_to };
  return Object.entries(given).flatMap(([key, words]) => {
    const [found] = (typeof words === 'string' ? words : '').match(titles.wording.pattern) ?? [];
    if (found === undefined) return [];
    return [{ ...said(found, titles.entryOf(found)), place: source.at(`/${key}`) }];
  });
}

function said(words: string, entry: WordListEntry | undefined): Omit<Finding, 'place'> {
  const instead = entry?.instead ?? [];
  return {
    reason: `Unexpected \`${words}\`, expected a title for anyone`,
    note: `Write ${instead.map((one) => `“${one}”`).join(' or ')}, or the title that fits the work.`,
    expected: instead,
    actual: words,
  };
}
