import { foundMessages } from './found-messages.ts';
import type { Reporter } from './reporter.ts';
import { suggestionPlacer } from './suggestion-of.ts';

/** One array of messages; every message has every key, with null where there is nothing to say. */
export const json: Reporter = (files) => {
  const place = suggestionPlacer(files);
  const messages = foundMessages(files).map(
    ({ message, file, line, column, endLine, endColumn, severity }) => ({
      file,
      line,
      column,
      endLine,
      endColumn,
      severity,
      ruleId: message.ruleId ?? null,
      message: message.reason,
      note: message.note ?? null,
      expected: message.expected ?? null,
      actual: message.actual ?? null,
      url: message.url ?? null,
      suggestion: place(file, message) ?? null,
    }),
  );
  return `${JSON.stringify(messages, undefined, 2)}\n`;
};
