import { report, type Source } from '../source/index.ts';
import type { WorkspaceFile } from '../types.ts';

/** Checks the rings of an organisation that is drawn as circles: there are some, and each has an id of its own. */
export function checkStructure({ file, at, data }: Source, { organisation }: WorkspaceFile): void {
  const structure = organisation?.structure;
  if (structure?.type !== 'circles') return;
  const { rings = [] } = structure;
  // Rings with a fault in them are left out of the sound data, and were reported.
  const written = (data as { organisation?: { structure?: { rings?: unknown } } }).organisation?.structure
    ?.rings;
  if (written === undefined || (Array.isArray(written) && written.length === 0)) {
    report(file, {
      ruleId: 'structure/no-rings',
      severity: 'error',
      reason: 'Missing `rings` of a structure of circles',
      place: at('/organisation/structure/type'),
      note: 'List them from the centre outward, each as `{id: person, name: The person}`; a role names its `ring`.',
    });
  }
  const first = new Map<string, number>();
  rings.forEach(({ id }, index) => {
    const before = first.get(id);
    first.set(id, before ?? index);
    if (before === undefined) return;
    report(file, {
      ruleId: 'structure/duplicate-ring',
      severity: 'error',
      reason: `Unexpected second ring with the id \`${id}\``,
      place: at(`/organisation/structure/rings/${index}/id`),
      note: 'A role names its ring by its id: give each an id of its own.',
      actual: id,
      cause: { file: file.path, position: at(`/organisation/structure/rings/${before}/id`) },
    });
  });
}
