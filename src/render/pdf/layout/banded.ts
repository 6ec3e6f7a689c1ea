import type { Band } from './items.ts';
import type { Place } from './place.ts';

/** Bands within one another beyond which no more are drawn. */
const DEEPEST = 12;

/** The place with a band behind it. */
export function banded(place: Place, band: Omit<Band, 'outer'>): Place {
  let depth = 0;
  for (let outer = place.band; outer; outer = outer.outer) depth++;
  if (depth >= DEEPEST) return place;
  const { whole: _, ...inner } = place;
  return { ...inner, band: place.band ? { ...band, outer: place.band } : band };
}
