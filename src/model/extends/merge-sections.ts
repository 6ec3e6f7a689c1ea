import { foldHeading } from '../headings.ts';
import type { Role, RoleSection } from '../role/role.ts';
import { inheritBlocks } from './inherit-blocks.ts';
import { inherit } from './inherited.ts';
import type { ItemChanges } from './item-changes.ts';
import { mergeBlocks } from './merge-blocks.ts';

/**
 * Merges the sections of a role into those of the role that it extends: one of the same kind takes the place of the
 * inherited; lists of duties and results are merged. A section that the base does not have stands after the one that
 * it follows in the role's file, else before the one that follows it, else at the end.
 */
export function mergeSections(own: Role, base: Role, changes: ItemChanges): RoleSection[] {
  const merged = base.sections
    .filter(({ id }) => !changes.isRemoved(id))
    .map((section) => inheritSection(section, base, changes));
  const inherited = new Set(merged);
  const waiting: RoleSection[] = [];
  let last = -1;
  for (const section of own.sections) {
    const place = findPlace(section, merged, inherited);
    if (place < 0) {
      if (last < 0) waiting.push(section);
      else merged.splice(++last, 0, section);
      continue;
    }
    const there = merged[place] as RoleSection;
    inherited.delete(there);
    merged.splice(place, 1, ...waiting, mergeSection(section, there, base, changes));
    last = place + waiting.length;
    waiting.length = 0;
    if (!holdsItems(section) && section.kind !== 'prose')
      last -= dropOthers(section, merged, inherited, last);
  }
  return [...merged, ...waiting];
}

/** An inherited section; what its lists hold is changed even where the role has no such section of its own. */
function inheritSection(section: RoleSection, base: Role, changes: ItemChanges): RoleSection {
  const isItems = holdsItems(section);
  let blocks: ReturnType<RoleSection['blocks']> | undefined;
  return {
    ...inherit(section, base),
    blocks() {
      blocks ??= isItems
        ? mergeBlocks([], section.blocks(), base, changes)
        : inheritBlocks(section.blocks(), base);
      return blocks;
    },
    plainBlocks: () => undefined,
    ...(section.closing && { closing: () => inheritBlocks(section.closing?.() ?? [], base) }),
  };
}

function mergeSection(
  own: RoleSection,
  inherited: RoleSection,
  base: Role,
  changes: ItemChanges,
): RoleSection {
  if (!holdsItems(own)) return own;
  const blocks = mergeBlocks(own.blocks(), inherited.blocks(), base, changes);
  return { ...own, blocks: () => blocks };
}

/** The inherited section of the same id, else of the same words, else of the same kind. */
function findPlace(
  section: RoleSection,
  merged: readonly RoleSection[],
  inherited: ReadonlySet<RoleSection>,
): number {
  const find = (fits: (there: RoleSection) => boolean) =>
    merged.findIndex((there) => inherited.has(there) && isOfKind(there, section) && fits(there));
  const words = foldHeading(section.title);
  const sameId = section.id === undefined ? -1 : find(({ id }) => id === section.id);
  if (sameId >= 0) return sameId;
  const sameWords = find(({ title }) => foldHeading(title) === words);
  return sameWords >= 0 || section.kind === 'prose' ? sameWords : find(() => true);
}

/** A kind that the base has several times is replaced as a whole; returns how many stood before a place. */
function dropOthers(
  replaced: RoleSection,
  merged: RoleSection[],
  inherited: ReadonlySet<RoleSection>,
  place: number,
): number {
  let before = 0;
  for (let index = merged.length - 1; index >= 0; index--) {
    const section = merged[index];
    if (section === undefined || !isOfKind(section, replaced) || !inherited.has(section)) continue;
    merged.splice(index, 1);
    if (index < place) before += 1;
  }
  return before;
}

/** Essential and desirable criteria under headings of their own are two kinds. */
function isOfKind(section: RoleSection, { kind, importance }: RoleSection): boolean {
  return section.kind === kind && section.importance === importance;
}

function holdsItems({ kind }: RoleSection): boolean {
  return kind === 'duties' || kind === 'results';
}
