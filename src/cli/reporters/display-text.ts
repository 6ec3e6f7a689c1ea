/** Control characters and marks of direction: in a terminal they would do something instead of being seen. */
const unseen = /\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const zeroWidth = /^(?:\p{M}|\p{Cf}|\p{Variation_Selector})$/u;
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u;

/** Text that a terminal shows and does not obey: tabs become spaces, other control characters a mark. */
export function displayText(text: string): string {
  return text.replace(/[\t\n\r]/g, ' ').replace(unseen, '\uFFFD');
}

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += zeroWidth.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}
