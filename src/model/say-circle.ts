/** Ids that lead back to the first, as words: `a` → `b` → `a`; a long way is cut short. */
export function sayCircle(ids: readonly string[]): string {
  const [own = '', ...rest] = ids.map((id) => `\`${id}\``);
  const way = rest.length > 6 ? [...rest.slice(0, 3), `${rest.length - 4} more`, ...rest.slice(-1)] : rest;
  return [own, ...way].join(' → ');
}
