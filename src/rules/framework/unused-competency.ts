import type { CompetencyFramework, Role, Workspace } from '../../model/index.ts';
import type { FileFinding, Finding, RoleNote, Rule } from '../rule.ts';
import { competencyPlace } from './competency-place.ts';

const head = '---\ntitle: Night Porter\ncompetencies:\n  framework: core\n';

/** Flags competencies that no role of the workspace requires. */
export const unusedCompetency: Rule = {
  id: 'framework/unused-competency',
  severity: 'info',
  flags: 'A competency that no role requires, though roles require others of its framework.',
  why: 'It may be new, it may be meant for roles that are still to be written, or it was forgotten when a role was changed: somebody should know which.',
  limits: 'It speaks only where all roles of the workspace are checked.',
  examples: {
    files: {
      'frameworks/core.md':
        '---\nkind: competency-framework\nid: core\ntitle: Core\nlevels: [1]\n---\n\n## Calm\n\n### Level 1\n\n- Breathes.\n\n## Care\n\n### Level 1\n\n- Notices.\n',
    },
    good: [
      '---\ntitle: Night Porter\n---\n',
      `${head}---\n`,
      `${head}  required: [calm, care]\n---\n`,
      `${head}  required: {calm: 1, care: 1}\n---\n`,
    ],
    bad: [`${head}  required: [calm]\n---\n`, `${head}  required: {care: 1}\n---\n`],
  },
  checkAll({ workspace }) {
    return {
      note: ({ competencies, source }) =>
        competencies.map(({ framework, required }) => ({
          framework,
          ...(required !== undefined && {
            ids: [...(Array.isArray(required) ? required : Object.keys(required)), ...meantIds(source)],
          }),
        })),
      findings(notes: readonly RoleNote<RequiredIds[]>[]) {
        if (notes.length < workspace.roleFiles.length) return [];
        const required = notes.flatMap(({ note }) => note);
        return workspace.frameworks.flatMap((framework) => unusedIn(framework, required, workspace));
      },
    };
  },
};

/** Ids that were meant where a role requires one that does not exist: that is said there, and once. */
function meantIds({ file: { messages } }: Role['source']): string[] {
  return messages.flatMap(({ ruleId, expected }) =>
    ruleId === 'ref/unknown-competency' && expected?.length === 1 ? expected : [],
  );
}

/** What a role requires of a framework; without ids, all of it. */
interface RequiredIds {
  framework: string;
  ids?: string[];
}

function unusedIn(
  framework: CompetencyFramework,
  requirements: RequiredIds[],
  { sources }: Workspace,
): FileFinding[] {
  const source = sources.find(({ path }) => path === framework.path);
  const own = requirements.filter((requirement) => requirement.framework === framework.id);
  if (source === undefined || own.some(({ ids }) => ids === undefined)) return [];
  const ids = new Set(own.flatMap((requirement) => requirement.ids ?? []));
  if (ids.size === 0) return [];
  return framework.competencies
    .filter(({ id }) => !ids.has(id))
    .map((competency) => ({
      file: source.file,
      ...unusedFinding(competency.title, competencyPlace(competency, framework, source)),
    }));
}

function unusedFinding(title: string, place: Finding['place']): Finding {
  return {
    reason: `No role requires \`${title}\``,
    place,
    note: 'Require it in a role, or take it out if nothing needs it.',
  };
}
