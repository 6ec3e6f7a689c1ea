import { expect, it } from 'vitest';
import { testTheme } from '../../../testing/load-theme.ts';
import { pack } from '../fixtures/nodes.ts';
import { cssString } from './css-string.ts';
import { stylesheet } from './stylesheet.ts';

const { theme } = testTheme();

it('has the theme in it', () => {
  const css = stylesheet(pack(), theme, []);
  expect(css).toContain('--accent: #0B5563;');
  expect(css).toContain('size: 210mm 297mm;');
  expect(css).toContain('margin: 20mm 21mm 20mm 21mm;');
  expect(css).toContain('font-size: 112.5%;');
});

it('grows with a theme of large print', () => {
  const css = stylesheet(pack(), testTheme({ text: { ...theme.text, size: 18, leading: 1.5 } }).theme, []);
  expect(css).toContain('font-size: 192.86%;');
  expect(css).toContain('font-size: 18pt;');
});

it('has a plain cover where the theme asks for it', () => {
  expect(stylesheet(pack(), testTheme({ cover: 'plain' }).theme, [])).not.toContain('.cover { background');
});

it('counts pages in the words of the pack', () => {
  expect(stylesheet(pack(), theme, [])).toContain('content: "Page " counter(page) " of " counter(pages);');
});

it('closes every brace that it opens', () => {
  const css = stylesheet(pack(), theme, []);
  expect(css.split('{').length).toBe(css.split('}').length);
});

it('writes any text as a string that nothing can end', () => {
  expect(cssString('Link 1')).toBe('"Link 1"');
  expect(cssString('"</style>\\\n')).toBe('"\\22 \\3c \\2f style\\3e \\5c \\a "');
  expect(cssString('ŵ😀')).toBe('"\\175 \\1f600 "');
});

it('has the theme’s colours on a light screen and their dark kin on a dark one', () => {
  const css = stylesheet(pack(), theme, []);
  const dark = css.slice(css.indexOf('@media screen and (prefers-color-scheme: dark)'));
  expect(css).toContain('color-scheme: light dark;');
  expect(dark).toMatch(/:root \{ --text: #E[0-9A-F]{5};/);
  expect(dark).toContain('.own-colours { --text: #1D2530;');
});

it('names the faces that are in the file before those of the system', () => {
  const css = stylesheet(pack(), theme, [
    { family: 'text', weight: 'bold', italic: true, woff: new Uint8Array([1, 2, 3]) },
  ]);
  expect(css).toContain('src: url(data:font/woff;base64,AQID) format("woff");');
  expect(css).toContain('font-weight: 600 900;\n  font-style: italic;');
  expect(css).toContain('--text-family: "Pack Text", "Pack Fallback", system-ui');
});
