import type { Criterion, Role, Workspace } from '../../model/index.ts';

/** Reads at which stages of recruitment a criterion is assessed; each stage stands once. */
export function stageReader(workspace: Workspace, { locale }: Role): (criterion: Criterion) => Set<string> {
  const methods = workspace.methodsIn(locale);
  return ({ methods: names }) => new Set(names.flatMap((name) => methods.find(name)?.stage ?? []));
}
