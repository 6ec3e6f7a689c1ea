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
export function isInFrontmatter(source: Role['source'], key: string): boolean {
  const { data, broken, file } = source;
  if (broken.has(key) || isUnread(source, key)) return true;
  const isMeant = file.messages.some(
    ({ ruleId, expected }) => ruleId === 'schema/unknown-key' && expected?.includes(key),
  );
  if (isMeant) return true;
  return typeof data === 'object' && data !== null && isGiven((data as Record<string, unknown>)[key]);
}

/** Whether a key stands in frontmatter that could not all be read. */
function isUnread({ file, text }: Role['source'], key: string): boolean {
  if (!file.messages.some(({ fatal, ruleId }) => fatal === true && ruleId?.startsWith('yaml/'))) return false;
  const frontmatter = text.slice(0, text.indexOf('\n---', 3));
  return new RegExp(`(?:^|[\\s{,"'])${key}["']? *:`).test(frontmatter);
}
