import type { ElementContent } from 'hast';

/** Puts each of the contents on a line of its own: the file stays readable, and words of two blocks apart. */
export function lines(contents: readonly ElementContent[]): ElementContent[] {
  if (contents.length === 0) return [];
  return [newline(), ...contents.flatMap((content) => [content, newline()])];
}

function newline(): ElementContent {
  return { type: 'text', value: '\n' };
}
