import type { Rule } from '../rule.ts';

type Options = { most: number };

/** Flags a title that lists and cards cut off. */
export const titleLength: Rule<Options> = {
  id: 'clarity/title-length',
  severity: 'info',
  flags: 'A title of more than 60 characters.',
  why: 'A title is what people search for and what lists of vacancies show; most of them cut it off at about sixty characters. Team, place and grade have keys of their own.',
  options: { most: { default: 60, description: 'Characters that a title may have.' } },
  examples: {
    good: ['---\ntitle: Night Porter\nteam: Theatres and wards\n---\n'],
    bad: [
      '---\ntitle: Night Porter for the Theatres, the Wards and the Lodge of Skarrow Hospital (Band 2)\n---\n',
    ],
  },
  check({ title, source }, { options }) {
    const most = Number(options.most);
    const length = [...title].length;
    if (length <= most) return [];
    return [
      {
        reason: `Title of ${length} characters, expected at most ${most}`,
        place: source.at('/title'),
        note: 'Say what the person does; `team`, `base` and `pay` have the rest, and `subtitle` a second line.',
        actual: String(length),
      },
    ];
  },
};
