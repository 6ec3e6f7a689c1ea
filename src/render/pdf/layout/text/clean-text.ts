/** Control characters, marks of direction, joiners and selectors that no face draws. */
const UNPRINTED = new RegExp(
  [
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]',
    '[\\u061C\\u200C-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]',
    '\\u034F',
    '[\\uFE00-\\uFE0F]',
    '[\\u{E0000}-\\u{E0FFF}]',
  ].join('|'),
  'gu',
);
const LONE_SURROGATE = /\p{Surrogate}/gu;
const SPACES = /[\t\n\r\u00A0\u2007\u202F]/g;
const PLAIN = /^[\x20-\x7E]*$/;

/** No-break spaces are kept as this until lines are broken; it is drawn as a space. */
export const NO_BREAK_SPACE = '\u00A0';

/**
 * The text as it is shaped: composed (NFC), well formed, without what no reader sees. No-break spaces stay
 * apart from spaces; tabs and line ends are spaces.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(UNPRINTED, '')
    .replace(SPACES, (space) => (space > ' ' ? NO_BREAK_SPACE : ' '))
    .normalize('NFC');
}
