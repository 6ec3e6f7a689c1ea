import type { Facts } from '../../types.ts';
import { generated } from '../context.ts';
import type { Block, Inline } from '../tree.ts';
import { list, paragraph } from './fact-blocks.ts';
import { composed, type FactContext, phrase, roleTitle, written } from './fact-context.ts';

/** `base`: one place, or several with their days. */
export function formatBase(base: Facts['base'], context: FactContext): Block[] {
  if (base === undefined) return [];
  if (typeof base === 'string') return paragraph(written(base, 'base', context));
  if (!Array.isArray(base)) {
    const { text, place } = base;
    if (text !== undefined) return paragraph(written(text, 'base', context));
    return place === undefined
      ? []
      : paragraph(written(withDays(place, base.days, context), 'base', context));
  }
  return list(
    base.map((entry) =>
      written(
        typeof entry === 'string' ? entry : withDays(entry.place, entry.days, context),
        'base',
        context,
      ),
    ),
  );
}

function withDays(place: string, days: number | undefined, context: FactContext): string {
  if (days === undefined) return place;
  return phrase(context, days === 1 ? 'placeDay' : 'placeDays', { place, days: String(days) });
}

/** `travel`: the area, how often beyond it, by what means. */
export function formatTravel(travel: Facts['travel'], context: FactContext): Inline[] {
  if (travel === undefined) return [];
  if (typeof travel === 'string') return written(travel, 'travel', context);
  const { text, area, beyond, mode } = travel;
  if (text !== undefined) return written(text, 'travel', context);
  return composed(
    context,
    [
      area && written(area, 'travel', context),
      beyond && [generated(context.pack, phrase(context, 'beyond')), ...written(beyond, 'travel', context)],
      mode && written([mode].flat().join(', '), 'travel', context),
    ],
    '; ',
  );
}

/** `works_with`: roles or words, each with how. */
export function formatWorksWith(worksWith: Facts['works_with'], context: FactContext): Block[] {
  if (worksWith === undefined) return [];
  const entries = typeof worksWith === 'string' ? [worksWith] : worksWith;
  return list(
    entries.map((entry) => {
      if (typeof entry === 'string') return written(roleTitle(entry, context), 'works_with', context);
      const role = roleTitle(entry.role, context);
      const words = entry.how === undefined ? role : phrase(context, 'withHow', { role, how: entry.how });
      return written(words, 'works_with', context);
    }),
  );
}

/** `programme`: its name, who pays for it, who takes part. */
export function formatProgramme(programme: Facts['programme'], context: FactContext): Block[] {
  if (programme === undefined) return [];
  if (typeof programme === 'string') return paragraph(written(programme, 'programme', context));
  if (programme.text !== undefined) return paragraph(written(programme.text, 'programme', context));
  const { facts } = context.pack.locale;
  const line = (term: string, words: string): Inline[] => [
    generated(context.pack, `${term}: `),
    ...written(words, 'programme', context),
  ];
  return list([
    programme.name === undefined ? [] : written(programme.name, 'programme', context),
    programme.funder === undefined ? [] : line(facts.funder, programme.funder),
    programme.partners === undefined ? [] : line(facts.partners, programme.partners.join(', ')),
  ]);
}
