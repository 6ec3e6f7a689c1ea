import type { Position } from 'unist';
import type { Competency, CompetencyFramework } from '../../model/index.ts';
import type { Source } from '../../source/index.ts';

/** Where a competency stands in its framework's file: its heading, or its title in YAML. */
export function competencyPlace(
  competency: Competency,
  { competencies }: CompetencyFramework,
  source: Source,
): Position {
  const pointer = `/competencies/${competencies.indexOf(competency)}`;
  return source.at(source.data !== undefined && hasTitle(source, pointer) ? `${pointer}/title` : pointer);
}

/** Competencies that are headings have no data. */
function hasTitle({ data }: Source, pointer: string): boolean {
  const written = (data as { competencies?: unknown } | null)?.competencies;
  return Array.isArray(written) && Number(pointer.split('/').at(-1)) < written.length;
}
