import type { CompetencyFramework as FrameworkData } from '../types.ts';
import type { Competency, CompetencyFramework } from './framework/competency-framework.ts';
import type { Prose } from './prose.ts';

/** A framework in its YAML form, as `jd show FRAMEWORK --json` prints it. */
export function toFrameworkData(framework: CompetencyFramework): FrameworkData {
  const { id, title, version, introduction, groups, levels, cumulative, competencies } = framework;
  const opening = [introduction, ...groups.values()].flatMap((prose) => prose?.text ?? []);
  return {
    kind: 'competency-framework',
    id,
    title,
    ...(version !== undefined && { version }),
    ...(opening.length > 0 && { introduction: opening.join('\n\n') }),
    ...(levels.length > 0 && { levels }),
    ...(cumulative !== undefined && { cumulative }),
    competencies: competencies.map(toCompetencyData),
  };
}

function toCompetencyData(competency: Competency): NonNullable<FrameworkData['competencies']>[number] {
  const { id, title, group, label, standards, definition, why, levels, rest } = competency;
  const titles = [...levels].flatMap(([level, { title: own }]) => (own === undefined ? [] : [[level, own]]));
  const texts = [...[...levels.values()].map(({ prose }) => prose), rest?.text].filter(Boolean);
  return {
    id,
    title,
    ...(group !== undefined && { group }),
    ...(label !== undefined && { label }),
    ...(standards.length > 0 && { standards }),
    ...(definition && { definition: definition.text }),
    ...(why && { why: why.text }),
    ...(levels.size > 0 && {
      levels: Object.fromEntries([...levels].map(([level, { indicators }]) => [level, textsOf(indicators)])),
    }),
    ...(titles.length > 0 && { level_titles: Object.fromEntries(titles) }),
    ...(competency.indicators.length > 0 && { indicators: textsOf(competency.indicators) }),
    ...(competency.goingWell.length > 0 && { going_well: textsOf(competency.goingWell) }),
    ...(competency.notGoingWell.length > 0 && { not_going_well: textsOf(competency.notGoingWell) }),
    ...(texts.length > 0 && { text: texts.join('\n\n') }),
  };
}

function textsOf(proses: Prose[]): string[] {
  return proses.map(({ text }) => text);
}
