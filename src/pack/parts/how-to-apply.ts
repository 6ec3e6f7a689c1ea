import type { FactLabels } from '../../locale/index.ts';
import { proseOfText } from '../../model/index.ts';
import { generated, label } from '../context.ts';
import { proseBlocks } from '../convert/index.ts';
import { paragraph } from '../facts/fact-blocks.ts';
import { written } from '../facts/fact-context.ts';
import { formatContact, link } from '../facts/format-contact.ts';
import { dateInlines } from '../facts/format-facts.ts';
import type { Block, FactItem, Inline } from '../tree.ts';
import type { Part, PartContext } from './part.ts';
import { sectionNode } from './role.ts';

/** How to apply: the role's sections of that kind, then dates, contact and address. */
export const howToApply: Part = (context) => {
  const { pack } = context;
  const sections = pack.role.sections
    .filter(({ kind }) => kind === 'apply')
    .map((section) => sectionNode(section, context));
  const facts = [...applyText(context), ...applyFacts(context)];
  if (sections.length === 0 && facts.length === 0) return [];
  const last = sections.at(-1);
  if (last === undefined) {
    return [
      {
        type: 'section',
        id: pack.anchor('how-to-apply'),
        title: [label(pack, 'howToApply')],
        children: facts,
      },
    ];
  }
  last.children.push(...facts);
  return sections;
};

/** `apply` in its full form. */
function applyOf({ pack }: PartContext) {
  const { apply } = pack.role.facts;
  return typeof apply === 'string' ? { text: apply } : (apply ?? {});
}

function applyText(context: PartContext): Block[] {
  const { text } = applyOf(context);
  const place = context.pack.role.at('/apply');
  return text === undefined ? [] : proseBlocks(proseOfText(text, place), context.convertAt(place));
}

function applyFacts(context: PartContext): Block[] {
  const { contact: ownContact, interviews, url } = applyOf(context);
  const contact = ownContact ?? (hasApply(context) ? context.pack.workspace.organisation.contact : undefined);
  const isDate = interviews !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(interviews);
  const items = [
    ...closingItem(context),
    ...item(
      'interviews',
      interviews === undefined
        ? []
        : isDate
          ? dateInlines(interviews, context)
          : written(interviews, 'apply', context),
      context,
    ),
    ...item('contact', formatContact(contact, 'apply', context), context),
    ...item('apply', url === undefined ? [] : [link(url, url.replace(/^https?:\/\//, ''))], context),
  ];
  return items.length === 0 ? [] : [{ type: 'facts', items }];
}

function hasApply({ pack }: PartContext): boolean {
  return pack.role.facts.apply !== undefined || pack.role.sections.some(({ kind }) => kind === 'apply');
}

/** The closing date as a fact. */
export function closingItem(context: PartContext): FactItem[] {
  const { closes } = applyOf(context) as { closes?: string };
  return closes === undefined ? [] : item('closes', dateInlines(closes, context), context);
}

function item(key: keyof FactLabels, children: Inline[], { pack }: PartContext): FactItem[] {
  if (children.length === 0) return [];
  return [
    { type: 'factItem', term: [generated(pack, pack.locale.facts[key])], children: paragraph(children) },
  ];
}
