import { readMethodWords } from '../methods.ts';
import type { RoleContext } from '../role/role-context.ts';

/** `Skills (assessed by: application, interview)`: the title, and the words of the methods. */
export function splitMethods(
  title: string,
  marked: string | undefined,
  { locale, methods: known }: RoleContext,
): { title: string; methods?: string } {
  if (marked !== undefined) return { title, methods: marked };
  const patterns = methodPatterns(locale.specification.assessedBy);
  const inBrackets = patterns.inBrackets.exec(title);
  const atEnd = patterns.atEnd.exec(title);
  const [, before, methods] = inBrackets ?? atEnd ?? [];
  if (before === undefined || methods === undefined) return { title };
  const isMethods = inBrackets !== null || readMethodWords(methods, known).known.length > 0;
  return isMethods ? { title: before, methods } : { title };
}

interface MethodPatterns {
  inBrackets: RegExp;
  atEnd: RegExp;
}

/** Patterns by the words of a language: they are tried on every heading. */
const patternsOf = new WeakMap<string[], MethodPatterns>();

function methodPatterns(assessedBy: string[]): MethodPatterns {
  const known = patternsOf.get(assessedBy);
  if (known !== undefined) return known;
  const words = assessedBy.map((word) => word.replace(/\s+/g, '\\s+')).join('|');
  const made = {
    inBrackets: new RegExp(`^(.*?)\\s*\\((?:${words})\\s*:?\\s+([^()]+)\\)[.:]?\\s*$`, 'i'),
    atEnd: new RegExp(`^(.*?)\\s*[–—:;,-]\\s*(?:${words})\\s*:?\\s+([^()]+)$`, 'i'),
  };
  patternsOf.set(assessedBy, made);
  return made;
}
