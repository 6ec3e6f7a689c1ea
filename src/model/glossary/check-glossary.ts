import { fold } from '../../schema/index.ts';
import { report, type Source } from '../../source/index.ts';
import { formsOf, type GlossaryEntry, isAcronym } from './term-index.ts';

/** An entry as it stands in its file. */
interface Placed {
  entry: GlossaryEntry;
  index: number;
}

/**
 * Checks the entries of a glossary's file: each says something, and no term or acronym has two.
 *
 * @param entries The sound entries, each of them one of the file's list.
 */
export function checkGlossary(source: Source, entries: readonly GlossaryEntry[]): void {
  const indexes = new Map((source.data as GlossaryEntry[]).map((entry, index) => [entry, index]));
  const first = new Map<string, Placed>();
  for (const entry of entries) {
    const placed = { entry, index: indexes.get(entry) ?? 0 };
    if (entry.short === undefined && entry.meaning === undefined && entry.url === undefined)
      reportEmpty(placed, source);
    for (const form of formsOf(entry)) {
      const key = isAcronym(form) ? form : fold(form);
      const before = first.get(key);
      if (before === undefined) first.set(key, placed);
      else if (before.entry !== entry) reportSecond(form, placed, before, source);
    }
  }
}

function reportEmpty({ entry: { term }, index }: Placed, { file, at }: Source): void {
  report(file, {
    ruleId: 'glossary/no-meaning',
    severity: 'warning',
    reason: `Nothing is said about \`${term}\`, expected \`short\` or \`meaning\``,
    place: at(`/${index}/term`),
    note: '`short` is a few words or an acronym, given at first use; `meaning` is a sentence or two.',
  });
}

function reportSecond(form: string, placed: Placed, before: Placed, { file, at }: Source): void {
  const isSame = (['short', 'meaning', 'url'] as const).every(
    (key) => placed.entry[key] === undefined || fold(placed.entry[key]) === fold(before.entry[key] ?? ''),
  );
  const key = form === placed.entry.term ? 'term' : 'short';
  const hasForm = fold(before.entry.term) === fold(form) ? 'term' : 'short';
  report(file, {
    ruleId: isSame ? 'glossary/duplicate' : 'glossary/conflict',
    severity: 'warning',
    reason: isSame ? `Unexpected second entry of \`${form}\`` : `Unexpected second meaning of \`${form}\``,
    place: at(`/${placed.index}/${key}`),
    note: isSame
      ? 'Take one of them out.'
      : 'Packs explain a term in one way, the first here: join the two, or tell their terms apart.',
    actual: form,
    cause: { file: file.path, position: at(`/${before.index}/${hasForm}`) },
  });
}
