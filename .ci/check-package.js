/**
 * Packs the package, installs the tarball in an empty folder and uses the installed `jd` as its users do:
 * a role with a mistake is reported, an example is built, a workspace is begun.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'jd-package-'));
const npm = (args, cwd) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

try {
  npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], process.cwd());
  const [tarball] = execFileSync('ls', [folder], { encoding: 'utf8' }).trim().split('\n');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(['install', '--silent', '--no-audit', '--no-fund', '--offline', `./${tarball}`], folder);
  cpSync('examples/riverside-trust', join(folder, 'riverside-trust'), { recursive: true });
  run(['--version'], 0);
  run(['build', 'riverside-trust', '--out', 'packs'], 0);
  for (const name of ['community-link-worker.pdf', 'community-link-worker.html']) {
    if (!existsSync(join(folder, 'packs', name))) throw new Error(`The installed jd made no ${name}`);
  }
  writeFileSync(join(folder, 'broken.md'), '---\ntitel: Night Porter\n---\n');
  run(['validate', 'broken.md'], 1);
  run(['init', 'own', '--yes'], 0);
  run(['validate', 'own', '--max-warnings', '0'], 0);
  console.log(`The package ${tarball} installs and builds`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs the installed command and checks its exit code. */
function run(args, expected) {
  const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin/jd'), args, {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== expected) throw new Error(`jd ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
}
