import { describe, expect, it } from 'vitest';
import { loadWorkspace, mapHost, openRoles } from '../model/index.ts';
import { openRules, rules } from './index.ts';

/** How many characters the short text has; the long one has four times as many. */
const short = 25_000;

/** A rule that takes so long on the long text would stall a run; one that takes less needs no comparison. */
const plenty = 250;

/** Four times the text may take so many times as long; a square would take 16 times. */
const mostGrowth = 9;

/** Repeats a piece to a length. */
const repeated = (piece: string) => (length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** What the rules' own bad examples say, as one line: near-misses of every rule's words. */
const words = rules
  .flatMap(({ examples }) => examples.bad)
  .map((text) => text.slice(text.lastIndexOf('---\n') + 4).replace(/[^\p{L}\p{N} ,.’'£%()-]+/gu, ' '))
  .join(' ');

const texts: Record<string, (length: number) => string> = {
  'a word': repeated('a'),
  words: repeated('a '),
  spaces: (length) => `a${' '.repeat(length)}a`,
  'full stops': repeated('.'),
  'full stops and spaces': repeated('. '),
  brackets: repeated('('),
  'pairs of brackets': repeated('(a) '),
  quotes: repeated('“”'),
  apostrophes: repeated('a’a '),
  digits: repeated('1'),
  figures: repeated('1,000 '),
  commas: repeated('a, '),
  hyphens: repeated('a-'),
  capitals: repeated('AB '),
  joints: repeated('and or '),
  'a half-said demand': repeated('you must '),
  'a half-said time': repeated('work on '),
  'a half-said sum': repeated('the salary is £'),
  'a half-said date': repeated('closing date is the 1st of '),
  'a half-said title': repeated('night port '),
  'vague words': repeated('good very excellent '),
  'the words of all rules': repeated(`${words} `),
};

const places: Record<string, (text: string) => string> = {
  prose: (text) => `${text}\n`,
  'a duty': (text) => `## Main duties\n\n1. ${text}\n   - Support: we train you.\n`,
  'a criterion': (text) =>
    `## Main duties\n\n1. Lift.\n\n## Person specification\n\n### Essential\n\n- ${text}\n`,
};

/** A rule’s time over a role, in milliseconds: the best of some runs, since others only add to it. */
async function timesOf(body: string, runs: number): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  const text = `---\ntitle: Night Porter\nteam: Night Support Team\n---\n\n${body}`;
  const workspace = loadWorkspace(mapHost({ '/wards/roles/porter.md': text }), '/wards');
  for (let run = 0; run < runs; run += 1) {
    const role = openRoles(workspace).load('/wards/roles/porter.md');
    for (const rule of rules) {
      const overrides = rule.severity === 'off' ? { [rule.id]: 'warning' as const } : {};
      const opened = await openRules([rule], workspace, { date: '2027-01-11', overrides });
      const start = performance.now();
      opened.check(role);
      const time = performance.now() - start;
      best.set(rule.id, Math.min(best.get(rule.id) ?? Number.POSITIVE_INFINITY, time));
    }
  }
  return best;
}

/** The rules that take far more than four times as long over four times the text. */
async function stalledBy(
  fill: (length: number) => string,
  place: (text: string) => string,
): Promise<string[]> {
  const long = await timesOf(place(fill(short * 4)), 1);
  if ([...long.values()].every((time) => time < plenty)) return [];
  // Only what is slow is measured again, and more than once: other work on the machine adds to a time.
  const again = await timesOf(place(fill(short * 4)), 3);
  const less = await timesOf(place(fill(short)), 3);
  return [...again].flatMap(([id, time]) => {
    const growth = time / Math.max(less.get(id) ?? 0, 1);
    return time >= plenty && growth > mostGrowth ? [`${id}: ${growth.toFixed(1)} times`] : [];
  });
}

describe.each(Object.entries(texts))('a text of 100,000 characters of %s', (_, fill) => {
  it.each(Object.entries(places))('stalls no rule as %s', async (_, place) => {
    expect(await stalledBy(fill, place)).toEqual([]);
  });
});
