import { report, type Source } from '../../source/index.ts';
import type { RoleHeads } from '../role-heads.ts';
import { sayCircle } from '../say-circle.ts';
import { suggestRole } from '../suggest-role.ts';

/**
 * The path of the role that a role extends. One that does not exist, and one that extends the role itself in the end,
 * is an error at its place.
 */
export function findBase(source: Source, id: string, heads: RoleHeads): string | undefined {
  const { extends: wanted, remove } = (source.data ?? {}) as { extends?: unknown; remove?: unknown };
  if (wanted === undefined && remove !== undefined) reportNothingToRemove(source);
  if (typeof wanted !== 'string') return undefined;
  const chain = chainFrom(wanted, id, heads);
  if (chain.at(-1) === id) {
    reportCycle(source, [id, ...chain]);
    return undefined;
  }
  const base = heads.byId(wanted);
  if (base === undefined) reportUnknown(source, wanted, id, heads);
  return base?.path;
}

/** The roles that a role extends, one after another, up to one that comes again. */
function chainFrom(first: string, own: string, heads: RoleHeads): string[] {
  const chain: string[] = [];
  const seen = new Set<string>();
  for (let id: string | undefined = first; id !== undefined && !seen.has(id); id = heads.byId(id)?.base) {
    chain.push(id);
    seen.add(id);
    if (id === own) break;
  }
  return chain;
}

function reportCycle({ file, at }: Source, chain: string[]): void {
  report(file, {
    ruleId: 'extends/cycle',
    severity: 'error',
    reason:
      chain.length === 2
        ? `Unexpected \`extends\` of \`${chain[0]}\` by itself`
        : `Unexpected circle of \`extends\`: ${sayCircle(chain)}`,
    place: at('/extends'),
    note:
      chain.length === 2
        ? 'A role starts from another one: name that, or take `extends` out.'
        : 'One of these roles must stand on its own: take its `extends` out.',
    ...(chain[1] !== undefined && { actual: chain[1] }),
  });
}

function reportNothingToRemove({ file, at }: Source): void {
  report(file, {
    ruleId: 'extends/nothing-to-remove',
    severity: 'warning',
    reason: 'Unexpected `remove` without `extends`',
    place: at('/remove', 'key'),
    note: 'It names items of the role that this one extends: add `extends: ID`, or take it out.',
  });
}

function reportUnknown({ file, at }: Source, wanted: string, own: string, heads: RoleHeads): void {
  const meant = suggestRole(wanted, own, heads);
  report(file, {
    ruleId: 'extends/unknown-role',
    severity: 'error',
    reason: `Unknown role \`${wanted}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    place: at('/extends'),
    note: 'A role extends another of its workspace, by its id: `id:` of its frontmatter, else its file’s name without .md.',
    actual: wanted,
    ...(meant !== undefined && { expected: [meant] }),
  });
}
