import type { Competency, CompetencyFramework } from '../../../model/index.ts';
import type { Source } from '../../../source/index.ts';
import type { EditedFile } from '../edited-workspace.ts';
import { headingOver, pathOf } from './sources.ts';
import { paragraphs, placeIn, startOf, type Target, type TargetPlace } from './target.ts';

/** The competency frameworks of the workspace. */
export function frameworkTargets(file: EditedFile): Target[] {
  return file.workspace.frameworks.map((framework) => ({
    name: framework.id,
    title: framework.title,
    describe: () =>
      paragraphs([`**${framework.title}**`, framework.introduction?.text ?? '', listOf(framework)]),
    place: () => startOf(pathOf(framework, file)),
  }));
}

function listOf({ competencies }: CompetencyFramework): string {
  return competencies.map(({ title }) => `- ${title}`).join('\n');
}

/** The competencies of a framework. */
export function competencyTargets(framework: CompetencyFramework, file: EditedFile): Target[] {
  return framework.competencies.map((competency, index) => ({
    name: competency.id,
    title: competency.title,
    describe: () => describeCompetency(competency, framework),
    place: () => placeOfCompetency(framework, index, file),
  }));
}

function describeCompetency(
  { title, definition, why, standards }: Competency,
  framework: CompetencyFramework,
): string {
  const cited = standards.length > 0 ? `Standards: ${standards.join(', ')}` : '';
  return paragraphs([`**${title}** · ${framework.title}`, definition?.text ?? '', why?.text ?? '', cited]);
}

function sourceOf({ path }: CompetencyFramework, { workspace: { sources } }: EditedFile): Source | undefined {
  return sources.find((source) => source.path === path);
}

function placeOfCompetency(
  framework: CompetencyFramework,
  index: number,
  file: EditedFile,
): TargetPlace | undefined {
  const source = sourceOf(framework, file);
  const pointer = `/competencies/${index}`;
  if (source === undefined) return undefined;
  // In YAML the whole entry has no place of its own: its id does, else its title.
  const position = Array.isArray((source.data as { competencies?: unknown } | undefined)?.competencies)
    ? source.at(`${pointer}/${hasId(source.data, index) ? 'id' : 'title'}`)
    : source.at(pointer);
  return placeIn(pathOf(framework, file), position);
}

function hasId(data: unknown, index: number): boolean {
  return (data as { competencies: { id?: unknown }[] }).competencies[index]?.id !== undefined;
}

/** The levels of a framework that a competency has; all of them, if it names none. */
export function levelTargets(
  competency: Competency,
  framework: CompetencyFramework,
  file: EditedFile,
): Target[] {
  const { levels } = competency;
  return framework.levels
    .filter(({ id }) => levels.size === 0 || levels.has(id))
    .map(({ id, title: general, description }) => {
      const here = levels.get(id);
      const title = here?.title ?? general;
      return {
        name: id,
        ...(title !== undefined && { title }),
        aliases: [`level ${id}`],
        describe: () =>
          paragraphs([
            `**${competency.title}, level ${id}**${title === undefined ? '' : ` · ${title}`}`,
            description ?? '',
            (here?.indicators ?? []).map(({ text }) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n'),
          ]),
        place() {
          const first = here?.indicators[0]?.position;
          const source = sourceOf(framework, file);
          if (first !== undefined && source !== undefined)
            return placeIn(pathOf(framework, file), headingOver(source, first));
          return placeOfCompetency(framework, framework.competencies.indexOf(competency), file);
        },
      };
    });
}
