/**
 * Widths of letters in thousandths of their size: those of a wide humanist face, as the theme's is not known here.
 * What is not listed is as wide as `other`.
 */
const widths: readonly [letters: RegExp, width: number][] = [
  [/[ijl.,:;'’|!]/, 330],
  [/[frtI()[\]-]/, 420],
  [/[mwMW@%—]/, 920],
  [/\s/, 290],
  [/\p{Lu}/u, 720],
  [/[\p{Ll}\p{N}]/u, 590],
  [/\p{M}/u, 0],
];
const other = 1000;
const known = new Map<string, number>();

/** How wide a line is at most, in the units of its size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) {
    let own = known.get(letter);
    if (own === undefined) {
      own = widths.find(([letters]) => letters.test(letter))?.[1] ?? other;
      known.set(letter, own);
    }
    width += own;
  }
  return (width / 1000) * size;
}

/** Breaks words into lines of a width: at spaces and after hyphens; a word that is wider is broken inside. */
export function wrapWords(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (words: string) => textWidth(words.trimEnd(), size) <= width;
  for (const piece of text.trim().match(/\S*?[-/–](?=\S)|\S+\s*/g) ?? []) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    for (const letter of piece) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
