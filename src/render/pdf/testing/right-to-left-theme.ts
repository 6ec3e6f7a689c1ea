import { readFileSync } from 'node:fs';
import { testTheme } from '../../../testing/load-theme.ts';
import type { LoadedTheme } from '../../theme.ts';

const fonts = new URL('../../../../node_modules/@expo-google-fonts/', import.meta.url);
const face = (path: string): Uint8Array => readFileSync(new URL(`${path}.ttf`, fonts));

/** The theme of an organisation that writes Arabic or Hebrew; its faces have no Latin italics. */
export function rightToLeftTheme(script: 'arabic' | 'hebrew'): LoadedTheme {
  const [regular, bold] =
    script === 'arabic'
      ? [
          face('noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular'),
          face('noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold'),
        ]
      : [face('heebo/400Regular/Heebo_400Regular'), face('heebo/700Bold/Heebo_700Bold')];
  const builtIn = testTheme();
  const body = { regular, bold, italic: regular, boldItalic: bold };
  return { ...builtIn, body, headings: bold, fallback: builtIn.body };
}
