import { CompletionItemKind } from 'vscode-languageserver';
import { inheritedFrom, sectionKind } from '../../../model/index.ts';
import type { BodyCursor } from '../body-cursor.ts';
import { type EditedFile, localeOf } from '../edited-workspace.ts';
import type { Proposal } from './item.ts';

/** The headings that may stand at the cursor, on a line that starts with number signs. */
export function proposeHeadings(file: EditedFile, cursor: BodyCursor): Proposal[] {
  const depth = /^#{1,6}(?=[ \t])/.exec(cursor.before)?.[0].length ?? 0;
  if (file.role !== undefined && depth === 2) return proposeSections(file, cursor);
  if (file.role !== undefined && depth > 2 && cursor.section === 'person-specification') {
    const { essential, desirable } = localeOf(file).labels;
    return [essential, desirable].map((name) => ({ name, kind: CompletionItemKind.Text }));
  }
  return file.framework !== undefined && depth === 3 ? proposeParts(file, cursor) : [];
}

/** Headings that open a section of a kind that the role has not yet; the organisation's own come first. */
function proposeSections(file: EditedFile, { line }: BodyCursor): Proposal[] {
  const locale = localeOf(file);
  const own = file.workspace.sections;
  const here = sectionKind(line.replace(/^#+/, '').trim(), locale, own);
  const used = new Set<string>(
    file.role?.sections
      .filter(({ position }) => inheritedFrom(position) === undefined)
      .map(({ kind }) => kind),
  );
  used.delete(here);
  return Object.entries(locale.sections)
    .filter(([kind]) => !used.has(kind))
    .flatMap(([kind, headings]) =>
      [...[own[kind] ?? []].flat(), ...headings.map(capitalise)]
        .filter((name) => !name.includes('*'))
        .map((name, rank) => ({ name, rank, title: kind, kind: CompletionItemKind.Module })),
    )
    .sort((a, b) => a.rank - b.rank)
    .map(({ name, title, kind }) => ({ name, title, kind }));
}

/** The parts of a competency that it has not yet. */
function proposeParts(file: EditedFile, { start }: BodyCursor): Proposal[] {
  const { labels } = localeOf(file);
  const { text } = file.source;
  const above = text.lastIndexOf('\n## ', start);
  const below = text.indexOf('\n## ', start);
  const competency = `${text.slice(Math.max(above, 0), start)}${text.slice(text.indexOf('\n', start), below < 0 ? undefined : below)}`;
  const levels = (file.framework?.levels ?? []).map(({ id, title }) => ({
    name: labels.levelName.replace('{level}', id),
    ...(title !== undefined && { title }),
  }));
  return [{ name: labels.why }, ...levels, { name: labels.goingWell }, { name: labels.notGoingWell }]
    .filter(({ name }) => !competency.includes(`### ${name}`))
    .map((part) => ({ ...part, kind: CompletionItemKind.Module }));
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
