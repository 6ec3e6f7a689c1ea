import { fold } from '../../schema/index.ts';
import { report, type Source } from '../../source/index.ts';
import type { CompetencyFramework } from './competency-framework.ts';

/** A framework and the file that it was read from. */
export interface ReadFramework {
  framework: CompetencyFramework;
  source: Source;
}

/** Two frameworks of one id are an error at both: a role could mean either. */
export function checkFrameworkIds(frameworks: readonly ReadFramework[]): void {
  const byId = new Map<string, ReadFramework[]>();
  for (const each of frameworks) {
    const key = fold(each.framework.id);
    byId.set(key, [...(byId.get(key) ?? []), each]);
  }
  for (const same of byId.values()) {
    for (const [index, { framework, source }] of same.entries()) {
      const other = same[index === 0 ? 1 : 0];
      if (other === undefined) continue;
      report(source.file, {
        ruleId: 'ref/duplicate-id',
        severity: 'error',
        reason: `Unexpected framework id \`${framework.id}\`, which \`${other.source.path}\` has too`,
        place: placeOfId(source),
        note: 'Give one of the two an `id` of its own; without one, the id is the name of the file.',
        actual: framework.id,
        cause: { file: other.source.path, position: placeOfId(other.source) },
      });
    }
  }
}

function placeOfId(source: Source): ReturnType<Source['at']> {
  const data = source.data as { id?: unknown } | null | undefined;
  return source.at(data?.id === undefined ? '/title' : '/id');
}
