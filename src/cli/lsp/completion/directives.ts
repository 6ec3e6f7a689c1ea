import { CompletionItemKind } from 'vscode-languageserver';
import { parts } from '../../../pack/parts/index.ts';
import type { BodyCursor } from '../body-cursor.ts';
import type { EditedFile } from '../edited-workspace.ts';
import type { Proposal } from './item.ts';

/** The directives of a pack template, behind two colons at the start of a line. */
export function proposeDirectives({ kind }: EditedFile, { before }: BodyCursor): Proposal[] {
  if (kind !== 'template' || !/^::[\w-]*$/.test(before)) return [];
  return Object.keys(parts).map((name) => ({ name, kind: CompletionItemKind.Module }));
}
