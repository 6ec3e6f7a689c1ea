import type { RootContent } from 'mdast';
import { foldHeading } from '../headings.ts';
import { plainText } from '../prose.ts';
import type { Duty, DutyList, Result, ResultList, Role, RoleBlock } from '../role/role.ts';
import { inheritBlocks } from './inherit-blocks.ts';
import { inherit } from './inherited.ts';
import type { ItemChanges } from './item-changes.ts';

type ItemBlock = DutyList | ResultList;

/** A heading inside a section, and what stands under it. */
interface Run {
  heading?: RootContent;
  blocks: RoleBlock[];
}

/**
 * Merges the blocks of a section whose lists hold items: inherited items are replaced and left out, the role's own
 * are added under the heading of the same words. A heading that the base does not have stands after the one that it
 * follows in the role's file, else before the one that follows it, else at the end. Prose that opens the role's own
 * section replaces the inherited.
 */
export function mergeBlocks(
  own: readonly RoleBlock[],
  inherited: readonly RoleBlock[],
  base: Role,
  changes: ItemChanges,
): RoleBlock[] {
  const ownItems = own.flatMap((block) => (isItems(block) ? block.items : []));
  const runs = runsOf(
    inherited.flatMap((block): RoleBlock[] => {
      if (!isItems(block)) return inheritBlocks([block], base);
      const items = mergeItems(block.items, ownItems, base, changes);
      return items.length === 0 ? [] : [{ ...block, items } as ItemBlock];
    }),
  );
  const waiting: Run[] = [];
  let last = -1;
  for (const run of runsOf(own)) {
    const place = runs.findIndex(({ heading }) => headingWords(heading) === headingWords(run.heading));
    const there = runs[place];
    const added = run.blocks.flatMap((block) => withoutReplacements(block, changes));
    if (there !== undefined) addBlocks(there, added);
    if (run.heading === undefined) continue;
    if (there === undefined && last < 0) waiting.push({ ...run, blocks: added });
    else if (there === undefined) runs.splice(++last, 0, { ...run, blocks: added });
    else {
      runs.splice(place, 0, ...waiting);
      last = place + waiting.length;
      waiting.length = 0;
    }
  }
  runs.push(...waiting);
  return runs
    .filter(({ heading, blocks }) => heading === undefined || blocks.length > 0)
    .flatMap(({ heading, blocks }) => [...(heading === undefined ? [] : [heading]), ...blocks]);
}

function mergeItems<Item extends Duty | Result>(
  items: readonly Item[],
  own: readonly (Duty | Result)[],
  base: Role,
  changes: ItemChanges,
): Item[] {
  return items.flatMap((item) => {
    const kept = changes.apply<Duty | Result>(item, own);
    if (kept === undefined) return [];
    return [(kept === item ? inherit(item, base) : underHeadingOf(item, kept)) as Item];
  });
}

/** An item that replaces another stands under the heading of that one. */
function underHeadingOf(replaced: Duty | Result, item: Duty | Result): Duty | Result {
  const { group: _, ...rest } = item as Duty;
  return 'group' in replaced && replaced.group !== undefined ? { ...rest, group: replaced.group } : rest;
}

function withoutReplacements(block: RoleBlock, changes: ItemChanges): RoleBlock[] {
  if (!isItems(block)) return [block];
  const items = (block.items as (Duty | Result)[]).filter((item) => !changes.replaces(item));
  return items.length === 0 ? [] : [{ ...block, items } as ItemBlock];
}

/** The role's own prose before its first list stands in the place of the inherited; its lists go on with the last. */
function addBlocks(run: Run, added: RoleBlock[]): void {
  const firstList = added.findIndex(isItems);
  const opening = firstList < 0 ? added : added.slice(0, firstList);
  if (opening.length > 0) {
    const inheritedList = run.blocks.findIndex(isItems);
    run.blocks.splice(0, inheritedList < 0 ? run.blocks.length : inheritedList, ...opening);
  }
  for (const block of added.slice(opening.length)) {
    const last = run.blocks.at(-1);
    if (last !== undefined && isItems(last) && isItems(block) && last.type === block.type)
      run.blocks[run.blocks.length - 1] = { ...last, items: [...last.items, ...block.items] } as ItemBlock;
    else run.blocks.push(block);
  }
}

function runsOf(blocks: readonly RoleBlock[]): Run[] {
  const runs: Run[] = [{ blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading') runs.push({ heading: block, blocks: [] });
    else runs.at(-1)?.blocks.push(block);
  }
  return runs;
}

function headingWords(heading: RootContent | undefined): string | undefined {
  return heading === undefined ? undefined : foldHeading(plainText([heading]));
}

function isItems(block: RoleBlock): block is ItemBlock {
  return block.type === 'duties' || block.type === 'results';
}
