import type { Code } from '../../../../pack/tree.ts';
import { addRuns } from '../add-lines.ts';
import { banded } from '../banded.ts';
import type { Composer } from '../composer.ts';
import { addGap, indented, keepWithNext, type Place } from '../place.ts';
import { block } from '../structure.ts';
import { cleanText } from '../text/clean-text.ts';
import { NEW_LINE, type Run } from '../text/runs.ts';

const INSET = 9;

/** Preformatted text: `Code` on a ground, line by line, spaces kept, long lines wrapped. */
export function code(node: Code, place: Place, composer: Composer): void {
  const element = block(place.parent, 'Code', { attributes: { placement: 'Block' } });
  const { surface } = composer.colours;
  const band = { x: place.x, width: place.measure, ground: surface };
  const inner = indented(banded(place, band), INSET, INSET);
  const style = { ...composer.scale.small, language: place.text.language };
  const lines = node.value.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n');
  const runs: Run[] = lines.flatMap((line, i) => [
    { text: cleanText(line), style, ...(node.origin ? { origin: node.origin } : {}) },
    ...(i < lines.length - 1 ? [{ text: NEW_LINE, style }] : []),
  ]);
  addGap(inner, INSET * 0.7, { solid: true, keep: true });
  addRuns(
    runs.filter((run) => run.text !== ''),
    element,
    inner,
    composer,
    { style },
  );
  keepWithNext(place);
  addGap(inner, INSET * 0.7, { solid: true, keep: false });
}
