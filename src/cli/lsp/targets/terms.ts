import { formsOf, type GlossaryEntry } from '../../../model/index.ts';
import type { EditedFile } from '../edited-workspace.ts';
import { placeOfEntry } from './sources.ts';
import { paragraphs, type Target } from './target.ts';

/** The terms of the glossary, and the acronyms that stand for them. */
export function termTargets(file: EditedFile): Target[] {
  return file.workspace.glossary.flatMap((entry) =>
    formsOf(entry).map((form) => ({ ...termTarget(entry, file), name: form })),
  );
}

/** An entry of the glossary. */
export function termTarget(entry: GlossaryEntry, file: EditedFile): Target {
  const { term, short, meaning, url } = entry;
  return {
    name: term,
    ...(short !== undefined && { title: short }),
    describe: () =>
      paragraphs([
        `**${term}**${short === undefined ? '' : ` (${short})`}`,
        meaning ?? '',
        url === undefined ? '' : `<${url}>`,
      ]),
    place: () => placeOfEntry(entry, 'term', file),
  };
}
