/**
 * Makes the pictures of the docs: pages of the examples' packs, by poppler's `pdftoppm` and `pdftotext`,
 * which must be installed. Run it with `npm run pictures`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Pictures by name: the example, the role, and the page that they show or words that only it holds. */
const LEVELS = 'Building relationships: what each level looks like';
const pictures = {
  cover: ['riverside-trust', 'community-link-worker', 1],
  'level-grid': ['riverside-trust', 'community-link-worker', LEVELS],
};
for (const theme of ['default', 'plain', 'large-print']) {
  pictures[`theme-${theme}-cover`] = ['riverside-trust', 'community-link-worker', 1, theme];
  pictures[`theme-${theme}-levels`] = ['riverside-trust', 'community-link-worker', LEVELS, theme];
}

const folder = mkdtempSync(join(tmpdir(), 'jd-pictures-'));
for (const [name, [example, role, shown, theme]] of Object.entries(pictures)) {
  const look = theme === undefined ? [] : ['--theme', theme];
  const options = ['--format', 'pdf', '--out', folder, ...look];
  execFileSync('node', ['bin/jd.js', 'build', `examples/${example}`, ...options]);
  const pdf = join(folder, `${role}.pdf`);
  const page = typeof shown === 'number' ? shown : pageWith(shown, pdf);
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  const size = theme === undefined ? '64' : '36';
  execFileSync('pdftoppm', ['-r', size, '-png', ...range, pdf, join(folder, name)]);
  renameSync(join(folder, `${name}.png`), `docs/images/${name}.png`);
}
rmSync(folder, { recursive: true });

/** The number of the first page that holds some words. */
function pageWith(words, pdf) {
  const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f');
  const index = pages.findIndex((text) => text.replace(/\s+/g, ' ').includes(words));
  if (index < 0) throw new Error(`No page holds “${words}”`);
  return index + 1;
}
