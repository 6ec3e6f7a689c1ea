import type { Standards } from './read-standards.ts';

/** Tells whether words in square brackets cite a standard: they hold a digit, or are a code of a catalogue. */
export function citationIn(standards: Standards): (words: string) => boolean {
  return (words) => /^[^^].*\d|^\d/.test(words) || standards.find(words) !== undefined;
}
