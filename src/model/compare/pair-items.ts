/** An item of a role's data. */
interface Item {
  id: string;
  text: string;
}

/** What became of the items of a list. */
export interface ItemDifference<Of> {
  added: Of[];
  removed: Of[];
  changed: { from: Of; to: Of }[];
  /** What is the same in both, as the later list has it. */
  common: Of[];
}

/** Two texts that share at least this part of their words tell the same, put otherwise. */
const ALIKE = 0.5;

/**
 * Pairs the items of two lists: those of one id, then those of the same words, then those that share most of their
 * words. Ids that were made from first words pair too: where they agree, the items open alike.
 */
export function pairItems<Of extends Item>(
  before: readonly Of[],
  after: readonly Of[],
  isSame: (from: Of, to: Of) => boolean,
): ItemDifference<Of> {
  const pairs = new Map<Of, Of>();
  const open = new Set(before);
  const pair = (to: Of, from: Of | undefined) => {
    if (from === undefined) return;
    pairs.set(to, from);
    open.delete(from);
  };
  const rest = () => after.filter((to) => !pairs.has(to));
  const words = new Map([...before, ...after].map((item) => [item, foldWords(item.text)]));
  const wordsOf = (item: Of) => words.get(item) ?? '';
  for (const to of rest())
    pair(
      to,
      [...open].find((from) => wordsOf(from) === wordsOf(to)),
    );
  const byId = new Map([...open].map((from) => [from.id, from]));
  for (const to of rest()) pair(to, byId.get(to.id));
  for (const { from, to } of likeliest([...open], rest(), wordsOf)) {
    if (open.has(from) && !pairs.has(to)) pair(to, from);
  }
  const matched = [...pairs].map(([to, from]) => ({ from, to }));
  const inOrder = matched.sort((a, b) => after.indexOf(a.to) - after.indexOf(b.to));
  return {
    added: rest(),
    removed: [...open],
    changed: inOrder.filter(({ from, to }) => !isSame(from, to)),
    common: inOrder.filter(({ from, to }) => isSame(from, to)).map(({ to }) => to),
  };
}

/** Pairs of texts that are alike, the likest first. */
function likeliest<Of extends Item>(
  before: Of[],
  after: Of[],
  wordsOf: (item: Of) => string,
): { from: Of; to: Of }[] {
  const sets = new Map([...before, ...after].map((item) => [item, new Set(wordsOf(item).split(' '))]));
  const likeness = (from: Of, to: Of): number => {
    const one = sets.get(from) ?? new Set();
    const other = sets.get(to) ?? new Set();
    let shared = 0;
    for (const word of one) if (other.has(word)) shared += 1;
    return shared / Math.max(1, one.size + other.size - shared);
  };
  return before
    .flatMap((from) => after.map((to) => ({ from, to, likeness: likeness(from, to) })))
    .filter((pair) => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
}

function foldWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
