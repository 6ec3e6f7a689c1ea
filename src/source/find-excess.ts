/** Deeper nesting of lists and quotations than this is no text that a person wrote. */
const maxDepth = 60;
/** More brackets or emphasis marks than this in one paragraph are no text that a person wrote. */
const maxMarks = 2000;
/** A parser looks for the end of each of these up to the paragraph's end: openers times characters. */
const maxSearch = 20_000_000;
/** The longest role has some 1,000 lines. */
const maxLines = 20_000;

const containers = /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){60,}/gm;
const indentedItem = new RegExp(`^[ \\t]{${maxDepth * 4},}(?:[>*+-]|\\d{1,9}[.)])[ \\t]`, 'm');
const thematicBreak = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;

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
    const next = text.charAt(match.index + match[0].length);
    const isRow = /^[\n\r]?$/.test(next) && thematicBreak.test(match[0]);
    if (!isRow) return tooDeep(match.index);
  }
  const item = indentedItem.exec(text);
  if (item !== null) return tooDeep(item.index);
  return findMarks(text);
}

function tooDeep(offset: number): Excess {
  return { offset, reason: `Unexpected nesting, expected ${maxDepth} levels at most` };
}

/** Looks at each run of lines without a blank one, and counts the lines. */
function findMarks(text: string): Excess | undefined {
  let marks = 0;
  let openers = 0;
  let start = 0;
  let lines = 0;
  let blank = true;
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) {
      if (code === 10 || text.charCodeAt(index + 1) !== 10) lines++;
      if (lines > maxLines) return tooMany(index, `${maxLines} lines`, 'text');
      if (blank) {
        marks = 0;
        openers = 0;
        start = index + 1;
      }
      blank = true;
    } else if (code !== 32 && code !== 9) {
      blank = false;
      if (code === 91 || code === 42 || code === 95) marks++;
      if (isOpener(code, before)) openers++;
      if (marks > maxMarks) return tooMany(start, `${maxMarks} brackets or stars`, 'paragraph');
      if (openers * (index - start) > maxSearch) return tooMany(start, 'some backticks and `<`', 'paragraph');
    }
    before = code;
  }
  return undefined;
}

/** The start of a run of backticks, or of `<!` or `<?`. */
function isOpener(code: number, before: number): boolean {
  return (code === 96 && before !== 96) || ((code === 33 || code === 63) && before === 60);
}

function tooMany(offset: number, what: string, where: string): Excess {
  return { offset, reason: `Unexpected length of the ${where}, expected ${what} at most` };
}
