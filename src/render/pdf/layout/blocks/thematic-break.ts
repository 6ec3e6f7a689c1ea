import type { ThematicBreak } from '../../../../pack/tree.ts';
import type { Composer } from '../composer.ts';
import type { Place } from '../place.ts';

/** A break between thoughts: a short rule, which is no part of the structure. */
export function thematicBreak(_node: ThematicBreak, place: Place, composer: Composer): void {
  place.out.push({
    kind: 'rule',
    height: composer.scale.line * 0.6,
    keep: false,
    x: place.x,
    width: Math.min(place.measure, composer.page.measure * 0.25),
    colour: composer.colours.rule,
    thickness: 1,
    ...(place.band ? { band: place.band } : {}),
  });
}
