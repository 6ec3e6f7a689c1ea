import { uniqueIds } from '../prose.ts';
import type { Role, RoleBlock } from '../role/role.ts';
import { allCriteria } from '../specification/person-specification.ts';
import { inherit, inheritedFrom, inheritPlace } from './inherited.ts';
import { extendFrontmatter, inheritedFrontmatter } from './inherited-frontmatter.ts';
import { itemChanges } from './item-changes.ts';
import { mergeRequirements } from './merge-requirements.ts';
import { mergeSections } from './merge-sections.ts';
import { mergeSpecification } from './merge-specification.ts';

/**
 * What a role is that extends another: facts merge by key, items by id, sections by kind. Whatever is inherited
 * keeps its place in the file where it was written.
 */
export function extendRole(own: Role, base: Role): Role {
  const changes = itemChanges(own, base);
  const inherited = inheritedFrontmatter(base);
  const merged: Role = {
    ...own,
    base,
    frontmatter: extendFrontmatter(own, base),
    sections: mergeSections(own, base, changes),
    competencies: mergeRequirements(own.competencies, base.competencies, changes),
    at(pointer, part) {
      const key = pointer.split('/')[1] ?? '';
      const isInherited = Object.hasOwn(inherited, key) && !Object.hasOwn(own.frontmatter, key);
      return isInherited ? inheritPlace(base.at(pointer, part), base) : own.at(pointer, part);
    },
  };
  const summary = own.summary ?? (base.summary && inherit(base.summary, base));
  if (summary !== undefined) merged.summary = summary;
  const profile = own.profile ?? base.profile;
  if (profile !== undefined) merged.profile = profile;
  const specification = mergeSpecification(own.personSpecification, base.personSpecification, base, changes);
  if (specification === undefined) delete merged.personSpecification;
  else merged.personSpecification = specification;
  settleItems(merged);
  return merged;
}

/** Collects the items of the merged lists, counts the duties anew and keeps derived ids apart. */
function settleItems(role: Role): void {
  const blocks = role.sections.flatMap((section): RoleBlock[] =>
    section.kind === 'duties' || section.kind === 'results' ? section.blocks() : [],
  );
  role.duties = blocks.flatMap((block) => (block.type === 'duties' ? block.items : []));
  role.results = blocks.flatMap((block) => (block.type === 'results' ? block.items : []));
  role.duties.forEach((duty, index) => {
    duty.number = index + 1;
  });
  const criteria = role.personSpecification === undefined ? [] : allCriteria(role.personSpecification);
  const items = [...role.duties, ...role.results, ...criteria];
  const uniqueId = uniqueIds(items.flatMap(({ id, hasWrittenId }) => (hasWrittenId ? [id] : [])));
  // Inherited items keep the ids that they have where they were written.
  const isInherited = ({ position }: (typeof items)[number]) => inheritedFrom(position) !== undefined;
  const derived = items.filter(({ hasWrittenId }) => !hasWrittenId);
  for (const item of [...derived.filter(isInherited), ...derived.filter((own) => !isInherited(own))])
    item.id = uniqueId(item.id);
}
