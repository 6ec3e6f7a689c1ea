import { readFileSync } from 'node:fs';
import type { Theme } from '../../../types.ts';
import type { LoadedTheme } from '../../theme.ts';

const fonts = new URL('../../../../templates/fonts/', import.meta.url);
const face = (name: string): Uint8Array => readFileSync(new URL(`${name}.ttf`, fonts));

const regular = face('source-sans-3-regular');
const bold = face('source-sans-3-semibold');
const italic = face('source-sans-3-italic');
const boldItalic = face('source-sans-3-semibold-italic');
const headings = face('source-serif-4-semibold');

const DEFAULT: Theme = {
  title: 'Default',
  page: { size: 'A4', margins: { top: 22, right: 24, bottom: 24, left: 24 } },
  typefaces: {
    body: { regular: '', bold: '', italic: '', bold_italic: '' },
    headings: { regular: '' },
  },
  text: { size: 10.5, leading: 1.4 },
  colours: {
    text: '#1D2530',
    muted: '#56606E',
    accent: '#0B5563',
    accent_surface: '#E3F0F1',
    surface: '#F3F5F6',
    rule: '#B9C3CA',
  },
  cover: 'band',
};

/** The built-in theme, with changes for a test. */
export function testTheme(changes: Partial<Theme> = {}): LoadedTheme {
  return { theme: { ...DEFAULT, ...changes }, body: { regular, bold, italic, boldItalic }, headings };
}
