import type { RenderMessage } from '../../pack/tree.ts';
import { readFontFile } from './font-file.ts';

/** An outline that can't be read, of a font whose tables are else in order. */
export class DamagedFontError extends Error {}

/** What is made of a font file; throws a DamagedFontError if that fails. */
export async function orDamaged<T>(font: Uint8Array, make: () => T | Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (cause) {
    // That the machine has no more memory says nothing of the font.
    if (cause instanceof RangeError && /out of memory/i.test(cause.message)) throw cause;
    const name = readFontFile(font).postscriptName;
    const reason = `Unexpected damage in an outline of the font “${name}”, expected a sound font file`;
    throw new DamagedFontError(reason, { cause });
  }
}

/** The message of a DamagedFontError; throws any other error. */
export function damagedFontMessage(error: unknown, ruleId: 'pdf/font' | 'theme/font'): RenderMessage {
  if (!(error instanceof DamagedFontError)) throw error;
  return { ruleId, reason: error.message, fatal: true };
}
