import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Section } from '../../pack/tree.ts';

/** The number of a section and the space after it, where the pack numbers its sections. */
export function sectionNumber(section: Section): ElementContent[] {
  if (!section.number) return [];
  return [h('span.number', { dataGenerated: '' }, section.number), { type: 'text', value: ' ' }];
}
