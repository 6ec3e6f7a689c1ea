/** The HTML that is understood in Markdown; anything else is shown as text. */
const elements = 'sup|sub|br|em|strong|b|i|s|del|u|mark|small|abbr|kbd|code';

const tag = new RegExp(`^<(/?)(${elements})(?:\\s+title="[^"<>]*")?\\s*/?>$`, 'i');

/** A tag of the short list. */
export interface HtmlTag {
  name: string;
  closing: boolean;
}

/** Reads one tag of raw HTML, if it is of the short list and carries nothing but a title. */
export function readHtmlTag(html: string): HtmlTag | undefined {
  const [, slash, name] = tag.exec(html.trim()) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), closing: slash === '/' };
}

/** Whether raw HTML is only a comment, which is for authors and never printed. */
export function isComment(html: string): boolean {
  return /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(html);
}
