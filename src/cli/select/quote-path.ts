/** A path as it is typed in a shell: in quotes where it holds more than letters, digits and a few signs. */
export function quotePath(path: string): string {
  return /^[\w./-]+$/.test(path) && !path.startsWith('-') ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
