import { type BodyCursor, openBracket } from '../body-cursor.ts';
import type { EditedFile } from '../edited-workspace.ts';
import { methodTargets } from '../targets/methods.ts';
import { type Proposal, proposeTargets } from './item.ts';

/** In the brackets behind a criterion the codes of methods, in those behind a heading their names. */
export function proposeMethods(file: EditedFile, { before, section }: BodyCursor): Proposal[] {
  const inside = openBracket(before, '(');
  if (inside === undefined || section !== 'person-specification') return [];
  const by = before.startsWith('#') || before.startsWith('|') ? 'name' : 'code';
  const used = new Set(inside.split(/[,/&+:]/).map((word) => word.trim()));
  return proposeTargets(methodTargets(file, by), (name) => name).filter(({ name }) => !used.has(name));
}
