import type { Finding, Rule } from '../rule.ts';
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
    const required = new Map<string, Set<string>>();
    const whole = new Set<string>();
    let roles = 0;
    return {
      add({ competencies }) {
        roles += 1;
        for (const { framework, required: own } of competencies) {
          if (own === undefined) whole.add(framework);
          const known = required.get(framework) ?? new Set();
          for (const id of Array.isArray(own) ? own : Object.keys(own ?? {})) known.add(id);
          required.set(framework, known);
        }
      },
      findings() {
        if (roles < workspace.roleFiles.length) return [];
        return workspace.frameworks.flatMap((framework) => {
          const ids = required.get(framework.id);
          const source = workspace.sources.find(({ path }) => path === framework.path);
          if (source === undefined || ids === undefined || ids.size === 0 || whole.has(framework.id))
            return [];
          return framework.competencies
            .filter(({ id }) => !ids.has(id))
            .map((competency) => ({
              file: source.file,
              ...unusedFinding(competency.title, competencyPlace(competency, framework, source)),
            }));
        });
      },
    };
  },
};

function unusedFinding(title: string, place: Finding['place']): Finding {
  return {
    reason: `No role requires \`${title}\``,
    place,
    note: 'Require it in a role, or take it out if nothing needs it.',
  };
}
