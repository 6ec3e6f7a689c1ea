/**
 * The PDF renderer: a pack tree and a loaded theme go in, the bytes of a tagged PDF (PDF/UA-1 and PDF/A-2a)
 * come out, with what only the layout can know. It must not know workspaces or roles, nor the clock, the
 * environment or any file but those its libraries bring (HarfBuzz's WebAssembly, a colour profile).
 */
import type { Pack, RenderMessage } from '../../pack/tree.ts';
import { damagedFontMessage } from '../fonts/damaged-font-error.ts';
import type { LoadedTheme } from '../theme.ts';
import { draw } from './draw/index.ts';
import { layOut } from './layout/index.ts';

/** A pack as PDF. The same pack and theme give the same bytes; throws if a font file is damaged. */
export async function renderPdf(
  pack: Pack,
  theme: LoadedTheme,
): Promise<{ bytes: Uint8Array; messages: RenderMessage[] }> {
  const { laidOut, messages } = await layOut(pack, theme);
  try {
    const drawn = await draw(laidOut, pack.metadata, pack.language);
    return { bytes: drawn.bytes, messages: [...messages, ...drawn.messages] };
  } catch (error) {
    return { bytes: new Uint8Array(), messages: [...messages, damagedFontMessage(error, 'pdf/font')] };
  }
}
