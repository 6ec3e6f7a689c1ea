/** A heading of level one or two that was found without parsing the text. */
export interface OutlineHeading {
  depth: 1 | 2;
  /** Start of the heading's line. */
  start: number;
  /** Start of the line after it. */
  end: number;
}

const heading = /^(#{1,2})(?:[ \t]|$)/;
const indentedFence = /^ {1,3}(?:`{3}|~{3})/;
const fence = /^(`{3,}|~{3,})([\s\S]*)$/;

/**
 * Lines whose meaning depends on what stands around them: an indented number sign or fence, a setext
 * underline, raw HTML but for comments.
 */
const unclear = /^ {1,3}(?:#|`{3}|~{3})|^[ \t]*(?:=+|-+)[ \t]*$|^ {0,3}</;

/** A comment that begins a line is a block of its own, up to the end of the line that ends it. */
const comment = /^<!--(?!-?>)/;

/**
 * Finds the headings of level one and two by looking at the lines alone, which takes a hundredth of the
 * time of a parse. Returns undefined where a line could mean several things: then only a parser knows.
 */
export function outline(text: string): OutlineHeading[] | undefined {
  const headings: OutlineHeading[] = [];
  let open: string | undefined;
  let inComment = false;
  let blankBefore = true;
  for (let start = 0; start < text.length; ) {
    const { line, next } = lineAt(text, start);
    const fenced = fence.exec(line);
    if (inComment || (open === undefined && comment.test(line))) {
      inComment = !line.includes('-->');
    } else if (open !== undefined) {
      if (indentedFence.test(line)) return undefined;
      if (fenced?.[1]?.startsWith(open) && /^[ \t]*$/.test(fenced[2] ?? '')) open = undefined;
    } else if (fenced !== null && !(line.startsWith('`') && fenced[2]?.includes('`'))) {
      open = fenced[1];
    } else if (unclear.test(line) && !(blankBefore && /^[ \t]*-{3,}[ \t]*$/.test(line))) {
      return undefined;
    } else {
      const depth = heading.exec(line)?.[1]?.length;
      if (depth === 1 || depth === 2) headings.push({ depth, start, end: next });
    }
    blankBefore = /^[ \t]*$/.test(line);
    start = next;
  }
  return headings;
}

function lineAt(text: string, start: number): { line: string; next: number } {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  return { line: text.slice(start, end), next: Math.min(next, text.length) };
}
