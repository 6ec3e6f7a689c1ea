/**
 * A copy of words, for notes: those that were cut from the text of a role would keep all of it in memory.
 */
export function ownWords(words: string): string {
  return JSON.parse(JSON.stringify(words)) as string;
}
