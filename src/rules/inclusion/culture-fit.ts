import list from '../../../templates/words/culture-fit.json' with { type: 'json' };
import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { wordList } from '../text/index.ts';

/** Flags words of a culture that not everyone fits. */
export const cultureFit: Rule = {
  id: 'inclusion/culture-fit',
  severity: 'info',
  flags: 'Words such as “rockstar”, “hit the ground running”, “fast-paced” and “banter”.',
  why: 'They tell little about the work, and may tell readers of another age, gender or way of life that they would not fit in. This is opinion more than evidence: the list follows Joblint, whose author no longer advises serious use of it. Hence one line of information for each.',
  sources: [{ title: 'Joblint', url: 'https://github.com/rowanmanning/joblint' }],
  answeredByBecause: true,
  examples: {
    good: [
      '---\ntitle: Chaplain\n---\n\nYou keep the feasts of Guru Nanak and of other teachers. Work is hard some days; play is, too.\n',
      '---\ntitle: Porter\n---\n\nEvery hour brings another list; families wait in the lodge.\n\n> I like the banter.\n',
    ],
    bad: [
      '---\ntitle: Engineer\n---\n\nWe roll up our sleeves and smash our quarterly target; there are Friday beers.\n',
      '---\ntitle: Engineer\n---\n\nWe want a coding ninja who can hit the ground running.\n',
      '---\ntitle: Engineer\n---\n\n## Person specification\n\n### Essential\n\n- Thrives in a fast-paced environment\n',
      '---\ntitle: Engineer\n---\n\nWe work hard, play hard, and like a family.\n',
    ],
  },
  load() {
    const words = wordList(list.entries, '(?! (?:nanak|gobind|granth))');
    return {
      check: (_role, { text }) =>
        text.findEnglish(words.wording).map((found) =>
          flagWords(found, {
            reason: `Unexpected \`${found.match[0]}\`, expected plain words about the work`,
            note: `Say ${words.entryOf(found.match[0])?.instead.join(' or ')}.`,
            actual: found.match[0],
          }),
        ),
    };
  },
};
