import { allCriteria, type Role } from '../../../model/index.ts';
import { absolutePath } from '../../select/select-files.ts';
import type { EditedFile } from '../edited-workspace.ts';
import { placeIn, type Target } from './target.ts';

/** The items of the extended role that this one may leave out: those with an id of their own. */
export function itemTargets({ role, workspace: { root } }: EditedFile): Target[] {
  const base = role?.base;
  if (base === undefined) return [];
  return itemsOf(base).map(({ id, text, position }) => {
    const home = position.inheritedFrom ?? base;
    return {
      name: id,
      title: text.split('\n')[0] ?? '',
      describe: () => text,
      place: () => placeIn(absolutePath(home.file, root), position),
    };
  });
}

function itemsOf({ duties, results, personSpecification }: Role) {
  const criteria = personSpecification === undefined ? [] : allCriteria(personSpecification);
  return [...duties, ...results, ...criteria].filter(({ hasWrittenId }) => hasWrittenId);
}
