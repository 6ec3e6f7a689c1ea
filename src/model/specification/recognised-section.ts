import type { List, RootContent, Table } from 'mdast';
import type { Locale } from '../../locale/index.ts';
import { plainText } from '../prose.ts';
import type { RoleContext } from '../role/role-context.ts';
import {
  importanceInBracket,
  importanceLabel,
  importanceOfHeading,
  importanceOfSection,
} from './importance.ts';
import type { Importance } from './person-specification.ts';

/** A section whose heading says nothing certain. */
export interface UncertainSection {
  text: string;
  nodes(): RootContent[];
}

/**
 * Whether a section is a person specification by what stands in it: headings or labels that say an importance and
 * nothing else, columns of both, or criteria of both.
 */
export function holdsSpecification({ text, nodes }: UncertainSection, context: RoleContext): boolean {
  if (!mayHold(context.locale).test(text)) return false;
  const blocks = nodes();
  if (blocks.some((node) => isLabel(node, context.locale))) return true;
  const said = new Set(blocks.flatMap((node) => importancesIn(node, context)));
  return said.size > 1;
}

function isLabel(node: RootContent, locale: Locale): boolean {
  if (node.type !== 'heading' && node.type !== 'paragraph') return false;
  const words = plainText(node.children);
  if (words.length < 2 || words.length > 60) return false;
  const said = importanceOfHeading(words, locale);
  return said !== undefined && (node.type === 'heading' || said.title === undefined);
}

/** The importances that the columns of a table or the items of a list say. */
function importancesIn(node: RootContent, context: RoleContext): Importance[] {
  if (node.type === 'table') return columnsOf(node, context.locale);
  return node.type === 'list' ? itemsOf(node, context) : [];
}

function columnsOf(table: Table, locale: Locale): Importance[] {
  return (table.children[0]?.children ?? []).flatMap((cell) => {
    const title = plainText(cell.children);
    return title.length < 2 ? [] : (importanceOfSection(title, locale) ?? []);
  });
}

function itemsOf(list: List, context: RoleContext): Importance[] {
  return list.children.flatMap(({ children }) => {
    const words = plainText(children.slice(0, 1));
    const [label] = importanceLabel(context.locale).exec(words) ?? [];
    const bracket = /\(([^()]+)\)\.?$/.exec(words)?.[1];
    const named = importanceOfHeading(label?.replace(/[\s:–—-]+$/, '') ?? '', context.locale)?.importance;
    return named ?? (bracket === undefined ? [] : (importanceInBracket(bracket, context)?.importance ?? []));
  });
}

/** By the words of a language: most sections need not be parsed. */
const known = new WeakMap<Locale, RegExp>();

function mayHold(locale: Locale): RegExp {
  const made = known.get(locale) ?? patternOf(locale);
  known.set(locale, made);
  return made;
}

function patternOf({ specification }: Locale): RegExp {
  const { essential, desirable, essentialSection, desirableSection } = specification;
  const words = [...essential, ...desirable, ...essentialSection, ...desirableSection]
    .filter(({ length }) => length > 1)
    .map((word) => word.replaceAll(' ', '[ -]'));
  const letters = [...essential, ...desirable].filter(({ length }) => length === 1);
  return new RegExp(`${words.join('|')}|\\((?:${letters.join('|')})\\b`, 'i');
}
