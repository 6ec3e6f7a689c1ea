import list from '../../../templates/words/well-known-acronyms.json' with { type: 'json' };
import type { FoundWords, RoleText } from '../text/index.ts';

const acronym = /(?<![\p{L}\p{N}&@#]|\d |TL;)(?!TL;DR\b)(?:[A-Z]{2,8}|[A-Z]&[A-Z])(?=s?(?![\p{L}\p{N}&@]))/gu;
const roman = /^(?:I{2,3}|I?V|VI{1,3}|I?X|XI{1,3}|XI?V|XVI{0,3}|XI?X|XXI{0,3})$/;
const wordEnding = /.(?:ING|TION|MENT|NESS|ITY|ABLE|IBLE|ENT|ANT|OUS|FUL|ERY|URE|EST)$/;

/** Acronyms that need no explanation. */
export const wellKnownAcronyms: ReadonlySet<string> = new Set(list.entries);

/** Words that are often written in capitals. */
export const capitalWords: ReadonlySet<string> = new Set(list.capitals);

/** What may be an acronym in a role's words, headings and quotations left out; numerals are none. */
export function findAcronyms(text: RoleText): FoundWords[] {
  return text.find(acronym).filter(({ match: [word] }) => !roman.test(word));
}

/** What may be an acronym in some words: each with its offset. */
export function acronymsIn(words: string): { word: string; start: number }[] {
  return [...words.matchAll(acronym)]
    .map(({ 0: word, index }) => ({ word, start: index }))
    .filter(({ word }) => !roman.test(word));
}

/** Whether a text says anywhere what an acronym stands for. */
export function isExplained(word: string, whole: string): boolean {
  if (new RegExp(`\\(${word}s?[),;]`).test(whole)) return true;
  const lead = `${word}s?(?: \\(| [–=-] |: )${word.charAt(0)}[^)\n]{0,20}[ -]`;
  if (new RegExp(`\\b(?:${lead}|${word} (?:stands for|means|is short for)\\b)`, 'i').test(whole)) return true;
  if (new RegExp(`\\b(?:called|known as|short for|shortened to|or|the) [“"‘']${word}\\b`).test(whole))
    return true;
  return word.length > 2 && fullName(word).test(whole);
}

/** The name that an acronym may stand for: words with its letters in capitals, small words between them. */
function fullName(word: string): RegExp {
  const words = [...word.replace('&', '')].map((letter) => `${letter}[\\p{L}’'-]{1,30}`);
  return new RegExp(`(?<!\\p{L})${words.join('(?:,? (?:of|the|and|for|in|to|on|with|&)){0,2}[ -]')}`, 'u');
}

/** Whether it is a word or a line in capitals: the text has it in small letters, or it stands among others. */
export function isShouted(word: string, start: number, text: string, whole: string): boolean {
  if (new RegExp(`\\b${word.toLowerCase()}\\b`).test(whole)) return true;
  if (word.length >= 7 || wordEnding.test(word)) return true;
  const end = start + word.length;
  if (/^[-/.][A-Z0-9/.-]{0,20}\d/.test(text.slice(end, end + 24))) return true;
  const around = text.slice(Math.max(0, start - 30), end + 30);
  return /(?:\b[A-Z]{2,} ){2}[A-Z]{2,}\b/.test(around);
}
