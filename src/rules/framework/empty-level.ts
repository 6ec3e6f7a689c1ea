import type { Finding, Rule } from '../rule.ts';
import { competencyPlace } from './competency-place.ts';
import { isEmptyLevel } from './is-empty-level.ts';

const head = '---\nkind: competency-framework\ntitle: Core\nlevels: [1, 2]\n---\n\n';

/** Flags levels with nothing in them. */
export const emptyLevel: Rule = {
  id: 'framework/empty-level',
  severity: 'warning',
  flags: 'A level that is opened and says nothing, or that no competency of the framework describes.',
  why: 'A role may require the level, and then nobody can look up what it asks. Where a competency has nothing to say at a level, leave the level out: that gap is read as meant.',
  examples: {
    good: [
      `${head}## Calm\n\n### Level 1\n\n- Breathes.\n\n## Care\n\n### Level 2\n\n- Notices.\n`,
      `${head}## Calm\n\n- Breathes.\n`,
    ],
    bad: [
      `${head}## Calm\n\n### Level 1\n\n- Breathes.\n\n### Level 2\n`,
      `${head}## Calm\n\n### Level 1\n\n- Breathes.\n`,
    ],
  },
  checkFramework(read, source) {
    const { competencies, levels } = read;
    const opened = competencies.flatMap((competency): Finding[] =>
      [...competency.levels]
        .filter(([, level]) => isEmptyLevel(level))
        .map(([level, { position }]) => ({
          reason: `Level \`${level}\` of \`${competency.title}\` is empty`,
          place: position ?? competencyPlace(competency, read, source),
          note: 'List what it looks like at that level, or leave the level out.',
          actual: level,
        })),
    );
    const described = new Set(competencies.flatMap((competency) => [...competency.levels.keys()]));
    if (described.size === 0) return opened;
    const undescribed = levels.flatMap(({ id, description }, index): Finding[] => {
      if (described.has(id) || description !== undefined) return [];
      return [
        {
          reason: `No competency describes level \`${id}\``,
          place: source.at(`/levels/${index}`),
          note: 'Describe it under at least one competency, or take it out of `levels`.',
          actual: id,
        },
      ];
    });
    return [...opened, ...undescribed];
  },
};
