import type { RootContent } from 'mdast';
import type { Item } from '../items/read-item.ts';
import { readItems } from '../items/read-items.ts';
import { plainText, slug, uniqueIds } from '../prose.ts';
import type { Duty, Result, RoleBlock } from './role.ts';
import type { RoleContext } from './role-context.ts';

/** Numbers duties and makes their ids, over all sections of duties that a role has. */
export function dutyReader(
  context: RoleContext,
): (nodes: RootContent[]) => { blocks: RoleBlock[]; duties: Duty[] } {
  const uniqueId = uniqueIds();
  let number = 0;
  return (nodes) => {
    const duties: Duty[] = [];
    let group: string | undefined;
    const blocks = readItems(nodes, context.items).map((block): RoleBlock => {
      if (block.type === 'heading') group = plainText(block.children).replace(idMark, '');
      if (block.type !== 'itemList') return block;
      const items = block.items.map((item): Duty => {
        number += 1;
        return makeDuty(item, number, group, uniqueId, context);
      });
      duties.push(...items);
      return { ...block, type: 'duties', items };
    });
    return { blocks, duties };
  };
}

const idMark = /\s*\{#[^}]*\}\s*$/;

function makeDuty(
  item: Item,
  number: number,
  group: string | undefined,
  uniqueId: (id: string) => string,
  context: RoleContext,
): Duty {
  if (item.marks.id !== undefined) context.noteId(item.marks.id, item.position);
  return {
    number,
    id: item.marks.id ?? uniqueId(slug(item.title ?? item.text)),
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
  const uniqueId = uniqueIds();
  return (nodes) => {
    const results: Result[] = [];
    const blocks = readItems(nodes, context.items).map((block): RoleBlock => {
      if (block.type !== 'itemList') return block;
      const items = block.items.map((item): Result => {
        if (item.marks.id !== undefined) context.noteId(item.marks.id, item.position);
        return {
          id: item.marks.id ?? uniqueId(slug(item.title ?? item.text)),
          text: item.text,
          position: item.position,
          nodes: item.nodes,
          ...(item.notes.because && { because: item.notes.because }),
          ...(item.notes.support && { support: item.notes.support }),
        };
      });
      results.push(...items);
      return { ...block, type: 'results', items };
    });
    return { blocks, results };
  };
}
