import type { Role } from '../role/role.ts';
import {
  type Criterion,
  type CriterionGroup,
  criteriaOf,
  type Importance,
  type PersonSpecification,
} from '../specification/person-specification.ts';
import { sameWords } from '../specification/same-words.ts';
import { inheritBlocks } from './inherit-blocks.ts';
import { inherit } from './inherited.ts';
import type { ItemChanges } from './item-changes.ts';

type Block = CriterionGroup['essential'][number];

/**
 * Merges person specifications, whatever form each was written in: groups of one title join, criteria are replaced
 * and left out by their ids. A criterion that replaces another stands in its place, unless it is in another group or
 * of another importance; one without methods has those of its group.
 */
export function mergeSpecification(
  own: PersonSpecification | undefined,
  inherited: PersonSpecification | undefined,
  base: Role,
  changes: ItemChanges,
): PersonSpecification | undefined {
  if (inherited === undefined) return own;
  const ownGroups = own?.groups ?? [];
  const ownCriteria = ownGroups.flatMap(criteriaOf);
  const merged = inherited.groups.map((group) => {
    const ownGroup = ownGroups.find((candidate) => sameTitle(candidate, group));
    const inPlace = ownGroup === undefined ? [] : criteriaOf(ownGroup);
    const placed = new Set<Criterion>();
    const blocks = (importance: Importance): Block[] => {
      const ofBase = changeBlocks(group[importance], base, (criterion) => {
        const kept = changes.apply(criterion, ownCriteria);
        if (kept === criterion || kept === undefined) return kept;
        if (kept.importance !== importance || !inPlace.includes(kept)) return undefined;
        placed.add(kept);
        return kept;
      });
      const added = (ownGroup?.[importance] ?? []).flatMap((block) =>
        withItems(block, (items) => items.filter((criterion) => !placed.has(criterion))),
      );
      return joinLists([...ofBase, ...added]);
    };
    return withMethods({
      ...group,
      methods: ownGroup !== undefined && ownGroup.methods.length > 0 ? ownGroup.methods : group.methods,
      essential: blocks('essential'),
      desirable: blocks('desirable'),
      prose: [...group.prose, ...(ownGroup?.prose ?? [])],
    });
  });
  const others = ownGroups.filter((group) => !inherited.groups.some((there) => sameTitle(group, there)));
  const groups = [...merged, ...others].filter(
    ({ essential, desirable }) => essential.length + desirable.length > 0,
  );
  return groups.some((group) => criteriaOf(group).length > 0) ? { groups } : undefined;
}

function sameTitle(one: CriterionGroup, other: CriterionGroup): boolean {
  return one.title?.toLowerCase() === other.title?.toLowerCase();
}

/** Inherited blocks, with what becomes of each criterion. */
function changeBlocks(
  blocks: readonly Block[],
  base: Role,
  change: (criterion: Criterion) => Criterion | undefined,
): Block[] {
  return blocks.flatMap((block) =>
    block.type === 'criteria'
      ? withItems(block, (items) =>
          items.flatMap((criterion) => {
            const kept = change(criterion);
            if (kept === undefined) return [];
            return [kept === criterion ? inherit(criterion, base) : kept];
          }),
        )
      : inheritBlocks([block], base),
  );
}

function withItems(block: Block, change: (items: Criterion[]) => Criterion[]): Block[] {
  if (block.type !== 'criteria') return [block];
  const items = change(block.items);
  return items.length === 0 ? [] : [{ ...block, items }];
}

/** Lists that nothing parts are one list. */
function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.type === 'criteria' && block.type === 'criteria')
      joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] };
    else joined.push(block);
  }
  return joined;
}

function withMethods(group: CriterionGroup): CriterionGroup {
  const settle = (blocks: Block[]) =>
    blocks.flatMap((block) =>
      withItems(block, (items) =>
        items.map((criterion) => {
          const methods = criterion.methods.length > 0 ? criterion.methods : group.methods;
          return { ...criterion, methods, ownMethods: !sameWords(methods, group.methods) };
        }),
      ),
    );
  return { ...group, essential: settle(group.essential), desirable: settle(group.desirable) };
}
