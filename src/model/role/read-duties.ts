import type { RootContent } from 'mdast';
import type { Item, ItemContext } from '../items/read-item.ts';
import { readItems } from '../items/read-items.ts';
import { plainText } from '../prose.ts';
import type { Duty, Result, RoleBlock } from './role.ts';
import type { RoleContext } from './role-context.ts';

/** Numbers duties and makes their ids, over all sections of duties that a role has. */
export function dutyReader(
  context: RoleContext,
): (nodes: RootContent[]) => { blocks: RoleBlock[]; duties: Duty[] } {
  let number = 0;
  return (nodes) => {
    const duties: Duty[] = [];
    let group: string | undefined;
    const blocks = readItems(nodes, wordsIn(context, ['methods'])).map((block): RoleBlock => {
      if (block.type === 'heading') group = plainText(block.children).replace(idMark, '');
      if (block.type !== 'itemList') return block;
      const items = block.items.map((item): Duty => {
        number += 1;
        return makeDuty(item, number, group, context);
      });
      duties.push(...items);
      return { ...block, type: 'duties', items };
    });
    return { blocks, duties };
  };
}

const idMark = /\s*\{#[^}]*\}\s*$/;

function makeDuty(item: Item, number: number, group: string | undefined, context: RoleContext): Duty {
  return {
    number,
    id: context.idOf(item),
    hasWrittenId: item.marks.id !== undefined,
    text: item.text,
    position: item.position,
    nodes: item.nodes,
    standards: item.marks.citations,
    ...(item.title !== undefined && { title: item.title }),
    ...(group !== undefined && { group }),
    ...item.notes,
  };
}

/** Reads the key result areas of a role. */
export function resultReader(
  context: RoleContext,
): (nodes: RootContent[]) => { blocks: RoleBlock[]; results: Result[] } {
  return (nodes) => {
    const results: Result[] = [];
    const blocks = readItems(nodes, wordsIn(context, ['methods', 'citations'])).map((block): RoleBlock => {
      if (block.type !== 'itemList') return block;
      const items = block.items.map(
        (item): Result => ({
          id: context.idOf(item),
          hasWrittenId: item.marks.id !== undefined,
          text: item.text,
          position: item.position,
          nodes: item.nodes,
          ...item.notes,
        }),
      );
      results.push(...items);
      return { ...block, type: 'results', items };
    });
    return { blocks, results };
  };
}

/** Lists are read with these marks left in the text, since they mean nothing there. */
function wordsIn({ items }: RoleContext, kept: ('methods' | 'citations')[]): ItemContext {
  const never = () => false;
  const { isCitation, isMethods } = items.rules;
  return {
    ...items,
    rules: {
      isCitation: kept.includes('citations') ? never : isCitation,
      isMethods: kept.includes('methods') ? never : isMethods,
    },
  };
}
