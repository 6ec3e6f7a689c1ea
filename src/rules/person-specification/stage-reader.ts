import type { Criterion, Role, Workspace } from '../../model/index.ts';

/** Stages by the names of methods. */
const stagesOf = new WeakMap<object, Map<string, string>>();

/** Reads at which stages of recruitment a criterion is assessed; each stage stands once. */
export function stageReader(workspace: Workspace, { locale }: Role): (criterion: Criterion) => Set<string> {
  const methods = workspace.methodsIn(locale);
  const stages =
    stagesOf.get(methods) ?? new Map<string, string>(methods.all.map(({ name, stage }) => [name, stage]));
  stagesOf.set(methods, stages);
  return ({ methods: names }) => {
    const found = new Set<string>();
    for (const name of names) {
      const stage = stages.get(name);
      if (stage !== undefined) found.add(stage);
    }
    return found;
  };
}
