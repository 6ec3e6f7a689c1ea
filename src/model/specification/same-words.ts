/** Whether two lists of methods are the same. */
export function sameWords(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((word) => other.includes(word));
}
