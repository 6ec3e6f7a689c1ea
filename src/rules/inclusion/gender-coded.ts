import list from '../../../templates/words/gender-coded.json' with { type: 'json' };
import type { Role } from '../../model/index.ts';
import { flagWords } from '../flag-words.ts';
import type { Finding, Rule } from '../rule.ts';
import { type FoundWords, type RoleText, type Wording, wholeWord, wordStart } from '../text/index.ts';

type Options = { net: number };

/** Tells once where words that were found to be coded for one gender outnumber the others. */
export const genderCoded: Rule<Options> = {
  id: 'inclusion/gender-coded',
  severity: 'info',
  flags:
    'A text in which words that were found to be coded feminine or masculine clearly outnumber the others; one line a document.',
  why: 'In laboratory studies (Gaucher, Friesen and Kay 2011), adverts with many masculine words appealed less to women. In the field the effect was negligible: Castilla and Rho (2023) studied some 300,000 postings and ran an experiment. So this only invites a second look, word by word; it is no score, and a text need not be balanced.',
  sources: [
    { title: 'Gaucher, Friesen and Kay 2011', url: 'https://doi.org/10.1037/a0022530' },
    { title: 'gender-decoder, the list of words', url: 'https://github.com/lovedaybrooke/gender-decoder' },
  ],
  options: {
    net: { default: 5, description: 'How many more words of one kind than of the other are worth a line.' },
  },
  limits:
    'It counts words without their sense: “lead” the metal counts. Words of the role’s title, titles of others in capitals, headings, quotations and frameworks do not count; common words of the field, such as “support” and “competence”, are not on the list.',
  examples: {
    good: [
      '---\ntitle: Team Leader\n---\n\nThe team leader meets leaders of other teams. You support people with understanding, in confidence, and take decisions.\n',
      '---\ntitle: Porter\n---\n\nYou lead the night team with warmth and honesty, and stay kind when work is competitive and challenging.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\nWe look for a driven, ambitious, competitive and decisive fighter who is determined to dominate. Assertive people thrive.\n',
      '---\ntitle: Porter\n---\n\nYou are warm, gentle, kind, considerate, sympathetic and loyal.\n',
    ],
  },
  load() {
    const kinds = list.entries.map(({ coded, words }) => ({ coded, pattern: patternOf(words) }));
    return {
      check(role, { text, options: { net } }) {
        if (!text.isEnglish) return [];
        const counted = kinds.map(({ coded, pattern }) => ({ coded, found: findIn(text, pattern, role) }));
        const [most, least] = counted.sort((a, b) => b.found.length - a.found.length);
        if (most === undefined || least === undefined) return [];
        return most.found.length - least.found.length < Number(net) ? [] : describe(most, least);
      },
    };
  },
};

interface Counted {
  coded: string;
  found: FoundWords[];
}

function patternOf(words: string[]): Wording {
  const alternatives = words.map((word) => word.replace('*', '[a-z]{0,12}'));
  const pattern = new RegExp(`\\b(?:${alternatives.join('|')})(?![\\w-])`, 'gi');
  return { pattern, words: words.map((word) => (word.includes('*') ? wordStart(word) : wholeWord(word))) };
}

/** A capital inside a sentence is somebody’s title, such as the Clinical Lead. */
function findIn(text: RoleText, pattern: Wording, { title }: Role): FoundWords[] {
  const own = title.toLowerCase();
  return text.findEnglish(pattern).filter(({ match: [word], passage, start }) => {
    if (own.includes(word.toLowerCase().replace(/s$/, ''))) return false;
    const next = passage.text.slice(start + word.length, start + word.length + 4);
    if (/^kind$/i.test(word) && /^s? of\b/.test(next)) return false;
    return (
      !/^\p{Lu}/u.test(word) ||
      /(?:^|[.!?:] ["“‘']?|^["“‘'])$/.test(passage.text.slice(Math.max(0, start - 3), start))
    );
  });
}

function describe(most: Counted, least: Counted): Finding[] {
  const [first] = most.found;
  if (first === undefined) return [];
  const counts = new Map<string, number>();
  for (const { match } of most.found) {
    const word = match[0].toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const often = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).slice(0, 6);
  return [
    flagWords(first, {
      reason: `${most.found.length} words that were found to be coded ${most.coded}, such as \`${first.match[0]}\`, and ${least.found.length} coded ${least.coded}`,
      note: `Most often: ${often.map(([word, count]) => (count > 1 ? `${word} (${count})` : word)).join(', ')}. Look at each and keep those that say what is meant; the evidence is weak outside the laboratory.`,
    }),
  ];
}
