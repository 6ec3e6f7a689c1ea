const word = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;

/** Words that tell two sentences of a job description not apart. */
const emptyWords = new Set(
  (
    'a able about above across after all also am an and any are as at be been being both but by can could do ' +
    'does done each else etc for from had has have having he her his how i if in including into is it its ' +
    'least less may more most must my need needed needs no nor not of off on one or other others our out over ' +
    'own per range related relevant same shall she should so some such than that the their them then there ' +
    'these they this those through to together too under up upon us use used using various very via was we ' +
    'well were what when where whether which while who whose why will with within without would you your ' +
    'ability capacity confident demonstrable demonstrate demonstrated demonstrates effective effectively essential excellent ' +
    'desirable good great high proven strong willing willingness'
  ).split(' '),
);

const ending = /(?:ations?|ments?|ings?|ers?|ors?|ions?|ed|es|ly|s|e|y)$/;

/** The words of a text that carry its meaning, each once, without case and endings. */
export function contentWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const written of text.toLowerCase().match(word) ?? []) {
    const known = stems.get(written) ?? stem(written);
    if (known !== '') found.add(known);
  }
  return found;
}

/** Stems of words that were met: people write some thousand words again and again. */
const stems = new Map<string, string>();

/** More are not kept, whatever a text holds. */
const mostStems = 20_000;

/** The stem of a word in small letters, empty where it carries no meaning. */
function stem(written: string): string {
  const plain = written.replace(/['’]s?$/, '');
  const made = emptyWords.has(plain) || plain.length < 2 ? '' : makeStem(plain);
  if (stems.size < mostStems) stems.set(written, made);
  return made;
}

/** A word without its ending, where at least four letters are left: `supporting`, `supports` and `support` are one. */
function makeStem(plain: string): string {
  const once = cut(plain.replace(/(?:ies|ied)$/, 'y'));
  return once === plain ? once : cut(once);
}

function cut(plain: string): string {
  const shorter = plain.replace(ending, '');
  return shorter.length >= 4 ? shorter : plain;
}

/** How many words two sets share. */
export function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const entry of one) if (other.has(entry)) shared += 1;
  return shared;
}
