import { flagWords } from '../flag-words.ts';
import type { Finding, Rule } from '../rule.ts';
import { isDenied, wording } from '../text/index.ts';

const fullTime = /^full[- ]?time\b/i;
const only = wording(
  /\b(?:(?:must|has to|needs to) (?:be|work) full[- ]time|full[- ]time (?:only|hours only|and not part[- ]time)|not (?:suitable for|open to|available for) (?:part[- ]time|job[- ]?shar\w+))\b/gi,
  'full',
  'fulltime',
  'part',
  'parttime',
  'job',
);
const options = wording(
  /\b(?:part[- ]time|job[- ]?shar\w+|flexible working|work flexibly|flexible hours|compressed hours|term[- ]time|fewer hours|reduced hours|share the post)\b/gi,
  'part',
  'parttime',
  'job',
  'flexible',
  'flexibly',
  'compressed',
  'term',
  'fewer',
  'reduced',
  'share',
);

/** Flags full-time work for which no other option is offered. */
export const fullTimeOnly: Rule = {
  id: 'inclusion/full-time-only',
  severity: 'info',
  flags: 'A role that is full time without any flexible option.',
  why: 'Full-time work without an option may put off carers, of whom most are women, and disabled people. Trials by the Behavioural Insights Team with a job site found more applications where an advert named flexible options. Name those that are open, or say why there are none.',
  answeredByBecause: true,
  examples: {
    good: [
      '---\ntitle: Porter\npattern: full-time\nflexible_working: [part-time, job-share]\n---\n\nYou keep the wards moving.\n',
      '---\ntitle: Porter\npattern: full-time\n---\n\n## What we offer\n\nYou can share the post or work term-time only.\n',
      '---\ntitle: Porter\nhours: Full-time, part-time or job share\n---\n\nYou keep the wards moving.\n',
      '---\ntitle: Porter\n---\n\nYou need not work full-time.\n',
    ],
    bad: [
      '---\ntitle: Porter\npattern: full-time\n---\n\nYou keep the wards moving.\n',
      '---\ntitle: Porter\nhours: Full time\n---\n\nYou keep the wards moving.\n',
      '---\ntitle: Porter\n---\n\nThe post-holder must work full-time.\n',
    ],
  },
  check({ facts, at }, { text }) {
    if (facts.flexible_working !== undefined || !text.isEnglish) return [];
    const findings: Finding[] = text
      .findEnglish(only)
      .filter((found) => /\bnot\b/.test(found.match[0]) || !isDenied(found))
      .map((found) => flagWords(found, said(found.match[0])));
    if (findings.length > 0) return findings;
    const { pattern, hours } = facts;
    const key = isFullTime(pattern) ? 'pattern' : isFullTime(hours) ? 'hours' : undefined;
    if (key === undefined || text.findEnglish(options).length > 0) return [];
    return [{ ...said(String(facts[key])), place: at(`/${key}`) }];
  },
};

function isFullTime(value: unknown): boolean {
  return typeof value === 'string' && fullTime.test(value) && !options.pattern.test(value);
}

function said(words: string): Omit<Finding, 'place'> {
  return {
    reason: `Unexpected \`${words}\` alone, expected the flexible options that are open`,
    note: 'As in `flexible_working: [part-time, job-share]`; if there are none, say why.',
    actual: words,
  };
}
