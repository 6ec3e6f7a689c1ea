/** The HTML that is understood in lines of Markdown; anything else is shown as text. */
const inlineElements = 'sup|sub|br|em|strong|b|i|s|del|u|mark|small|abbr|kbd|code|span';

const tag = /^<(\/?)([a-z]+)((?:\s+(?:title|lang)="[^"<>]*")*)\s*\/?>$/i;
const inlineName = new RegExp(`^(?:${inlineElements})$`);
/** The element around blocks; like `span`, it only says in which language they are. */
const BLOCK = 'div';

/** A tag of the short list. */
export interface HtmlTag {
  name: string;
  closing: boolean;
  /** BCP 47 tag of what stands between it and its closing tag. */
  language?: string;
}

/** Reads one tag of raw HTML in a line, if it is of the short list and carries nothing but a title and a language. */
export function readHtmlTag(html: string): HtmlTag | undefined {
  const read = readTag(html);
  return read && inlineName.test(read.name) ? read : undefined;
}

/** Reads a tag that stands before or after the blocks of a passage: `<div lang="cy">` or `</div>`. */
export function readBlockTag(html: string): HtmlTag | undefined {
  const read = readTag(html);
  return read?.name === BLOCK ? read : undefined;
}

function readTag(html: string): HtmlTag | undefined {
  const [, slash = '', written, attributes = ''] = tag.exec(html.trim()) ?? [];
  if (written === undefined) return undefined;
  const name = written.toLowerCase();
  const closing = slash === '/';
  const [, given] = /\slang="([^"]*)"/i.exec(attributes) ?? [];
  const language = given === undefined ? undefined : readLanguage(given);
  const isNeeded = !closing && (name === 'span' || name === BLOCK);
  if ((given !== undefined || isNeeded) && language === undefined) return undefined;
  return { name, closing, ...(language !== undefined && { language }) };
}

/** A language's tag as BCP 47 writes it; undefined if it is none. */
function readLanguage(given: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(given)[0];
  } catch {
    return undefined;
  }
}

/** Whether raw HTML is only a comment, which is for authors and never printed. */
export function isComment(html: string): boolean {
  return /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(html);
}

/**
 * Pairs the opening tags among neighbours with their closing tags, by index; a tag without its pair is in none. Pairs
 * lie inside one another and never overlap.
 */
export function pairTags(tags: readonly (HtmlTag | undefined)[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  tags.forEach((each, index) => {
    if (each === undefined || each.name === 'br') return;
    const last = open.at(-1);
    if (!each.closing) open.push(index);
    else if (last !== undefined && tags[last]?.name === each.name) {
      pairs.set(last, index);
      open.pop();
    }
  });
  return pairs;
}
