import type { Role, Roles, Workspace } from '../../model/index.ts';
import { packContext } from '../context.ts';
import { convertContext, wordsOf } from '../convert/index.ts';
import type { Block } from '../tree.ts';
import { factItem, factOrder } from './format-facts.ts';

/** A fact as packs print it, in plain words. */
export interface FactWords {
  key: string;
  term: string;
  words: string;
}

/** The facts of a role in the words and the order in which its pack prints them. */
export function factWords(role: Role, workspace: Workspace, roles: Roles): FactWords[] {
  const pack = packContext(role, workspace, roles, new Set());
  const convert = convertContext(pack, role.source, `${workspace.root}/${role.file}`);
  return factOrder.flatMap((key) =>
    factItem(key, { pack, convertAt: () => convert }).map(({ term, children }) => ({
      key,
      term: wordsOf(term),
      words: children.map(wordsOfBlock).join('; '),
    })),
  );
}

/** The words of a fact's value: paragraphs and lists. */
function wordsOfBlock(block: Block): string {
  if (block.type === 'paragraph') return wordsOf(block.children);
  if (block.type === 'list')
    return block.children.map(({ children }) => children.map(wordsOfBlock).join(' ')).join('; ');
  return '';
}
