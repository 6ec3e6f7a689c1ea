import type { Requirement } from '../role/role.ts';
import type { ItemChanges } from './item-changes.ts';

/** Merges required competencies by framework: the role's own levels stand over the inherited ones. */
export function mergeRequirements(
  own: readonly Requirement[],
  inherited: readonly Requirement[],
  changes: ItemChanges,
): Requirement[] {
  const merged = inherited.map((requirement) => {
    const there = own.find(({ framework }) => framework === requirement.framework);
    return mergeRequirement(there, requirement, changes);
  });
  return [
    ...merged,
    ...own.filter(({ framework }) => !inherited.some((there) => there.framework === framework)),
  ];
}

function mergeRequirement(
  own: Requirement | undefined,
  { framework, required }: Requirement,
  changes: ItemChanges,
): Requirement {
  // Without levels a requirement is a list of ids; without any it is all of the framework's competencies.
  if (own !== undefined && (own.required === undefined || required === undefined)) return own;
  if (required === undefined) return { framework };
  const kept = Object.entries(toLevels(required)).filter(([id]) => !changes.isRemoved(id));
  const levels = { ...Object.fromEntries(kept), ...toLevels(own?.required ?? {}) };
  const isList = Array.isArray(own?.required ?? required);
  return { framework, required: isList ? Object.keys(levels) : dropUnlevelled(levels) };
}

function toLevels(required: NonNullable<Requirement['required']>): Record<string, string | undefined> {
  return Array.isArray(required) ? Object.fromEntries(required.map((id) => [id, undefined])) : required;
}

function dropUnlevelled(levels: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(levels).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
