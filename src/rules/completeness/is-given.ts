import type { Role } from '../../model/index.ts';
import type { Facts } from '../../types.ts';

/** Whether a fact says anything. */
export function isGiven(fact: unknown): boolean {
  if (fact === undefined || fact === null || fact === '') return false;
  if (Array.isArray(fact)) return fact.some(isGiven);
  return typeof fact !== 'object' || Object.values(fact).some(isGiven);
}

/** Whether a role gives a fact, be it in a form that was not understood: of that, its own message speaks. */
export function isWritten({ facts, source: { data, broken } }: Role, key: keyof Facts & string): boolean {
  if (isGiven(facts[key]) || broken.has(key)) return true;
  return typeof data === 'object' && data !== null && isGiven((data as Record<string, unknown>)[key]);
}
