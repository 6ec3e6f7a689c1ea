import type { EditedFile } from '../edited-workspace.ts';
import { placeOfEntry } from './sources.ts';
import { paragraphs, type Target } from './target.ts';

/** The occupational standards of the workspace's catalogues. */
export function standardTargets(file: EditedFile): Target[] {
  return file.workspace.standards.list.map((standard) => {
    const { id, title, aliases, suite, owner, area, status, url } = standard;
    return {
      name: id,
      title,
      aliases: aliases ?? [],
      describe() {
        const facts = [suite, owner, area, status].filter((each) => each !== undefined).join(' · ');
        return paragraphs([`**${id}** ${title}`, facts, url === undefined ? '' : `<${url}>`]);
      },
      place: () => placeOfEntry(standard, 'id', file),
    };
  });
}
