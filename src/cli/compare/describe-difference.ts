import type { FactWords } from '../../pack/index.ts';
import type { CriterionData, FactChange, LevelChange, RoleDifference } from '../../types.ts';

/** One thing that differs, in a sentence or two. */
export interface Change {
  /** What became of it, such as `new` or `no longer`. */
  what: string;
  words: string;
  /** What it was. */
  was?: string;
}

/** What differs of one part of a role. */
export interface ChangedPart {
  title: string;
  changes: Change[];
  /** What is the same in both, in a sentence. */
  same?: string;
}

/** Facts of both sides, in the words of their packs. */
export interface FactsOfBoth {
  from: readonly FactWords[];
  to: readonly FactWords[];
}

/** Says a difference in the words of those who evaluate jobs: part by part, what is new, what is gone, what changed. */
export function describeDifference(difference: RoleDifference, facts: FactsOfBoth): ChangedPart[] {
  const { duties = {}, results = {}, criteria = {}, competencies = [], sections = [] } = difference;
  const parts: ChangedPart[] = [
    { title: 'Facts', changes: factChanges(difference, facts) },
    { title: 'Required levels', changes: competencies.map(levelChange) },
    { title: 'Duties', changes: itemChanges(duties), ...inCommon(duties.common, 'duty', 'duties') },
    { title: 'Results', changes: itemChanges(results), ...inCommon(results.common, 'result', 'results') },
    {
      title: 'Person specification',
      changes: criterionChanges(criteria),
      ...inCommon(criteria.common, 'criterion', 'criteria'),
    },
    {
      title: 'Other sections',
      changes: sections.map(({ title, change }) => ({
        what: { added: 'new', removed: 'no longer', changed: 'other words' }[change],
        words: title,
      })),
    },
  ];
  return parts.filter(({ changes, same }) => changes.length > 0 || same !== undefined);
}

function factChanges({ facts = [] }: RoleDifference, { from, to }: FactsOfBoth): Change[] {
  const differ = new Map(facts.map((fact) => [fact.key, fact]));
  const terms = new Map([...from, ...to].map(({ key, term }) => [key, term]));
  const printed = [...terms].flatMap(([key, term]): Change[] => {
    if (!differ.has(key)) return [];
    const one = from.find((fact) => fact.key === key)?.words;
    const other = to.find((fact) => fact.key === key)?.words;
    if (one === other) return [];
    if (one === undefined) return [{ what: 'new', words: `${term}: ${other}` }];
    if (other === undefined) return [{ what: 'no longer', words: `${term}: ${one}` }];
    return [{ what: 'changed', words: `${term}: ${other}`, was: one }];
  });
  const others = [...differ.values()].filter(({ key }) => !terms.has(key));
  return [...printed, ...others.map(unprintedFact)];
}

/** A fact that packs print elsewhere, if at all: in its own words, or named only where it is no plain value. */
function unprintedFact({ key, from, to }: FactChange): Change {
  const term = nameOfKey(key);
  const [was, is] = [plainWords(from), plainWords(to)];
  if (from === undefined) return { what: 'new', words: termed(term, is) };
  if (to === undefined) return { what: 'no longer', words: termed(term, was) };
  return { what: 'changed', words: termed(term, is), ...(is !== undefined && was !== undefined && { was }) };
}

function termed(term: string, words: string | undefined): string {
  return words === undefined ? term : `${term}: ${words}`;
}

function plainWords(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return oneLine(String(value));
  if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string')) return undefined;
  return value.join(', ') || undefined;
}

/** A key such as `entry_routes` as words. */
function nameOfKey(key: string): string {
  const words = key.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function levelChange({ title, from, to, rise }: LevelChange): Change {
  const level = (id: string) => (id === '' ? '' : `, level ${id}`);
  if (from === undefined) return { what: 'new', words: `${title}${level(to ?? '')}` };
  if (to === undefined) return { what: 'no longer', words: `${title}${level(from)}` };
  const way = rise === undefined ? 'changes' : rise > 0 ? 'rises' : 'falls';
  return { what: way, words: `${title}, from level ${from} to level ${to}` };
}

interface Texts {
  added?: { text: string }[];
  removed?: { text: string }[];
  changed?: { from: { text: string; support?: string }; to: { text: string; support?: string } }[];
}

function itemChanges({ added = [], removed = [], changed = [] }: Texts): Change[] {
  return [
    ...added.map(({ text }) => ({ what: 'new', words: oneLine(text) })),
    ...changed.map(({ from, to }) =>
      oneLine(from.text) === oneLine(to.text)
        ? { what: 'other support', words: oneLine(to.text) }
        : { what: 'changed', words: oneLine(to.text), was: oneLine(from.text) },
    ),
    ...removed.map(({ text }) => ({ what: 'no longer', words: oneLine(text) })),
  ];
}

function criterionChanges({
  added = [],
  removed = [],
  changed = [],
}: NonNullable<RoleDifference['criteria']>): Change[] {
  return [
    ...added.map(({ importance, text }) => ({ what: `new, ${importance}`, words: oneLine(text) })),
    ...changed.map(({ from, to }) => changedCriterion(from, to)),
    ...removed.map(({ importance, text }) => ({ what: `no longer ${importance}`, words: oneLine(text) })),
  ];
}

function changedCriterion(from: CriterionData, to: CriterionData): Change {
  const words = oneLine(to.text);
  const was = oneLine(from.text);
  const other = words === was ? {} : { was };
  if (from.importance !== to.importance) return { what: `now ${to.importance}`, words, ...other };
  if (words !== was) return { what: 'changed', words, was };
  const methods = ({ methods = [] }: CriterionData) => methods.join(', ') || 'no method';
  return { what: 'assessed otherwise', words: `${words} (${methods(to)})`, was: methods(from) };
}

function inCommon(items: readonly unknown[] | undefined, one: string, many: string): { same?: string } {
  if (items === undefined) return {};
  return { same: `${items.length} ${items.length === 1 ? one : many} in common` };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
