import { CompletionItemKind } from 'vscode-languageserver';
import { listedValues } from '../describe-key.ts';
import type { EditedFile } from '../edited-workspace.ts';
import { valueTargets } from '../references.ts';
import type { YamlCursor } from '../yaml-cursor.ts';
import { type Proposal, proposeTargets } from './item.ts';

/** The values that may stand at the cursor: those that the schema lists, and what can be referred to there. */
export function proposeValues(file: EditedFile, { path, start }: YamlCursor): Proposal[] {
  const isQuoted = /["']/.test(file.source.text.charAt(start - 1));
  const write = (value: string) => (isQuoted || isPlain(value) ? value : JSON.stringify(value));
  const listed = listedValues(file.kind, path).map(
    (name): Proposal => ({ name, kind: CompletionItemKind.EnumMember }),
  );
  return [...listed, ...proposeTargets(valueTargets(file, path), write)];
}

/** Whether a value means itself without quotes. */
function isPlain(value: string): boolean {
  return /^[\p{L}\p{N}](?:[^:#,[\]{}]*[^:#,[\]{}\s])?$/u.test(value) && !/^(?:true|false|null)$/i.test(value);
}
