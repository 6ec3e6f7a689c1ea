import type { Pack } from '../../pack/index.ts';
import type { RenderMessage } from '../../pack/tree.ts';
import { damagedFontMessage } from '../../render/fonts/damaged-font-error.ts';
import type { LoadedTheme } from '../../render/theme.ts';
import { knownFormat } from '../usage/known-format.ts';
import { UsageError } from '../usage/usage-error.ts';

/** Makes one format of a pack. */
type Render = (pack: Pack, theme: LoadedTheme) => Promise<{ bytes: Uint8Array; messages: RenderMessage[] }>;

/** Each format is loaded when it is asked for. */
export const formats: Record<string, Render> = {
  async html(pack, theme) {
    const { renderHtml } = await import('../../render/html/index.ts');
    try {
      return { bytes: new TextEncoder().encode(await renderHtml(pack, theme)), messages: [] };
    } catch (error) {
      return { bytes: new Uint8Array(), messages: [damagedFontMessage(error, 'theme/font')] };
    }
  },
  async pdf(pack, theme) {
    const { renderPdf } = await import('../../render/pdf/index.ts');
    return renderPdf(pack, theme);
  },
};

/**
 * The formats that a list names, parted by commas.
 *
 * @throws UsageError if one is unknown.
 */
export function readFormats(format: string): string[] {
  const names = [
    ...new Set(
      format
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
  const known = Object.keys(formats);
  if (names.length === 0) throw new UsageError('Missing format', `Known: ${known.join(', ')}.`);
  return names.map((name) => knownFormat(name, known));
}
