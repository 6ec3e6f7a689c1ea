import type { Rule } from '../rule.ts';

const vague =
  /\b(?:competitive|negotiable|attractive|excellent|generous|doe|depend(?:s|ing|ent) (?:up)?on (?:skills|experience)|to be (?:agreed|confirmed|discussed)|tbc|tba)\b/i;

/** What sales may bring on top says nothing of the pay. */
const onTarget = /\b(?:OTE|on[- ]target earnings)\b[^\d]{0,20}[\d,.]+k?/i;

/** Flags pay that says nothing. */
export const payVague: Rule = {
  id: 'completeness/pay-vague',
  severity: 'warning',
  flags: 'Pay that is only “competitive”, “negotiable” or “depending on experience”.',
  why: 'A range helps everyone to decide; “negotiable” favours those who are used to negotiating. The Government Equalities Office names showing ranges among the actions that work.',
  examples: {
    good: [
      '---\ntitle: Night Porter\npay: £27,400 to £30,150 a year, negotiable within the range\n---\n',
      '---\ntitle: Night Porter\npay: Band 5\n---\n',
    ],
    bad: [
      '---\ntitle: Night Porter\npay: Competitive, with commission (OTE £40k)\n---\n',
      '---\ntitle: Night Porter\npay: Competitive\n---\n',
      '---\ntitle: Night Porter\npay: {text: "Negotiable, depending on experience"}\n---\n',
      '---\ntitle: Night Porter\npay: Attractive package\n---\n',
    ],
  },
  check({ facts: { pay }, at }) {
    const text = typeof pay === 'object' ? (Object.keys(pay).length === 1 ? pay.text : undefined) : pay;
    if (text === undefined || /\d/.test(text.replace(onTarget, '')) || !vague.test(text)) return [];
    return [
      {
        reason: `Vague pay \`${text}\`, expected a figure, a range or a grade`,
        place: at(typeof pay === 'object' ? '/pay/text' : '/pay'),
        note: 'As in `pay: {min: 27400, max: 30150, per: year}`.',
        actual: text,
      },
    ];
  },
};
