import { label } from '../context.ts';
import type { Part } from './part.ts';

/** The table of contents: sections and what stands in them. */
export const contents: Part = ({ pack }) => [
  { type: 'contents', title: [label(pack, 'contents')], depth: 2 },
];
