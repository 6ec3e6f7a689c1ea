import { type GlossaryEntry, isAcronym, isSafeUrl } from '../../model/index.ts';
import { generated, label } from '../context.ts';
import { link } from '../facts/format-contact.ts';
import { meaningBlocks } from '../glossary/explain-terms.ts';
import type { Block, FactItem, Section } from '../tree.ts';
import type { Part, PartContext } from './part.ts';

/** The terms that the pack uses; they are filled in when all of it is composed. */
export const glossary: Part = ({ pack }) => {
  if (pack.workspace.glossary.length === 0) return [];
  const section: Section = {
    type: 'section',
    id: pack.anchor('glossary'),
    title: [label(pack, 'glossary')],
    children: [],
  };
  pack.glossaries.push(section);
  return [section];
};

/** Fills in the glossaries of a pack; those with nothing in them are taken out. */
export function fillGlossaries(
  children: readonly Block[],
  used: readonly GlossaryEntry[],
  context: PartContext,
): Block[] {
  const { glossaries } = context.pack;
  const sorted = [...used].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const items = sorted.flatMap((entry) => itemOf(entry, context));
  if (items.length === 0) return children.filter((block) => !glossaries.includes(block as Section));
  for (const section of glossaries) section.children = [{ type: 'facts', items }];
  return [...children];
}

function sortKey({ term }: GlossaryEntry): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function itemOf(entry: GlossaryEntry, context: PartContext): FactItem[] {
  const { term, short, meaning, url } = entry;
  const { pack } = context;
  const words = { type: 'text', value: term } as const;
  const isOtherForm = short !== undefined && isAcronym(short);
  const children: Block[] = [
    ...(short === undefined || isOtherForm ? [] : meaningBlocks(short, entry, context)),
    ...(meaning === undefined ? [] : meaningBlocks(meaning, entry, context)),
    ...(url !== undefined && isSafeUrl(url)
      ? [{ type: 'paragraph' as const, children: [link(url, url.replace(/^https?:\/\/|\/$/g, ''))] }]
      : []),
  ];
  if (children.length === 0) return [];
  const acronym = isOtherForm ? [generated(pack, ` (${short})`)] : [];
  return [{ type: 'factItem', term: [words, ...acronym], children }];
}
