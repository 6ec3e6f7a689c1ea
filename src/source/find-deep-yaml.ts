/** Deeper nesting than this is no data that a person wrote. */
const maxDepth = 100;

const compactItems = new RegExp(`^[ \\t]*(?:[-?][ \\t]+){${maxDepth},}`, 'm');

/**
 * Finds where YAML nests so deeply that its parser, which calls itself for each level, would exhaust the
 * stack. Brackets inside quotes count too; a line that starts a key of the top level starts from nothing.
 */
export function findDeepYaml(text: string): number | undefined {
  const compact = compactItems.exec(text);
  if (compact !== null) return compact.index;
  let depth = 0;
  let lineStart = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (lineStart && isLetter(code)) depth = 0;
    lineStart = code === 10 || code === 13;
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
    if (depth > maxDepth) return index;
  }
  return undefined;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
