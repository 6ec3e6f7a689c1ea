import { type FoundMessage, foundMessages, type SeverityName } from '../../check/found-messages.ts';
import type { UsageError } from '../usage/usage-error.ts';
import type { Reporter } from './reporter.ts';
import { summarise } from './summarise.ts';

const commands: Record<SeverityName, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, which it shows as annotations; the summary is plain text of the log. */
export const github: Reporter = (files, { checked, remarks = [], fromTop = (file) => file }) => {
  const found = foundMessages(files).map((each) => ({ ...each, file: fromTop(each.file) }));
  const lines = found.map(annotate);
  return `${[...lines, summarise(files, checked), ...remarks].join('\n')}\n`;
};

/** The log hides the properties of a command, so the message repeats the place. */
function annotate({ file, line, column, endLine, endColumn, severity, message }: FoundMessage): string {
  const properties = {
    file,
    line,
    endLine,
    col: column,
    endColumn,
    title: `jd ${message.ruleId ?? ''}`.trim(),
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const note = typeof message.note === 'string' ? `\n${message.note}` : '';
  const text = `${file}:${line}:${column} ${message.reason}${note}`;
  return `::${commands[severity]} ${list.join(',')}::${escapeData(text)}`;
}

/** Why `jd` could not run, as an annotation of no file. */
export function annotateFault({ message, hint }: UsageError): string {
  return `::error title=jd::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
