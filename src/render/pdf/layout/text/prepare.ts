import type { Inline } from '../../../../pack/tree.ts';
import type { Composer } from '../composer.ts';
import { type Box, toBoxes } from './boxes.ts';
import { type Run, toRuns } from './runs.ts';
import type { TextStyle } from './style.ts';

/** Inline nodes made ready for the breaking of lines. */
export interface Prepared {
  runs: Run[];
  boxes: Box[];
}

/** Prepares inline nodes to be measured, and keeps the work for when they are composed in the same style. */
export function prepare(nodes: readonly Inline[], style: TextStyle, composer: Composer): Prepared {
  const runs = toRuns(nodes, style, composer);
  const prepared = { runs, boxes: toBoxes(runs, style.language, composer) };
  composer.prepared.set(nodes, { key: keyOf(style), prepared });
  return prepared;
}

/** What was prepared, for a single use (its inline elements belong to one block), else prepared anew. */
export function takePrepared(nodes: readonly Inline[], style: TextStyle, composer: Composer): Prepared {
  const known = composer.prepared.get(nodes);
  const prepared = known?.key === keyOf(style) ? known.prepared : prepare(nodes, style, composer);
  composer.prepared.delete(nodes);
  return prepared;
}

function keyOf({ size, bold, italic, colour, language }: TextStyle): string {
  return `${size} ${bold} ${italic} ${colour} ${language}`;
}
