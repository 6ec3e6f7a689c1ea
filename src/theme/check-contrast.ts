import { contrastRatio, nearestColour, TEXT_CONTRAST } from '../render/contrast.ts';
import { type Colours, PAPER } from '../render/theme.ts';
import { report, type Source } from '../source/index.ts';
import type { ThemeFile } from '../types.ts';

/** Each of these is text on each of the grounds: labels in marked cells, links in callouts, titles on covers. */
const TEXTS = ['text', 'muted', 'accent'] as const;
const GROUNDS = ['paper', 'accent_surface', 'surface'] as const;

type Text = (typeof TEXTS)[number];
type Ground = (typeof GROUNDS)[number];

/**
 * Checks that every text can be read on every ground that it may stand on (WCAG 2.2 AA, 1.4.3). The border of
 * marked cells has the accent's colour and so more than the 3 to 1 that it needs. Each colour of the file is named
 * once, with the shade that passes.
 */
export function checkContrast(source: Source, own: ThemeFile, all: Colours): void {
  const colours = { ...all, paper: PAPER };
  const written = new Set(Object.keys(own.colours ?? {}));
  const faulty = faultyColours(source, written);
  const texts = TEXTS.filter((text) => !faulty.has(text));
  const grounds = GROUNDS.filter((ground) => !faulty.has(ground));
  const fails = (text: Text, ground: Ground, changed: Partial<typeof colours> = {}) =>
    contrastRatio({ ...colours, ...changed }[text], { ...colours, ...changed }[ground]) < TEXT_CONTRAST;
  const told = new Set<string>();
  const tell = (name: Text | Exclude<Ground, 'paper'>, pairs: [Text, Ground][], nearest?: string) => {
    const fresh = pairs.filter((pair) => !told.has(pair.join()));
    for (const pair of fresh) told.add(pair.join());
    const [worst, ...others] = fresh
      .map(([text, ground]) => ({ text, ground, ratio: contrastRatio(colours[text], colours[ground]) }))
      .sort((a, b) => a.ratio - b.ratio);
    if (worst !== undefined) reportContrast(source, name, worst, others, colours[name], nearest);
  };

  for (const text of texts.filter((name) => written.has(name))) {
    const bad = grounds.filter((ground) => fails(text, ground));
    if (bad.length === 0) continue;
    const passes = (shade: string) => grounds.every((ground) => !fails(text, ground, { [text]: shade }));
    const nearest = nearestColour(colours[text], passes);
    // Where no shade can do it, the ground is what stands in the way.
    if (nearest === undefined && bad.some((ground) => written.has(ground))) continue;
    const pairs = bad.map((ground): [Text, Ground] => [text, ground]);
    tell(text, pairs, nearest);
  }
  for (const ground of ['accent_surface', 'surface'] as const) {
    if (!written.has(ground)) continue;
    const passes = (shade: string) => texts.every((text) => !fails(text, ground, { [ground]: shade }));
    const bad = texts.filter((text) => fails(text, ground));
    const pairs = bad.map((text): [Text, Ground] => [text, ground]);
    tell(ground, pairs, nearestColour(colours[ground], passes));
  }
}

/** Colours that were written and are none: what they would look like is not known. */
function faultyColours({ data }: Source, sound: ReadonlySet<string>): Set<string> {
  const written = (data as { colours?: unknown } | null | undefined)?.colours;
  const names = typeof written === 'object' && written !== null ? Object.keys(written) : [];
  return new Set(names.filter((name) => !sound.has(name)));
}

interface Pair {
  text: Text;
  ground: Ground;
  ratio: number;
}

function reportContrast(
  source: Source,
  name: string,
  { text, ground, ratio }: Pair,
  others: readonly Pair[],
  actual: string,
  nearest: string | undefined,
): void {
  const also = others.map((other) => `\`${other.text}\` on ${nameOf(other.ground)} (${shown(other.ratio)})`);
  report(source.file, {
    ruleId: 'theme/contrast',
    severity: 'error',
    reason: `Contrast of \`${text}\` on ${nameOf(ground)} is ${shown(ratio)} to 1, expected at least ${TEXT_CONTRAST} to 1${
      nearest === undefined ? '' : `; the nearest shade that passes is \`${nearest}\``
    }`,
    place: source.at(`/colours/${name}`),
    note: `${also.length > 0 ? `Also ${also.join(', ')}. ` : ''}Fainter text cannot be read by many people (WCAG 2.2 AA).`,
    ...(nearest === undefined ? {} : { expected: [nearest] }),
    actual,
  });
}

function nameOf(ground: Ground): string {
  return ground === 'paper' ? 'white paper' : `\`${ground}\``;
}

/** Rounded down, so that a ratio that is too low never looks as if it were enough. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
