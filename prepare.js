/**
 * Builds the package where npm installs it from its repository. `npm install --global` of a git address, as
 * pre-commit does it, runs this without the libraries that building needs (npm/cli#8440), so that they are
 * installed first.
 */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Standard output belongs to npm: `npm pack` prints the name of its file there. */
const stdio = ['ignore', 2, 2];

if (!existsSync('node_modules/rolldown')) {
  execSync('npm install --no-global --include=dev --ignore-scripts --no-save --no-audit --no-fund', {
    stdio,
  });
}
execSync('npm run build', { stdio });
