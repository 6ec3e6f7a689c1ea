import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import { type Wording, wording } from '../text/index.ts';

const you = wording(/\b(?:you|your)\b/gi, 'you', 'your');
const holder = wording(
  /\bthe (?:post-?holder|post holder|job-?holder|job holder|role-?holder|successful (?:candidate|applicant))\b/gi,
  'postholder',
  'post',
  'job',
  'jobholder',
  'role',
  'roleholder',
  'successful',
);
const elsewhere = new Set(['apply', 'support', 'terms', 'profile']);

/** Tells once that a text speaks both to the reader and of “the post-holder”. */
export const mixedVoice: Rule = {
  id: 'clarity/mixed-voice',
  severity: 'info',
  flags: 'A text that says both “you” and “the post-holder”; one line a document.',
  why: 'A change of voice shows where texts were put together, and makes the reader ask whether both are the same person. Plain English guides advise “you”.',
  limits:
    'How to apply, what is offered and the terms may speak otherwise than the rest, and are not read; one slip passes.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\nYou keep the wards moving, and you teach the post-holder of the day team.\n',
      '---\ntitle: Porter\n---\n\nThe post-holder keeps the wards moving. The post-holder has a radio.\n\n## How to apply\n\nSend us your form. You may call us.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\nYou keep the wards moving. Your radio is in the lodge.\n\n## Main duties\n\n1. The post-holder answers calls.\n2. The post-holder will report to the lodge.\n',
    ],
  },
  check(_role, { text }) {
    const found = (voice: Wording) =>
      text.findEnglish(voice).filter(({ passage: { section } }) => !elsewhere.has(section));
    const indirect = found(holder);
    const direct = indirect.length < 2 ? [] : found(you);
    if (direct.length < 2) return [];
    const fewer = direct.length < indirect.length ? direct : indirect;
    const [first] = fewer;
    if (first === undefined) return [];
    const more = fewer === direct ? indirect : direct;
    return [
      flagWords(first, {
        reason: `Both \`${first.match[0]}\` (${fewer.length} times) and \`${more[0]?.match[0] ?? ''}\` (${more.length} times), expected one voice`,
        note: 'Speak to the reader throughout: “you”.',
      }),
    ];
  },
};
