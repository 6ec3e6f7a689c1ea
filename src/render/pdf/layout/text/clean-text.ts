/** Control characters and selectors that no face draws. */
const UNPRINTED = new RegExp(
  [
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]',
    '[\\u2060-\\u2065\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB]',
    '\\u034F',
    '[\\uFE00-\\uFE0F]',
    '[\\u{E0000}-\\u{E0FFF}]',
  ].join('|'),
  'gu',
);
/** Joiners and marks of direction, which nobody sees. */
const INVISIBLE = /[\u061C\u200C-\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Scripts that run from right to left, or whose letters join: there those marks change what is seen. */
const JOINED =
  /[\u0590-\u0DFF\u1000-\u109F\u1780-\u18AF\uA800-\uABFF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{11FFF}\u{1E800}-\u{1EFFF}]/u;
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
    .replace(INVISIBLE, JOINED.test(text) ? '$&' : '')
    .replace(SPACES, (space) => (space > ' ' ? NO_BREAK_SPACE : ' '))
    .normalize('NFC');
}
