/**
 * Makes the pictures of the docs: pages of the examples' packs, by poppler's `pdftoppm`, which must be
 * installed. Run it with `npm run pictures`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Pictures by name: the example, the role and the page that they show. */
const pictures = {
  cover: ['riverside-trust', 'community-link-worker', 1],
  'level-grid': ['riverside-trust', 'community-link-worker', 17],
};

const folder = mkdtempSync(join(tmpdir(), 'jd-pictures-'));
for (const [name, [example, role, page]] of Object.entries(pictures)) {
  execFileSync('node', ['bin/jd.js', 'build', `examples/${example}`, '--format', 'pdf', '--out', folder]);
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync('pdftoppm', ['-r', '64', '-png', ...range, join(folder, `${role}.pdf`), join(folder, name)]);
  renameSync(join(folder, `${name}.png`), `docs/images/${name}.png`);
}
rmSync(folder, { recursive: true });
