import { type CompletionItem, CompletionItemKind, MarkupKind, type Range } from 'vscode-languageserver';
import type { Target } from '../targets/target.ts';

/** Something that may be written where the cursor stands. */
export interface Proposal extends Omit<Target, 'place'> {
  kind: CompletionItemKind;
  /** What is written; the name, if that is all. */
  text?: string;
}

/** Proposals as an editor lists them, in their order. */
export function toItems(proposals: readonly Proposal[], range: Range): CompletionItem[] {
  return proposals.map(({ name, title, kind, text }, index) => ({
    label: name,
    kind,
    sortText: String(index).padStart(5, '0'),
    textEdit: { range, newText: text ?? name },
    data: index,
    ...(title !== undefined && { detail: title }),
    // A role or a standard is known by its title too; what a schema says of a key is a sentence.
    ...(title !== undefined && kind === CompletionItemKind.Reference && { filterText: `${name} ${title}` }),
  }));
}

/** An item with what there is to say of it, which is asked for when somebody looks at it. */
export function describeItem(item: CompletionItem, proposals: readonly Proposal[]): CompletionItem {
  const value = proposals[item.data as number]?.describe?.();
  return value === undefined || value === ''
    ? item
    : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/** Targets as proposals: what can be referred to here. */
export function proposeTargets(targets: readonly Target[], write: (name: string) => string): Proposal[] {
  return targets.map(({ name, title, describe }) => ({
    name,
    kind: CompletionItemKind.Reference,
    text: write(name),
    ...(title !== undefined && { title }),
    ...(describe && { describe }),
  }));
}
