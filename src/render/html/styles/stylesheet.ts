import type { Pack } from '../../../pack/tree.ts';
import type { Theme } from '../../theme.ts';
import type { InlineFace } from '../faces/inline-faces.ts';
import { baseStyles } from './base.ts';
import { blockStyles } from './blocks.ts';
import { coverStyles } from './cover.ts';
import { navigationStyles } from './navigation.ts';
import { printStyles } from './print.ts';
import { tableStyles } from './tables.ts';
import { typefaces } from './typefaces.ts';
import { variables } from './variables.ts';

/** The styles of the file, for screen and paper. */
export function stylesheet(pack: Pack, theme: Theme, faces: readonly InlineFace[]): string {
  return [
    typefaces(faces),
    variables(theme),
    baseStyles,
    navigationStyles,
    coverStyles[theme.cover],
    blockStyles,
    tableStyles,
    printStyles(pack, theme),
  ].join('\n');
}
