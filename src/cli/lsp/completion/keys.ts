import { CompletionItemKind } from 'vscode-languageserver';
import { keysAt, schemaOf } from '../../../schema/index.ts';
import { describeKey, requiredKeys, summariseKey } from '../describe-key.ts';
import type { EditedFile } from '../edited-workspace.ts';
import { keyTargets } from '../references.ts';
import type { YamlCursor } from '../yaml-cursor.ts';
import { type Proposal, proposeTargets } from './item.ts';

/** The keys that the mapping at the cursor may have and has not yet, those that it needs first. */
export function proposeKeys(file: EditedFile, { path, siblings, end }: YamlCursor): Proposal[] {
  const { kind, source } = file;
  const colon = /^["']?[ \t]*:/.test(source.text.slice(end)) ? '' : ': ';
  const needed = requiredKeys(kind, path);
  const isNeeded = (name: string) =>
    needed.has(name) || (path.length === 0 && kind === 'role' && name === 'title');
  const known = new Set(keysAt(schemaOf(kind), path));
  const fixed = [...known]
    .sort((a, b) => Number(isNeeded(b)) - Number(isNeeded(a)))
    .map((name): Proposal => {
      const title = summariseKey(kind, [...path, name]);
      return {
        name,
        kind: CompletionItemKind.Property,
        text: `${name}${colon}`,
        describe: () => describeKey(kind, [...path, name]) ?? '',
        ...(title !== undefined && { title }),
      };
    });
  const referred = proposeTargets(keyTargets(file, path), (name) => `${name}${colon}`);
  return [...fixed, ...referred].filter(({ name }) => !siblings.has(name));
}
