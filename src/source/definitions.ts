const definition = /\[([^[\]\\]+)\]:/g;
const bracket = /\[([^[\]]+)\]/g;

/** The labels that some parts of a text may define, part by part. */
export type DefinedLabels = ReadonlySet<string>[];

/**
 * The labels of links and footnotes that each part of a text may define: they hold for the whole text.
 * Undefined where brackets are written in a way that only a parser can tell.
 */
export function findDefinitions(parts: string[]): DefinedLabels | undefined {
  const labels: Set<string>[] = [];
  for (const part of parts) {
    const found = new Set<string>();
    let count = 0;
    for (const [, label = ''] of part.matchAll(definition)) {
      found.add(fold(label));
      count += 1;
    }
    if (part.split(']:').length - 1 !== count) return undefined;
    labels.push(found);
  }
  return labels;
}

/** Whether a part refers to what another part defines: then it can't be parsed on its own. */
export function needsDefinitions(parts: string[], index: number, labels: DefinedLabels): boolean {
  const used = new Set(Array.from(parts[index]?.matchAll(bracket) ?? [], ([, label = '']) => fold(label)));
  return labels.some((defined, other) => other !== index && [...defined].some((label) => used.has(label)));
}

/** Brings a label to the form in which labels are compared. */
function fold(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}
