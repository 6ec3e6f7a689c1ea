import type { Rule } from '../rule.ts';
import { wording } from '../text/index.ts';

const offer = wording(
  /\b(?:adjustments?|large print|(?:other|another|alternative|accessible|different) formats?|disability confident|access needs|what would help you)\b/gi,
  ...'adjustment print format disability access help'.split(' '),
);

/** Flags a live role without a word on adjustments. */
export const adjustments: Rule = {
  id: 'completeness/adjustments',
  severity: 'info',
  flags: 'A role that is live and says nothing of adjustments or other formats.',
  why: 'Employers owe applicants reasonable adjustments (Equality Act 2010, sections 20 and 39), and those who need them look for the offer first; gov.uk’s guidance on recruiting disabled people asks adverts to make it. It may stand in the role, under `organisation` (about, clauses) or in `apply.text`.',
  examples: {
    good: [
      '---\ntitle: Night Porter\nstatus: live\n---\n\n## How to apply\n\nTell us what adjustments you need.\n',
      '---\ntitle: Night Porter\nstatus: live\napply: {text: "Ask for large print or another format."}\n---\n',
      '---\ntitle: Night Porter\nstatus: agreed\n---\n',
    ],
    bad: ['---\ntitle: Night Porter\nstatus: live\n---\n\n## How to apply\n\nRing us.\n'],
  },
  check({ facts, source, language }, { text, workspace: { organisation } }) {
    if (facts.status !== 'live' || !language.startsWith('en')) return [];
    const apply = typeof facts.apply === 'object' ? facts.apply.text : facts.apply;
    const elsewhere = [apply, organisation.about, ...(organisation.clauses ?? [])].join('\n');
    if (elsewhere.search(offer.pattern) >= 0 || text.has(offer)) return [];
    const note = 'As in “Tell us what would help you to apply: we make adjustments and send other formats.”';
    return [{ reason: 'Missing offer of adjustments and other formats', place: source.at('/status'), note }];
  },
};
