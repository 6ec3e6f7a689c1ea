import {
  type Competency,
  type CompetencyFramework,
  type Level,
  type RequiredCompetency,
  requiredCompetencies,
} from '../../model/index.ts';
import { generated, label, type PackContext } from '../context.ts';
import type { Inline } from '../tree.ts';

/** A framework with those of its competencies that a role requires, in the framework's order. */
export interface RequiredFramework {
  framework: CompetencyFramework;
  competencies: RequiredCompetency[];
}

/** What the role requires of each framework. */
export function requiredFrameworks({ role, workspace }: PackContext): RequiredFramework[] {
  return role.competencies.flatMap((requirement) => {
    const framework = workspace.frameworks.find(({ id }) => id === requirement.framework);
    const competencies = framework === undefined ? [] : requiredCompetencies(requirement, framework);
    return framework === undefined || competencies.length === 0 ? [] : [{ framework, competencies }];
  });
}

/** Where a competency's section is found. */
export function competencyAnchor({ id }: Competency, framework: CompetencyFramework): string {
  return `${framework.id}-${id}`;
}

/** The competency's name, which leads to its section where the pack has one. */
export function competencyLink(
  competency: Competency,
  framework: CompetencyFramework,
  { directives }: Pick<PackContext, 'directives'>,
): Inline {
  const words = textOf(competency.title);
  if (!directives.has('framework')) return words;
  return { type: 'link', url: `#${competencyAnchor(competency, framework)}`, children: [words] };
}

/** A level's name: `Level 3`, `Level 3: Practitioner`, or `Practitioner` where its id is a word. */
export function levelName({ id, title }: Level, context: PackContext, own?: string): Inline[] {
  const numbered = /^\d+$/.test(id);
  const name = numbered ? label(context, 'levelName', { level: id }) : textOf(title ?? capitalise(id));
  const extra = [numbered ? title : undefined, own].filter((part) => part !== undefined);
  return [name, ...extra.flatMap((part): Inline[] => [generated(context, ': '), textOf(part)])];
}

function textOf(value: string): Inline {
  return { type: 'text', value };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
