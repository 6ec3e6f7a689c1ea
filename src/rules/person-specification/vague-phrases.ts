import list from '../../../templates/words/vague-requirements.json' with { type: 'json' };

/** What may stand before a vague phrase without making it plainer. */
const before =
  /^(?:an?|the|good|excellent|strong|effective|outstanding|very|proven|well-developed|highly|developed|advanced|well|demonstrable|exceptional|first-class|great|sound|high|level|of|has|have|possess|be|is|able|ability|to|capacity|capable|can|demonstrates?|and) /;
const mostBefore = 6;

/** A phrase that opens with a verb is said of a person too: `works well under pressure`. */
const verb = /^(work|meet|use|manage|prioritise|communicate|remain)\b/;

/** What parts phrases in a row. */
const joint = /, and |, both |, |: | but also | and /g;
const mostInRow = 4;

/** What may stand at the end: a place that says nothing, and the closing mark. */
const ending = /(?: in an? [\w-]+(?: [\w-]+)? environment)?[.;,]?$/;

const phrases: ReadonlySet<string> = new Set(
  list.entries
    .map((phrase) => phrase.toLowerCase())
    .flatMap((phrase) => [phrase, phrase.replace(verb, '$1s')]),
);

/** The words with which they end: what ends with another is none and no row of them. */
const lastWords: ReadonlySet<string> = new Set([...phrases].map(lastWord));

/** Whether words are vague phrases and nothing else: one, or several in a row. */
export function isVague(words: string): boolean {
  const lower = words.toLowerCase();
  return [lower.replace(ending, ''), lower].some(
    (row) => lastWords.has(lastWord(row)) && isRow(row, mostInRow),
  );
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}

function isRow(words: string, most: number): boolean {
  if (most === 0) return false;
  let rest = words;
  for (let skipped = 0; skipped <= mostBefore; skipped++) {
    if (phrases.has(rest)) return true;
    for (const { 0: mark, index } of rest.matchAll(joint)) {
      if (phrases.has(rest.slice(0, index)) && isRow(rest.slice(index + mark.length), most - 1)) return true;
    }
    const [own] = before.exec(rest) ?? [];
    if (own === undefined) return false;
    rest = rest.slice(own.length);
  }
  return false;
}
