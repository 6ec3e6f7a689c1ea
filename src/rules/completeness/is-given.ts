/** Whether a fact says anything. */
export function isGiven(fact: unknown): boolean {
  if (fact === undefined || fact === null || fact === '') return false;
  if (Array.isArray(fact)) return fact.some(isGiven);
  return typeof fact !== 'object' || Object.values(fact).some(isGiven);
}
