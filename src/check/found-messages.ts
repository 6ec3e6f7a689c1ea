import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

export type SeverityName = 'error' | 'warning' | 'info';

/** Where a message stands, and how bad it is. */
export interface MessagePlace {
  /** Path of the file, from the folder that paths are shown from. */
  file: string;
  /** Lines and columns count from 1. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  severity: SeverityName;
}

/** A message with its file and its place spelled out. */
export interface FoundMessage extends MessagePlace {
  message: VFileMessage;
}

/** All messages, in the order of files, then of lines and columns. */
export function foundMessages(files: VFile[]): FoundMessage[] {
  return [...files]
    .sort((a, b) => compare(a.path, b.path))
    .flatMap((file) => file.messages.map((message) => toFound(file, message)).sort(byPlace));
}

function toFound(file: VFile, message: VFileMessage): FoundMessage {
  const place = message.place;
  const start = place && ('start' in place ? place.start : place);
  const end = place && 'end' in place ? place.end : start;
  const line = start?.line ?? 1;
  const column = start?.column ?? 1;
  return {
    file: file.path,
    line,
    column,
    endLine: end?.line ?? line,
    endColumn: end?.column ?? column,
    severity: severityOf(message),
    message,
  };
}

function severityOf({ fatal }: VFileMessage): SeverityName {
  if (fatal === undefined || fatal === null) return 'info';
  return fatal ? 'error' : 'warning';
}

/** Of two messages at one place the graver one comes first. */
const ranks: Record<SeverityName, number> = { error: 0, warning: 1, info: 2 };

function byPlace(a: FoundMessage, b: FoundMessage): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    ranks[a.severity] - ranks[b.severity] ||
    compare(a.message.ruleId ?? '', b.message.ruleId ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many messages there are of each severity. */
export function countMessages(files: VFile[]): Record<SeverityName, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const file of files) for (const message of file.messages) counts[severityOf(message)] += 1;
  return counts;
}
