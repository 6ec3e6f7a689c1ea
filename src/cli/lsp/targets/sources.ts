import type { Position } from 'unist';
import { indexLines, type Source } from '../../../source/index.ts';
import type { EditedFile } from '../edited-workspace.ts';
import { placeIn, type TargetPlace } from './target.ts';

/** The absolute path of a shared file, which messages show from the workspace's folder. */
export function pathOf({ path }: { path: string }, { workspace: { root } }: EditedFile): string {
  return path.startsWith('/') || /^[A-Za-z]:/.test(path) ? path : `${root}/${path}`;
}

/** The place of an entry in the YAML list that holds it, such as a standard in its catalogue. */
export function placeOfEntry(entry: unknown, key: string, file: EditedFile): TargetPlace | undefined {
  for (const source of file.workspace.sources) {
    const index = Array.isArray(source.data) ? source.data.indexOf(entry) : -1;
    if (index >= 0) return placeIn(pathOf(source, file), source.at(`/${index}/${key}`));
  }
  return undefined;
}

/** The heading over a place of a Markdown file; in YAML, the place itself. */
export function headingOver({ path, text, position }: Source, place: Position): Position {
  const start = text.lastIndexOf('\n#', place.start.offset ?? 0) + 1;
  if (start === 0 || !/\.(?:md|markdown)$/i.test(path)) return place;
  return position(start, indexLines(text).endOfLine(start));
}

/** The settings of a workspace, if it has some. */
export function settingsOf({ workspace: { host, root, sources } }: EditedFile): Source | undefined {
  return sources.find(({ path }) => path === host.show(`${root}/jd.yaml`));
}
