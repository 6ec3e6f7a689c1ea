/**
 * Makes the pictures of README and the docs: pages of packs of README's role and of the examples, by poppler's `pdftoppm` and `pdftotext`,
 * which must be installed. Run it with `npm run pictures`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'jd-pictures-'));

/** Pictures by name: what is built, the role, the page that they show or words that only it holds, the theme. */
const LEVELS = 'Building relationships: what each level looks like';
const pictures = {
  'night-porter': [saveReadmeRole(), 'night-porter', 2],
  cover: ['examples/riverside-trust', 'community-link-worker', 1],
  'level-grid': ['examples/riverside-trust', 'community-link-worker', LEVELS],
};
for (const theme of ['default', 'plain', 'large-print']) {
  pictures[`theme-${theme}-cover`] = ['examples/riverside-trust', 'community-link-worker', 1, theme];
  pictures[`theme-${theme}-levels`] = ['examples/riverside-trust', 'community-link-worker', LEVELS, theme];
}

for (const [name, [built, role, shown, theme]] of Object.entries(pictures)) {
  const look = theme === undefined ? [] : ['--theme', theme];
  const options = ['--format', 'pdf', '--out', folder, ...look];
  execFileSync('node', ['bin/jd.js', 'build', built, ...options]);
  const pdf = join(folder, `${role}.pdf`);
  const page = typeof shown === 'number' ? shown : pageWith(shown, pdf);
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  const size = theme === undefined ? '64' : '36';
  execFileSync('pdftoppm', ['-r', size, '-png', ...range, pdf, join(folder, name)]);
  renameSync(join(folder, `${name}.png`), `docs/images/${name}.png`);
}
rmSync(folder, { recursive: true });

/** Saves the role of README's first screen as its commands leave it, and returns the file. */
function saveReadmeRole() {
  const [, role] = /^```markdown\n([^]*?)^```/m.exec(readFileSync('README.md', 'utf8'));
  const file = join(folder, 'night-porter.md');
  writeFileSync(file, role);
  execFileSync('node', ['bin/jd.js', 'validate', '--fix', file], { stdio: 'ignore' });
  return file;
}

/** The number of the first page that holds some words. */
function pageWith(words, pdf) {
  const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f');
  const index = pages.findIndex((text) => text.replace(/\s+/g, ' ').includes(words));
  if (index < 0) throw new Error(`No page holds “${words}”`);
  return index + 1;
}
