/**
 * A copy of words, for notes: those that were cut from the text of a role would keep all of it in memory.
 */
export function ownWords(words: string): string {
  // The engine makes one piece of what was joined before it cuts from it.
  return ` ${words}`.slice(1);
}
