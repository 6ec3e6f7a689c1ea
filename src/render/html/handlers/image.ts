import type { ElementContent } from 'hast';
import type { Image } from '../../../pack/tree.ts';
import { picture } from '../picture.ts';
import type { State } from '../state.ts';

/** A picture in a line of text; a label has its words instead. */
export function image(state: State, node: Image): ElementContent {
  return state.within === 'label'
    ? { type: 'text', value: node.alt }
    : picture(node.picture, node.alt, node.title);
}
