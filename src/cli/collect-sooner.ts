/** Fewer roles than this fit into the memory that Node begins with. */
const manyRoles = 10;

/**
 * Has memory collected sooner where there are many roles: what is read of a role lives until the next one, and
 * thousands need half the memory.
 */
export function collectSooner(roles: number): void {
  if (roles < manyRoles) return;
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=50');
}
