/**
 * A role's words as rules read them: passages of plain text with their places, and sentences. It knows
 * nothing of any rule.
 */
export { contentWords, countShared } from './content-words.ts';
export { isAboutPerson } from './is-about-person.ts';
export { isDenied } from './is-denied.ts';
export type { Passage, PassageKind } from './passage.ts';
export { type FoundWords, type RoleText, roleText } from './role-text.ts';
export { countWords } from './scan-words.ts';
export type { Sentence } from './sentences.ts';
export { type WordList, type WordListEntry, wordList } from './word-list.ts';
export { type Wording, wholeWord, wording, wordStart } from './word-starts.ts';
