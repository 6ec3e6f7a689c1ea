import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from './main.ts';
import { fakeIo } from './testing/fake-io.ts';

const sound = readFileSync('templates/fonts/source-sans-3-regular.ttf');
const theme = readFileSync('templates/themes/default.yaml', 'utf8')
  .replaceAll(/\.\.\/fonts\/.*\.ttf/g, '../assets/own.ttf')
  .replace('bold: ../assets/own.ttf', 'bold: ../assets/other.ttf');
const role = '---\ntitle: Night Porter\n---\n\nŴ ŷ.\n\n## Duties\n\n1. **Keep the keys.** Always.\n';

function files(other: Uint8Array) {
  return fakeIo({
    '/jd.yaml': 'organisation:\n  name: Harbour Trust\ntheme: own\n',
    '/themes/own.yaml': theme,
    '/assets/own.ttf': sound,
    '/assets/other.ttf': other,
    '/roles/night-porter.md': role,
  });
}

test.each([
  ['cut short', sound.subarray(0, 5000), /damage in font/],
  ['empty', new Uint8Array(), /expected a TrueType/],
  ['a WOFF', Buffer.concat([Buffer.from('wOF2'), sound.subarray(4)]), /WOFF2 format, expected TrueType/],
])('a font of a theme that is %s is reported where the theme names it', async (_, other, message) => {
  const io = files(other);
  expect(await run(['build', 'roles', '--out', 'out'], io)).toBe(1);
  expect(io.err()).toMatch(message);
  expect(io.err()).toMatch(/themes\/own\.yaml[\s\S]*\b8:11\b[\s\S]*`\.\.\/assets\/other\.ttf`/);
  expect([...io.written.keys()]).toEqual([]);
});

test('fonts of a theme are used', async () => {
  const io = files(sound);
  expect(await run(['build', 'roles', '--out', 'out', '--format', 'pdf'], io)).toBe(0);
  expect([...io.written.keys()]).toEqual(['/out/night-porter.pdf']);
});
