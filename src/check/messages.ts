import type { VFile } from 'vfile';
import { foundMessages, type MessagePlace } from './found-messages.ts';
import { type PlacedSuggestion, suggestionPlacer } from './suggestion-of.ts';

/** What was found at a place of a file, as plain data: every key is there, with null where there is nothing to say. */
export interface Message extends MessagePlace {
  /** Id of the message, which `jd explain` knows. */
  ruleId: string | null;
  /** One sentence: what was found, and what was expected. */
  message: string;
  /** Why, or what to do. */
  note: string | null;
  /** Values that would have been right. */
  expected: readonly string[] | null;
  /** The value that was found. */
  actual: string | null;
  /** Page that says more. */
  url: string | null;
  /** The one right answer, if there is one. */
  suggestion: PlacedSuggestion | null;
}

/** The messages on files as plain data, in the order of files, then of lines and columns. */
export function toMessages(files: VFile[]): Message[] {
  const place = suggestionPlacer(files);
  return foundMessages(files).map(({ message, ...found }) => ({
    ...found,
    ruleId: message.ruleId ?? null,
    message: message.reason,
    note: message.note ?? null,
    expected: message.expected ?? null,
    actual: message.actual ?? null,
    url: message.url ?? null,
    suggestion: place(found.file, message) ?? null,
  }));
}
