import type { EditedFile } from '../edited-workspace.ts';
import { pathOf, settingsOf } from './sources.ts';
import { paragraphs, placeIn, type Target } from './target.ts';

/** The levels of the organisation's careers. */
export function careerLevelTargets(file: EditedFile): Target[] {
  const settings = settingsOf(file);
  return file.workspace.careerLevels.map((level, index) => ({
    name: level.id,
    ...(level.title !== undefined && { title: level.title }),
    describe: () => `**Career level ${level.id}**${level.title === undefined ? '' : ` · ${level.title}`}`,
    place: () => settings && placeIn(pathOf(settings, file), settings.at(`/career_levels/${index}`)),
  }));
}

/** The rings of the organisation's circles. */
export function ringTargets(file: EditedFile): Target[] {
  const settings = settingsOf(file);
  const rings = file.workspace.organisation.structure?.rings ?? [];
  return rings.map(({ id, name, note }, index) => ({
    name: id,
    title: name,
    describe: () => paragraphs([`**${name}**`, note ?? '']),
    place: () =>
      settings && placeIn(pathOf(settings, file), settings.at(`/organisation/structure/rings/${index}/id`)),
  }));
}
