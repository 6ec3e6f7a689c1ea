import type { Rule } from '../rule.ts';
import { countWords } from '../text/index.ts';

type Options = { most: number };

/** Flags a purpose that is no longer the purpose in a few words. */
export const purposeLength: Rule<Options> = {
  id: 'clarity/purpose-length',
  severity: 'info',
  flags: 'A section on the purpose of the role of more than 120 words.',
  why: 'The purpose is what a reader takes in before deciding to read on: why the role exists, in a few sentences. What is longer tells duties or background, which have sections of their own.',
  options: { most: { default: 120, description: 'Words that the purpose may have.' } },
  limits:
    'Only sections headed as the purpose are counted, not the opening text and not “Why is this role important?”.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Main purpose\n\nYou keep the wards moving by night.\n',
      `---\ntitle: Porter\n---\n\n${'You keep the wards moving. '.repeat(40)}\n`,
    ],
    bad: [
      `---\ntitle: Porter\n---\n\n## Main purpose\n\n${'You keep the wards moving by night. '.repeat(20)}\n`,
    ],
  },
  check({ sections }, { text, options }) {
    const most = Number(options.most);
    const section = sections.find(({ kind }) => kind === 'purpose');
    if (section === undefined || section.text.length < most * 2) return [];
    const words = text
      .passages()
      .filter(({ section: kind, kind: part }) => kind === 'purpose' && part !== 'heading')
      .reduce((sum, passage) => sum + countWords(passage.text), 0);
    if (words <= most) return [];
    return [
      {
        reason: `Purpose of ${words} words, expected at most ${most}`,
        place: section.position,
        note: 'Keep why the role exists; move what is done to the duties and how it came about to the background.',
        actual: String(words),
      },
    ];
  },
};
