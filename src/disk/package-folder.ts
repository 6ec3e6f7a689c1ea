import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slashes } from './node-host.ts';

/** The folder of the package, in which the built-in templates and themes stand. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates', 'packs'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The package has lost its templates folder');
    folder = parent;
  }
  return slashes(folder);
}
