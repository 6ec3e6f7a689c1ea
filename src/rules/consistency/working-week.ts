import type { Finding, Rule } from '../rule.ts';

const longest = 48;

/** Flags a working week that is very long, or whose days do not fit together. */
export const workingWeek: Rule = {
  id: 'consistency/working-week',
  severity: 'warning',
  flags: 'More than 48 hours a week, or days at the bases that do not add up to the days of the week.',
  why: 'In the United Kingdom a week of more than 48 hours on average needs the agreement of the person (Working Time Regulations 1998), so such a figure is mostly a slip. Days at two places that add up to more than the week can’t be kept.',
  sources: [
    {
      title: 'Maximum weekly working hours (GOV.UK)',
      url: 'https://www.gov.uk/maximum-weekly-working-hours',
    },
  ],
  examples: {
    good: [
      '---\ntitle: Porter\nhours: {per_week: 37.5, days_per_week: 5}\nbase: [{place: Lodge, days: 3}, {place: Theatre, days: 2}]\n---\n',
      '---\ntitle: Porter\nhours: 50 hours\nbase: [{place: Lodge, days: 3}, {place: Theatre}]\n---\n',
    ],
    bad: [
      '---\ntitle: Porter\nhours: {per_week: 60}\n---\n',
      '---\ntitle: Porter\nhours: {per_week: 37.5, days_per_week: 5}\nbase: [{place: Lodge, days: 3}, {place: Theatre, days: 3}]\n---\n',
      '---\ntitle: Porter\nbase: [{place: Lodge, days: 5}, {place: Theatre, days: 4}]\n---\n',
    ],
  },
  check({ facts: { hours, base }, source }) {
    const findings: Finding[] = [];
    const written = typeof hours === 'object' ? hours : {};
    if ((written.per_week ?? 0) > longest) {
      findings.push({
        reason: `Unexpected ${written.per_week} hours a week, expected at most ${longest}`,
        place: source.at('/hours/per_week'),
        note: 'If it is meant, say in the text how the hours are spread and agreed.',
      });
    }
    const days = (Array.isArray(base) ? base : []).flatMap((place) =>
      typeof place === 'object' ? (place.days ?? []) : [],
    );
    const total = days.reduce((sum, each) => sum + each, 0);
    const expected = written.days_per_week ?? 7;
    const isWhole = Array.isArray(base) && days.length === base.length;
    if (
      days.length > 1 &&
      (total > expected || (isWhole && written.days_per_week !== undefined && total < expected))
    ) {
      findings.push({
        reason: `The days at the bases add up to ${total}, expected ${written.days_per_week === undefined ? 'at most 7' : expected}`,
        place: source.at('/base'),
        note: 'Correct the days of a base or `hours.days_per_week`, or leave the days out.',
      });
    }
    return findings;
  },
};
