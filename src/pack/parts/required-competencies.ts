import type { Competency, CompetencyFramework, Level } from '../../model/index.ts';
import { generated, label, type PackContext } from '../context.ts';
import type { Inline } from '../tree.ts';

/** A framework with those of its competencies that a role requires, in the framework's order. */
export interface RequiredFramework {
  framework: CompetencyFramework;
  competencies: RequiredCompetency[];
}

export interface RequiredCompetency {
  competency: Competency;
  /** The required level; absent where the framework has none. */
  level?: Level;
}

/** What the role requires of each framework. */
export function requiredFrameworks({ role, workspace }: PackContext): RequiredFramework[] {
  return role.competencies.flatMap(({ framework: id, required }) => {
    const framework = workspace.frameworks.find((candidate) => candidate.id === id);
    if (framework === undefined) return [];
    const competencies = framework.competencies.flatMap((competency): RequiredCompetency[] => {
      if (required === undefined) return [{ competency }];
      if (Array.isArray(required)) return required.includes(competency.id) ? [{ competency }] : [];
      const level = framework.levels.find((candidate) => candidate.id === required[competency.id]);
      return level === undefined ? [] : [{ competency, level }];
    });
    return competencies.length > 0 ? [{ framework, competencies }] : [];
  });
}

/** Where a competency's section is found. */
export function competencyAnchor({ id }: Competency, framework: CompetencyFramework): string {
  return `${framework.id}-${id}`;
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
