import type { Role } from '../../model/index.ts';
import type { Facts } from '../../types.ts';

/** Whether a fact says anything. */
export function isGiven(fact: unknown): boolean {
  if (fact === undefined || fact === null || fact === '') return false;
  if (Array.isArray(fact)) return fact.some(isGiven);
  return typeof fact !== 'object' || Object.values(fact).some(isGiven);
}

/** Whether a role gives a fact, be it misspelt or not understood: of that, its own message speaks. */
export function isWritten({ facts, source }: Role, key: keyof Facts & string): boolean {
  return isGiven(facts[key]) || isInFrontmatter(source, key);
}

/** Whether the frontmatter has a key, though what it says may not be understood, or the key may be misspelt. */
export function isInFrontmatter({ data, broken, file }: Role['source'], key: string): boolean {
  if (broken.has(key)) return true;
  const isMeant = file.messages.some(
    ({ ruleId, expected }) => ruleId === 'schema/unknown-key' && expected?.includes(key),
  );
  if (isMeant) return true;
  return typeof data === 'object' && data !== null && isGiven((data as Record<string, unknown>)[key]);
}
