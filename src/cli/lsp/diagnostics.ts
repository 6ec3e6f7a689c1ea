import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type FoundMessage, foundMessages, type SeverityName } from '../../check/found-messages.ts';
import { rangeOf } from './places.ts';

const severities: Record<SeverityName, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Where the files of messages are, for an editor. */
export interface Addresses {
  /** The document of a path as messages show it, if it is open. */
  document(shown: string): TextDocument | undefined;
  uri(shown: string): string;
}

/** The messages of a file as an editor shows them. */
export function diagnosticsOf(file: VFile, addresses: Addresses): Diagnostic[] {
  const document = addresses.document(file.path);
  return foundMessages([file]).map((found) => toDiagnostic(found, document, addresses));
}

function toDiagnostic(
  found: FoundMessage,
  document: TextDocument | undefined,
  addresses: Addresses,
): Diagnostic {
  const { message, severity } = found;
  const { reason, note, ruleId, url } = message;
  const related = relatedTo(found, addresses);
  return {
    range: rangeOf(placeOf(found), document),
    severity: severities[severity],
    source: 'jd',
    message: note === undefined ? reason : `${reason}\n${note}`,
    ...(ruleId !== undefined && { code: ruleId }),
    ...(url !== undefined && { codeDescription: { href: url } }),
    ...(related !== undefined && { relatedInformation: [related] }),
  };
}

/** The place of a message in its file. */
export function placeOf({ line, column, endLine, endColumn }: FoundMessage): Position {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

function relatedTo({ message }: FoundMessage, { document, uri }: Addresses) {
  // `report` puts it on the message: the other place that a finding is about.
  const cause = message.cause as { file?: string; position?: Position } | undefined;
  if (cause?.file === undefined || cause.position === undefined) return undefined;
  return {
    location: { uri: uri(cause.file), range: rangeOf(cause.position, document(cause.file)) },
    message: 'The other place that it is about',
  };
}
