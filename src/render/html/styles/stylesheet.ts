import type { Pack } from '../../../pack/tree.ts';
import type { LoadedTheme } from '../../theme.ts';
import { baseStyles } from './base.ts';
import { blockStyles } from './blocks.ts';
import { coverStyles } from './cover.ts';
import { navigationStyles } from './navigation.ts';
import { printStyles } from './print.ts';
import { tableStyles } from './tables.ts';
import { typefaces } from './typefaces.ts';
import { variables } from './variables.ts';

/** The styles of the file, for screen and paper. */
export function stylesheet(pack: Pack, { theme }: LoadedTheme): string {
  return [
    typefaces(),
    variables(theme),
    baseStyles,
    navigationStyles,
    coverStyles[theme.cover],
    blockStyles,
    tableStyles,
    printStyles(pack, theme),
  ].join('\n');
}
