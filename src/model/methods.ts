import type { Method } from '../locale/index.ts';
import { fold, suggest } from '../schema/index.ts';

/** The methods that a workspace knows, found by code, name or other words. */
export interface Methods {
  all: Method[];
  find(word: string): Method | undefined;
  /** The known method that a word was probably meant to be. */
  suggest(word: string): string | undefined;
}

/** Joins the built-in methods with the workspace's own, which replace those of the same code or name. */
export function joinMethods(builtIn: Method[], own: Method[]): Methods {
  const replaced = new Set(own.flatMap(({ code, name }) => [code.toLowerCase(), fold(name)]));
  const kept = builtIn.filter(
    ({ code, name }) => !replaced.has(code.toLowerCase()) && !replaced.has(fold(name)),
  );
  const all = [...own, ...kept];
  const byWord = new Map<string, Method>();
  for (const method of all.toReversed()) {
    for (const word of [...(method.aliases ?? []), method.name, method.code]) byWord.set(fold(word), method);
  }
  return {
    all,
    find: (word) => byWord.get(fold(word)),
    suggest: (word) =>
      suggest(
        word,
        all.map(({ name }) => name),
      ),
  };
}

/** Words that name methods, told apart into those that are known and those that are not. */
export interface MethodWords {
  known: string[];
  unknown: string[];
}

/** Reads methods parted by comma, semicolon, `/`, `&`, `+`, "and" or wide spaces, such as `application, I/T`. */
export function readMethodWords(words: string, methods: Methods): MethodWords {
  const whole = methods.find(words);
  if (whole !== undefined) return { known: [whole.name], unknown: [] };
  const parts = words
    .split(/[,;/&+|\n]|\s+and\s+|\s+or\s+|\s{2,}/i)
    .map((part) =>
      part
        .trim()
        .replace(/\.$/, '')
        .replace(/^(?:(?:[Bb]oth|[Bb]y|[Aa]t|in|via|through|from|[Tt]he|an?|your|their)\s+)+/, ''),
    )
    .filter((part) => part !== '');
  const found = parts
    .flatMap((part) => codesIn(part, methods))
    .map((part) => ({ part, method: methods.find(part) }));
  const known = found.flatMap(({ method }) => (method === undefined ? [] : [method.name]));
  const unknown = found.filter(({ method }) => method === undefined).map(({ part }) => part);
  return { known: [...new Set(known)], unknown };
}

/** Codes may be parted by single spaces: `A I T`. */
function codesIn(part: string, methods: Methods): string[] {
  const codes = part.split(/\s+/);
  const known = new Set(methods.all.map(({ code }) => code));
  return codes.every((code) => known.has(code)) ? codes : [part];
}
