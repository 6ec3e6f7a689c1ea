import type { VFile } from 'vfile';
import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type FoundMessage, foundMessages } from '../../check/found-messages.ts';
import { rules } from '../../rules/index.ts';
import { messageKinds } from '../explain/message-kinds.ts';
import { describeKey } from './describe-key.ts';
import { placeOf } from './diagnostics.ts';
import type { EditedFile } from './edited-workspace.ts';
import { rangeBetween, rangeOf } from './places.ts';
import { targetAt } from './target-at.ts';
import { isInYaml, yamlCursor, yamlKeyAt, yamlRegion } from './yaml-cursor.ts';

/**
 * What there is to say of the words at an offset: what they refer to, what their key means, and why a rule says
 * something of them.
 *
 * @param checked The file with its messages.
 */
export function hoverAt(
  file: EditedFile,
  offset: number,
  document: TextDocument,
  checked: VFile | undefined,
): Hover | undefined {
  const found = targetAt(file, offset);
  const key = keyAt(file, offset);
  const about = found?.target.describe?.() ?? key?.text ?? headingAt(file, offset);
  const reasons =
    checked === undefined ? [] : reasonsAt(checked, rangeBetween(offset, offset, document).start, document);
  if (about === undefined && reasons.length === 0) return undefined;
  const value = [...(about === undefined ? [] : [about]), ...reasons].join('\n\n---\n\n');
  const words = found ?? key;
  return {
    contents: { kind: MarkupKind.Markdown, value },
    ...(words && { range: rangeBetween(words.start, words.end, document) }),
  };
}

/** What the schema says of the key at an offset, or of the key of the value there. */
function keyAt(file: EditedFile, offset: number): { text: string; start: number; end: number } | undefined {
  const { text } = file.source;
  const region = yamlRegion(file.path, text);
  if (region === undefined || !isInYaml(region, offset, text)) return undefined;
  const key = yamlKeyAt(text, region, offset);
  const cursor = key ?? yamlCursor(text, region, offset);
  const said = cursor && describeKey(file.kind, cursor.path);
  return said === undefined || cursor === undefined
    ? undefined
    : { text: said, start: cursor.start, end: cursor.end };
}

/** What a heading of a role is read as. */
function headingAt({ role }: EditedFile, offset: number): string | undefined {
  const section = role?.sections.find(
    ({ position: { start, end, inheritedFrom } }) =>
      inheritedFrom === undefined && (start.offset ?? 0) <= offset && offset <= (end.offset ?? 0),
  );
  if (section === undefined) return undefined;
  return section.kind === 'prose'
    ? 'A section that is printed as it is: `jd` knows no kind for this heading.'
    : `This heading opens a section of the kind \`${section.kind}\`.`;
}

/** Why rules say something at a position, and what to do about other messages. */
function reasonsAt(
  checked: VFile,
  { line, character }: { line: number; character: number },
  document: TextDocument,
): string[] {
  const isHere = (found: FoundMessage) => {
    const { start, end } = rangeOf(placeOf(found), document);
    const begins = start.line < line || (start.line === line && start.character <= character);
    return begins && (end.line > line || (end.line === line && character <= end.character));
  };
  const ids = foundMessages([checked])
    .filter(isHere)
    .map(({ message }) => message.ruleId ?? '');
  return [...new Set(ids)].flatMap((id) => explain(id) ?? []);
}

function explain(id: string): string | undefined {
  const rule = rules.find((each) => each.id === id);
  if (rule !== undefined) {
    const sources = (rule.sources ?? []).map(({ title, url }) => `[${title}](${url})`).join(', ');
    return `**${id}**: ${rule.why}${sources === '' ? '' : `\n\n${sources}`}`;
  }
  const kind = messageKinds[id];
  return kind && `**${id}**: ${kind.flags} ${kind.advice}`;
}
