import type { ReadyPack } from '../../build/compose-role.ts';
import type { RenderMessage } from '../../pack/tree.ts';
import { formats } from './formats.ts';

/** A pack in one format. */
export interface Rendered {
  /** Name of the format. */
  name: string;
  bytes: Uint8Array;
  /** What was found meanwhile. */
  messages: RenderMessage[];
}

/** Renders a pack in the formats of some names, each when it is asked for. */
export async function* renderFormats(
  names: readonly string[],
  { pack, theme }: Pick<ReadyPack, 'pack' | 'theme'>,
): AsyncGenerator<Rendered> {
  for (const name of names) {
    const rendered = await formats[name]?.(pack, theme);
    if (rendered !== undefined) yield { name, ...rendered };
  }
}
