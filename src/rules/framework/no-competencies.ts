import type { Rule } from '../rule.ts';

/** Flags frameworks in which no competency was found. */
export const noCompetencies: Rule = {
  id: 'framework/no-competencies',
  severity: 'warning',
  flags: 'A framework in which no competency was found.',
  why: 'Roles can require nothing of it, and no pack prints it. Often its competencies stand in a table whose columns are not known to be levels, or below headings of another depth.',
  examples: {
    good: [
      '---\nkind: competency-framework\ntitle: Core\n---\n\n## Calm\n\n- Breathes.\n',
      '---\nkind: competency-framework\ntitle: Core\nlevels: [Explorer, Guide]\n---\n\n| Competency | Explorer | Guide |\n|---|---|---|\n| Calm | Breathes. | Calms others. |\n',
    ],
    bad: [
      '---\nkind: competency-framework\ntitle: Core\n---\n\nTo be written.\n',
      '---\nkind: competency-framework\ntitle: Core\n---\n\n| Competency | Explorer | Guide |\n|---|---|---|\n| Calm | Breathes. | Calms others. |\n',
    ],
  },
  checkFramework({ competencies }, source) {
    const isBroken = source.file.messages.some(({ fatal }) => fatal === true);
    if (competencies.length > 0 || isBroken) return [];
    const hasTable = source.sections.some(({ nodes }) => nodes().some(({ type }) => type === 'table'));
    return [
      {
        reason: 'No competency was found in this framework',
        place: source.at('/title'),
        note: hasTable
          ? 'A table is read where its columns are levels: name them in `levels`. Else write a heading `## …` for each competency.'
          : 'Write a heading `## …` for each competency.',
      },
    ];
  },
};
