import type { Competency } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { competencyPlace } from './competency-place.ts';
import { isEmptyLevel } from './is-empty-level.ts';

const head = '---\nkind: competency-framework\ntitle: Core\n---\n\n';

/** Flags competencies of which nobody says what they look like. */
export const noIndicators: Rule = {
  id: 'framework/no-indicators',
  severity: 'warning',
  flags: 'A competency with no indicator at any level.',
  why: 'A name and a definition can be agreed with; indicators can be seen. Without them nobody can tell whether somebody meets the competency, least of all the person.',
  examples: {
    good: [
      `${head}## Steadiness\n\nStays calm.\n\n- Breathes before answering.\n`,
      `${head}## Steadiness\n\n### Level 1\n\n- Breathes before answering.\n`,
    ],
    bad: [`${head}## Steadiness\n\nStays calm.\n`],
  },
  checkFramework(read, source) {
    const without = read.competencies.filter(
      ({ indicators, levels, goingWell, rest }) =>
        indicators.length + goingWell.length === 0 &&
        rest === undefined &&
        [...levels.values()].every(isEmptyLevel),
    );
    return without.map((competency) => ({
      reason: `No indicator says what \`${competency.title}\` looks like`,
      place: competencyPlace(competency, read, source),
      note: hasTable(competency)
        ? 'A table is read where its columns or rows are levels: name them in `levels`. Else list what a colleague would see the person do.'
        : 'List what a colleague would see the person do, under the heading of each level if there are levels.',
      actual: competency.id,
    }));
  },
};

function hasTable({ definition }: Competency): boolean {
  return definition?.nodes().some(({ type }) => type === 'table') === true;
}
