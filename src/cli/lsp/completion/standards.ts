import { type BodyCursor, openBracket } from '../body-cursor.ts';
import type { EditedFile } from '../edited-workspace.ts';
import { standardTargets } from '../targets/standards.ts';
import { type Proposal, proposeTargets } from './item.ts';

/** In square brackets behind a duty, a criterion or a competency, the codes of standards. */
export function proposeStandards(file: EditedFile, { before, line }: BodyCursor): Proposal[] {
  const inside = openBracket(before, '[');
  const isItem =
    /^\s*(?:[-*+]|\d+[.)])\s/.test(before) || (file.framework !== undefined && before.startsWith('##'));
  if (inside === undefined || !isItem || /!\[[^\]]*$/.test(before)) return [];
  const close = line.slice(before.length).startsWith(']') ? '' : ']';
  return proposeTargets(standardTargets(file), (name) => `${name}${close}`);
}
