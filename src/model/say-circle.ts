/** Ids that lead back to the first, as words: `a` → `b` → `a`; a long way is cut short. */
export function sayCircle(ids: readonly string[]): string {
  const quote = (id: string) => `\`${id}\``;
  if (ids.length <= 7) return ids.map(quote).join(' → ');
  const [first, last] = [ids.slice(0, 4), ids.slice(-1)];
  return [...first.map(quote), `${ids.length - 5} more`, ...last.map(quote)].join(' → ');
}
