import type { Rule } from '../rule.ts';
import { competencyPlace } from './competency-place.ts';

const head = '---\nkind: competency-framework\ntitle: Core\n---\n\n';

/** Flags competencies that are a name only. */
export const noDefinition: Rule = {
  id: 'framework/no-definition',
  severity: 'info',
  flags: 'A competency without a definition in a framework whose other competencies have one.',
  why: 'Names such as “Leadership” mean something else to everybody. Indicators show what a competency looks like; the definition says what it is, so that people can tell which situations it is about.',
  limits: 'A framework that defines none of its competencies chose to, and is left alone.',
  examples: {
    good: [
      `${head}## Steadiness\n\nStays calm.\n\n- Breathes.\n\n## Candour\n\nSays so.\n\n- Owns up.\n`,
      `${head}## Steadiness\n\n- Breathes.\n\n## Candour\n\n- Owns up.\n`,
    ],
    bad: [`${head}## Steadiness\n\nStays calm.\n\n- Breathes.\n\n## Candour\n\n- Owns up.\n`],
  },
  checkFramework(read, source) {
    const without = read.competencies.filter(
      ({ definition, why, rest }) => definition === undefined && why === undefined && rest === undefined,
    );
    if (without.length === read.competencies.length) return [];
    return without.map((competency) => ({
      reason: `Missing definition of \`${competency.title}\``,
      place: competencyPlace(competency, read, source),
      note: 'Write a sentence or two below its name that say what it is.',
      actual: competency.id,
    }));
  },
};
