import type { Position as SourcePosition } from 'unist';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Criterion,
  criteriaOf,
  type Duty,
  inheritedFrom,
  type Result,
  type Role,
  type RoleSection,
} from '../../model/index.ts';
import type { EditedFile } from './edited-workspace.ts';
import { rangeOf } from './places.ts';
import { headingOver } from './targets/sources.ts';

/** What a file is made of: sections, duties and criteria, competencies and levels, entries and keys. */
export function documentSymbols(file: EditedFile, document: TextDocument): DocumentSymbol[] {
  if (file.role !== undefined) return widen(symbolsOfRole(file.role, document), document);
  if (file.framework !== undefined) return widen(symbolsOfFramework(file, document), document);
  return widen(symbolsOfData(file, document), document);
}

function symbol(
  name: string,
  kind: SymbolKind,
  place: SourcePosition,
  document: TextDocument,
  more: { detail?: string; children?: DocumentSymbol[] } = {},
): DocumentSymbol {
  const range = rangeOf(place, document);
  return { name: shorten(name), kind, range, selectionRange: range, ...more };
}

function symbolsOfRole(role: Role, document: TextDocument): DocumentSymbol[] {
  return role.sections
    .filter(({ position }) => isOwn(position))
    .toSorted((a, b) => a.position.start.line - b.position.start.line)
    .map((section) =>
      symbol(section.title, SymbolKind.Namespace, section.position, document, {
        detail: section.kind,
        children: childrenOf(section, role, document),
      }),
    );
}

function childrenOf({ kind, position }: RoleSection, role: Role, document: TextDocument): DocumentSymbol[] {
  const next = role.sections
    .map((section) => section.position)
    .filter((other) => isOwn(other) && other.start.line > position.start.line)
    .map(({ start }) => start.line);
  const last = Math.min(...next, Number.POSITIVE_INFINITY);
  const isHere = (place: SourcePosition) =>
    isOwn(place) && place.start.line > position.start.line && place.start.line < last;
  const items: (Duty | Result)[] = kind === 'duties' ? role.duties : kind === 'results' ? role.results : [];
  if (kind === 'person-specification') return symbolsOfCriteria(role, isHere, document);
  return items
    .filter((item) => isHere(item.position))
    .map((item) =>
      symbol(
        'title' in item && item.title !== undefined ? item.title : item.text,
        SymbolKind.Event,
        item.position,
        document,
      ),
    );
}

function symbolsOfCriteria(
  { personSpecification }: Role,
  isHere: (place: SourcePosition) => boolean,
  document: TextDocument,
): DocumentSymbol[] {
  return (personSpecification?.groups ?? []).flatMap((group) => {
    const criteria = criteriaOf(group).filter(({ position }) => isHere(position));
    const symbols = criteria.map((criterion) => symbolOfCriterion(criterion, document));
    const [first] = criteria;
    if (group.title === undefined || first === undefined) return symbols;
    return [symbol(group.title, SymbolKind.Class, first.position, document, { children: symbols })];
  });
}

function symbolOfCriterion(
  { text, importance, position }: Criterion,
  document: TextDocument,
): DocumentSymbol {
  return symbol(text, SymbolKind.Property, position, document, { detail: importance });
}

function symbolsOfFramework({ framework, source }: EditedFile, document: TextDocument): DocumentSymbol[] {
  return (framework?.competencies ?? []).map(({ title, id, levels }, index) => {
    const children = [...levels].flatMap(([level, { title: name, indicators }]) => {
      const [first] = indicators;
      if (first === undefined) return [];
      const place = headingOver(source, first.position);
      return [
        symbol(name === undefined ? level : `${level}: ${name}`, SymbolKind.EnumMember, place, document),
      ];
    });
    const place = source.at(`/competencies/${index}`);
    return symbol(title, SymbolKind.Class, place, document, { detail: id, children });
  });
}

/** The entries of a list by what names them, or the keys of a mapping. */
function symbolsOfData({ source }: EditedFile, document: TextDocument): DocumentSymbol[] {
  const { data } = source;
  if (Array.isArray(data)) {
    return data.flatMap((entry: { id?: unknown; term?: unknown; title?: unknown } | null, index) => {
      const key = entry?.id === undefined ? 'term' : 'id';
      const name = entry?.[key];
      if (typeof name !== 'string') return [];
      const detail = typeof entry?.title === 'string' ? { detail: entry.title } : {};
      return [symbol(name, SymbolKind.Key, source.at(`/${index}/${key}`), document, detail)];
    });
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.keys(data).map((key) =>
    symbol(
      key,
      SymbolKind.Key,
      source.at(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, 'key'),
      document,
    ),
  );
}

/** A symbol reaches to the next one beside it, and around those below it. */
function widen(
  symbols: DocumentSymbol[],
  document: TextDocument,
  end = document.positionAt(document.getText().length),
): DocumentSymbol[] {
  return symbols.map((each, index) => {
    const next = symbols[index + 1]?.range.start ?? end;
    const isBefore =
      next.line > each.selectionRange.end.line ||
      (next.line === each.selectionRange.end.line && next.character >= each.selectionRange.end.character);
    const range = { start: each.range.start, end: isBefore ? next : each.selectionRange.end };
    return { ...each, range, ...(each.children && { children: widen(each.children, document, range.end) }) };
  });
}

function isOwn(place: SourcePosition): boolean {
  return inheritedFrom(place) === undefined;
}

function shorten(name: string): string {
  const words = name.replace(/\s+/g, ' ').trim();
  return words.length > 80 ? `${words.slice(0, 79)}…` : words || '–';
}
