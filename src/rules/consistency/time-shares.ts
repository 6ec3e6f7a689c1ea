import { plainText, type RoleSection } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';

const share = /^\D{0,30}(\d{1,3}(?:\.\d+)?) ?%\D*$/;

/** Flags shares of time that are far from a whole. */
export const timeShares: Rule = {
  id: 'consistency/time-shares',
  severity: 'warning',
  flags: 'Shares of time, given for every duty, that add up to far less or more than 100 %.',
  why: 'Shares of time tell a candidate what a week looks like and a panel what the role weighs. If they do not add up, a duty was added or left out since.',
  limits:
    'It speaks where each duty has a `Time:` of one percentage, or each heading of a group ends in one; a total of 90 to 110 passes.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n   - Time: 60 %\n2. Move beds.\n   - Time: about 45%\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n   - Time: 60 %\n2. Move beds.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n   - Time: daily\n2. Move beds.\n   - Time: 10 %\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n### Calls (60%)\n\n1. Answer calls.\n\n### Beds (60%)\n\n2. Move beds.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n   - Time: 60 %\n2. Move beds.\n   - Time: 20 %\n',
    ],
  },
  check({ duties, sections }) {
    const ofGroups = sections.flatMap(sharesOfGroups);
    if (ofGroups.length > 1) return tell(ofGroups);
    const shares = duties.flatMap(({ time }) => share.exec(time?.text ?? '')?.[1] ?? []).map(Number);
    const [first] = duties;
    if (first?.time === undefined || shares.length < 2 || shares.length < duties.length) return [];
    const place = first.time.position ?? first.position;
    return tell(shares.map((each) => ({ share: each, place })));
  },
};

interface Share {
  share: number;
  place: Finding['place'];
}

function tell(shares: Share[]): Finding[] {
  const total = Math.round(shares.reduce((sum, { share: each }) => sum + each, 0));
  const [first] = shares;
  if (first === undefined || (total >= 90 && total <= 110)) return [];
  return [
    {
      reason: `The shares of time add up to ${total} %, expected about 100 %`,
      place: first.place,
      note: 'Correct them, or leave them out where they are not known.',
      actual: String(total),
    },
  ];
}

/** The shares in the headings of groups of duties, where every one has its own: `Exhibitions (40%)`. */
function sharesOfGroups({ kind, text, blocks }: RoleSection): Share[] {
  if (kind !== 'duties' || !text.includes('%')) return [];
  const headings = blocks().flatMap((block) => (block.type === 'heading' ? [block] : []));
  const shares = headings.flatMap((heading): Share[] => {
    const found = /\(?(\d{1,3}) ?%\)?\s*$/.exec(plainText(heading.children))?.[1];
    return found === undefined || heading.position === undefined
      ? []
      : [{ share: Number(found), place: heading.position }];
  });
  return shares.length === headings.length ? shares : [];
}
