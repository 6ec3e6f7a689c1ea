import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/**
 * How bad a finding is: an error stops the build of its file, a warning and an info do not. (In the place of a
 * picture that can't be shown, a pack has its words.)
 */
export type Severity = 'error' | 'warning' | 'info';

/** A change that would put a finding right: what to write in place of a stretch of the text. */
export interface Suggestion {
  /** Offsets in the text, in UTF-16 units. */
  start: number;
  end: number;
  text: string;
}

/** What is said about a place of a file. */
export interface Report {
  ruleId: string;
  severity: Severity;
  /** One sentence: what was found, and what was expected. */
  reason: string;
  place: Position;
  /** Why, or what to do. */
  note?: string;
  /** Values that would have been right. */
  expected?: string[];
  /** The value that was found. */
  actual?: string;
  /** The one right answer, if there is one. */
  suggestion?: Suggestion;
  /** Page that says more. */
  url?: string;
  /** The other place that the finding is about ("first defined here"). */
  cause?: { file: string; position: Position };
}

/** Adds a message to a file: `fatal` is true for an error, false for a warning, absent for an info. */
export function report(file: VFile, finding: Report): VFileMessage {
  const { ruleId, severity, reason, place, cause, ...rest } = finding;
  const message = withoutStack(() => file.message(reason, { place, ruleId, source: 'jd' }));
  Object.assign(message, rest);
  if (cause !== undefined) message.cause = cause;
  message.fatal = severity === 'info' ? undefined : severity === 'error';
  return message;
}

/** Makes what is an `Error` without looking where in the program it was made: that takes longer than all else. */
function withoutStack<Made>(make: () => Made): Made {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Whether any message of the file is an error. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true);
}
