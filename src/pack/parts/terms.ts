import { label } from '../context.ts';
import { factItem, factOrder } from '../facts/format-facts.ts';
import type { FactItem } from '../tree.ts';
import type { Part, PartContext } from './part.ts';

/** The facts of the role: terms of employment, place, relationships, scope. */
export const terms: Part = (context) => {
  const items = [...factOrder.flatMap((key) => factItem(key, context)), ...dimensions(context)];
  if (items.length === 0) return [];
  const { pack } = context;
  return [
    {
      type: 'section',
      id: pack.anchor('key-facts'),
      title: [label(pack, 'termsTitle')],
      children: [{ type: 'facts', items }],
    },
  ];
};

/** Scope in figures: the terms are the author's own. */
function dimensions({ pack }: PartContext): FactItem[] {
  return Object.entries(pack.role.facts.dimensions ?? {}).map(([term, value]) => ({
    type: 'factItem',
    term: [{ type: 'text', value: readable(term) }],
    children: [{ type: 'paragraph', children: [{ type: 'text', value: String(value) }] }],
  }));
}

/** A key such as `annual_budget` as words. */
function readable(key: string): string {
  const words = key.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
