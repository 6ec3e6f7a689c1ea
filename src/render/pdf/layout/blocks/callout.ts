import type { Block, Callout, Inline } from '../../../../pack/tree.ts';
import { addLines } from '../add-lines.ts';
import { banded } from '../banded.ts';
import { composeBlocks } from '../compose.ts';
import type { Composer } from '../composer.ts';
import { addGap, indented, keepTogether, keepWithNext, type Place } from '../place.ts';
import { block } from '../structure.ts';

const INSET = 12;
const PADDING = 0.5;
const RULE = 3;

/** A passage set apart behind a rule: `Div`, its label first. */
export function callout(node: Callout, place: Place, composer: Composer): void {
  const start = place.out.length;
  if (node.kind === 'support') support(node, place, composer);
  else panel(node, place, composer);
  keepTogether(place, start, composer.page.textHeight);
}

/** On a ground of its own, with a line for the label. */
function panel(node: Callout, place: Place, composer: Composer): void {
  const element = block(place.parent, 'Div');
  const { accent, surface } = composer.colours;
  const side = { colour: accent, width: RULE };
  const band = { x: place.x, width: place.measure, ground: surface, side };
  const inner = { ...indented(banded(place, band), INSET, INSET), parent: element };
  const padding = PADDING * composer.scale.line;
  addGap(inner, padding, { solid: true, keep: true });
  const style = { ...place.text, bold: true, colour: accent };
  addLines(node.title, block(element, 'P'), inner, composer, { style, keep: true });
  if (node.children.length > 0) addGap(inner, 0.15 * composer.scale.line, { keep: true });
  composeBlocks(node.children, inner, composer);
  keepWithNext(place);
  addGap(inner, padding, { solid: true, keep: false });
}

/** What is offered with a duty is short and frequent: its label opens the text, and there is no ground. */
function support(node: Callout, place: Place, composer: Composer): void {
  const side = { colour: composer.colours.accent, width: RULE * 0.6 };
  const inner = indented(banded(place, { x: place.x, width: place.measure, side }), INSET);
  const parent = block(place.parent, 'Div');
  composeBlocks(runIn(node.title, node.children), { ...inner, parent }, composer);
}

/** The blocks, their first paragraph opening with the label and a colon. */
function runIn(label: readonly Inline[], blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  const opening: Inline[] = [
    { type: 'strong', children: [...label, { type: 'text', value: ':', generated: true }] },
  ];
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: opening }, ...blocks];
  const space = { type: 'text', value: ' ', generated: true } as const;
  return [{ ...first, children: [...opening, space, ...first.children] }, ...rest];
}
