/** Deeper nesting of lists and quotations than this is no text that a person wrote. */
const maxDepth = 60;
/** More brackets or emphasis marks than this in one paragraph are no text that a person wrote. */
const maxMarks = 2000;

const containers = /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){60,}/gm;
const indentedItem = new RegExp(`^[ \\t]{${maxDepth * 4},}(?:[>*+-]|\\d{1,9}[.)])[ \\t]`, 'm');

/** What a text has too much of to be parsed in reasonable time. */
export interface Excess {
  offset: number;
  reason: string;
}

/**
 * Finds nesting that would take a Markdown parser seconds or minutes (its cost grows with the square of
 * the depth). Rows of hyphens or stars, which are thematic breaks, are left alone.
 */
export function findExcess(text: string): Excess | undefined {
  for (const match of text.matchAll(containers)) {
    if (/[>+\d]|\S[^\n\r]*[^\s*-]/.test(restOfLine(text, match.index))) return tooDeep(match.index);
  }
  const item = indentedItem.exec(text);
  if (item !== null) return tooDeep(item.index);
  return findMarks(text);
}

function tooDeep(offset: number): Excess {
  return { offset, reason: `Unexpected nesting of more than ${maxDepth} levels` };
}

/** Looks at each run of lines without a blank one. */
function findMarks(text: string): Excess | undefined {
  const limit = maxMarks;
  let marks = 0;
  let start = 0;
  let blank = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) {
      if (blank) {
        marks = 0;
        start = index + 1;
      }
      blank = true;
    } else if (code !== 32 && code !== 9) {
      blank = false;
      if (code === 91 || code === 42 || code === 95) marks++;
      if (marks > limit)
        return { offset: start, reason: `Unexpected paragraph with more than ${limit} brackets or stars` };
    }
  }
  return undefined;
}

function restOfLine(text: string, offset: number): string {
  return /^[^\n\r]*/.exec(text.slice(offset, offset + 4000))?.[0] ?? '';
}
