/**
 * What may be written where the cursor stands, one file a kind of word.
 *
 * In: a file of a workspace and an offset in its text. Out: what an editor lists. Keys and values come from the
 * schemas; names from the workspace as it is on the disk and in the editor.
 */
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type BodyCursor, bodyCursor } from '../body-cursor.ts';
import type { EditedFile } from '../edited-workspace.ts';
import { rangeBetween } from '../places.ts';
import { isInYaml, yamlCursor, yamlRegion } from '../yaml-cursor.ts';
import { proposeDirectives } from './directives.ts';
import { proposeHeadings } from './headings.ts';
import type { Proposal } from './item.ts';
import { proposeKeys } from './keys.ts';
import { proposeMethods } from './methods.ts';
import { proposeStandards } from './standards.ts';
import { proposeTerms } from './terms.ts';
import { proposeValues } from './values.ts';

/** What makes an editor ask, besides letters. */
export const triggerCharacters = [' ', ':', '-', '{', '[', ',', '(', '#'];

export { describeItem, type Proposal, toItems } from './item.ts';

/** What may be written at an offset of a file, in place of a range. */
export interface Completions {
  range: Range;
  proposals: Proposal[];
}

/** What may be written at an offset of a file. */
export function completions(
  file: EditedFile,
  offset: number,
  document: TextDocument,
): Completions | undefined {
  const { text } = file.source;
  const region = yamlRegion(file.path, text);
  if (region !== undefined && isInYaml(region, offset, text)) {
    const cursor = yamlCursor(text, region, offset);
    if (cursor === undefined) return undefined;
    const range = rangeBetween(cursor.start, cursor.end, document);
    const keys = cursor.slot === 'value' ? [] : proposeKeys(file, cursor);
    const values = cursor.slot === 'key' ? [] : proposeValues(file, cursor);
    return { range, proposals: [...values, ...keys] };
  }
  const cursor = bodyCursor(file, offset);
  return cursor && inBody(file, cursor, document);
}

/** Each place in a body, and the characters before the cursor that a proposal there replaces. */
const places: [propose: (file: EditedFile, cursor: BodyCursor) => Proposal[], replaced: RegExp][] = [
  [proposeDirectives, /(?<=^::).*$/],
  [proposeMethods, /[^\s(),/&+:]*$/],
  [proposeStandards, /[^[]*$/],
  [proposeHeadings, /(?<=^#+[ \t]+).*$/],
  [proposeTerms, /[\p{L}\p{N}]*$/u],
];

function inBody(file: EditedFile, cursor: BodyCursor, document: TextDocument): Completions | undefined {
  for (const [propose, replaced] of places) {
    const proposals = propose(file, cursor);
    if (proposals.length > 0) return { range: rangeOfWord(cursor, replaced, document), proposals };
  }
  return undefined;
}

function rangeOfWord({ before, start }: BodyCursor, replaced: RegExp, document: TextDocument): Range {
  const end = start + before.length;
  return rangeBetween(end - (replaced.exec(before)?.[0].length ?? 0), end, document);
}
