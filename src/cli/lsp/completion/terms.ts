import { CompletionItemKind } from 'vscode-languageserver';
import type { BodyCursor } from '../body-cursor.ts';
import type { EditedFile } from '../edited-workspace.ts';
import { termTargets } from '../targets/terms.ts';
import type { Proposal } from './item.ts';

/** Terms of the glossary that begin like the word at the cursor, once two letters of it are there. */
export function proposeTerms(file: EditedFile, { before }: BodyCursor): Proposal[] {
  const word = /[\p{L}\p{N}]{2,}$/u.exec(before)?.[0].toLowerCase();
  if (word === undefined) return [];
  return termTargets(file)
    .filter(({ name }) => name.toLowerCase().startsWith(word))
    .map((term) => ({ ...term, kind: CompletionItemKind.Text }));
}
