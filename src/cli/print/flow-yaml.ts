/** A value as people write it in frontmatter, in one line: `{last: 2026-10-01, by: [post-holder]}`. */
export function toFlowYaml(value: unknown): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toFlowYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, each]) => `${toFlowYaml(key)}: ${toFlowYaml(each)}`);
  return `{${pairs.join(', ')}}`;
}

/** Whether words mean themselves without quotes wherever they stand; when in doubt they are quoted. */
function isPlain(text: string): boolean {
  const isSafe = /^(?:\p{L}|\d+ \p{L})(?:[\p{L}\p{M}\p{N} £€%&'’.()/+_-]*[\p{L}\p{M}\p{N}£€%'’.()_])?$/u.test(
    text,
  );
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) || (isSafe && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text))
  );
}
