import type { Finding } from '../rule.ts';
import type { Variant } from './find-variants.ts';

/** One message for each way in which a name is written otherwise, at its first place. */
export function sayVariants(name: string, variants: Variant[], what: string): Finding[] {
  const byWriting = new Map<string, Variant[]>();
  for (const variant of variants) {
    const key = variant.written.toLowerCase();
    byWriting.set(key, [...(byWriting.get(key) ?? []), variant]);
  }
  return [...byWriting.values()].flatMap((same): Finding[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { written, passage, start } = first;
    const times = same.length === 1 ? '' : ` (${same.length} times)`;
    return [
      {
        reason: `\`${written}\`${times} is written otherwise than the ${what}, \`${name}\``,
        place: passage.place(start, start + written.length),
        note: 'Write it in one way throughout; readers may take two names for two things.',
        expected: [name],
        actual: written,
      },
    ];
  });
}
