import type { EditedFile } from '../edited-workspace.ts';
import { paragraphs, placeIn, startOf, type Target } from './target.ts';

/** The other roles of the workspace, by id. */
export function roleTargets(file: EditedFile): Target[] {
  return file.roles
    .heads()
    .filter(({ path }) => path !== file.path)
    .map(({ id, title, path }) => ({
      name: id,
      ...(title !== undefined && { title }),
      describe() {
        const { facts, summary, frontmatter } = file.roles.load(path);
        const facets = [facts.team, facts.level === undefined ? undefined : `level ${facts.level}`];
        const line = facets.filter((each) => each !== undefined).join(' · ');
        return paragraphs([`**${title ?? id}**`, frontmatter.subtitle ?? '', line, summary?.text ?? '']);
      },
      place() {
        const { source } = file.roles.load(path);
        const named = (source.data as { id?: unknown } | undefined)?.id === id ? '/id' : '/title';
        return source.hasData ? placeIn(path, source.at(named)) : startOf(path);
      },
    }));
}
