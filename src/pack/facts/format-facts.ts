import type { FactLabels } from '../../locale/index.ts';
import type { Facts } from '../../types.ts';
import { generated } from '../context.ts';
import type { Block, FactItem, Inline } from '../tree.ts';
import { list, paragraph } from './fact-blocks.ts';
import { composed, type FactContext, longDate, phrase, roleTitle, written } from './fact-context.ts';
import { formatContact } from './format-contact.ts';
import { formatBase, formatProgramme, formatTravel, formatWorksWith } from './format-places.ts';
import { formatContract, formatHours, formatPay, formatPosts } from './format-terms.ts';

/** A fact that can be printed: its key, and where its term differs from it, that. */
export type FactKey = Exclude<
  keyof FactLabels,
  'organisation' | 'funder' | 'partners' | 'grade' | 'closes' | 'interviews'
>;

/** The order in which facts are printed. */
export const factOrder: readonly FactKey[] = [
  'team',
  'service',
  'programme',
  'origin',
  'posts',
  'level',
  'contract',
  'hours',
  'pattern',
  'flexible_working',
  'pay',
  'base',
  'travel',
  'area',
  'reports_to',
  'accountable_to',
  'responsible_to',
  'responsible_for',
  'works_with',
  'contact',
  'reference',
  'version',
];

/** One fact as a term and its value; nothing if the role doesn't state it. */
export function factItem(key: FactKey, context: FactContext): FactItem[] {
  const children = factBlocks(key, context);
  if (children.length === 0) return [];
  return [{ type: 'factItem', term: [generated(context.pack, context.pack.locale.facts[key])], children }];
}

function factBlocks(key: FactKey, context: FactContext): Block[] {
  const { facts } = context.pack.role;
  const value = facts[key];
  if (value === undefined && !(key === 'hours' && facts.fte !== undefined)) return [];
  if (Array.isArray(value) && key !== 'base' && key !== 'works_with')
    return listOrLine(value.map(String), key, context);
  if (key === 'works_with') return formatWorksWith(facts.works_with, context);
  if (key === 'base') return formatBase(facts.base, context);
  if (key === 'programme') return formatProgramme(facts.programme, context);
  return paragraph(factInlines(key, facts, context));
}

function factInlines(key: FactKey, facts: Facts, context: FactContext): Inline[] {
  switch (key) {
    case 'posts':
      return formatPosts(facts.posts, context);
    case 'contract':
      return formatContract(facts.contract, context);
    case 'hours':
      return formatHours(facts, context);
    case 'pay':
      return formatPay(facts.pay, context);
    case 'travel':
      return formatTravel(facts.travel, context);
    case 'contact':
      return formatContact(facts.contact, 'contact', context);
    case 'origin':
      return composed(context, [phrase(context, `origin.${facts.origin}`)]);
    case 'level':
      return careerLevel(String(facts.level), context);
    default:
      return written(roleTitle(String(facts[key as keyof Facts]), context), key as keyof Facts, context);
  }
}

/** The level's own title where the workspace names one. */
function careerLevel(level: string, context: FactContext): Inline[] {
  const title = context.pack.workspace.careerLevels.find(({ id }) => id === level)?.title;
  return written(title === undefined || title === level ? level : `${level}: ${title}`, 'level', context);
}

function listOrLine(values: string[], key: FactKey, context: FactContext): Block[] {
  const inlines = values.map((value) => written(roleTitle(value, context), key as keyof Facts, context));
  return list(inlines);
}

/** A date as a fact's value. */
export function dateInlines(date: string, context: FactContext): Inline[] {
  return composed(context, [longDate(date, context)]);
}
