/**
 * Packs the package, has publint and Are The Types Wrong look at the tarball, installs it in an empty folder and uses
 * it as its users do: a role with a mistake is reported, an example is built, a workspace is begun, a program is compiled
 * against its types and nothing else. Installing runs no script and installs nothing besides.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'jd-package-'));
const npm = (args, cwd) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

try {
  npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], process.cwd());
  const [tarball] = execFileSync('ls', [folder], { encoding: 'utf8' }).trim().split('\n');
  tool('publint', ['run', join(folder, tarball), '--strict']);
  tool('attw', [join(folder, tarball), '--profile', 'esm-only']);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm(['install', '--silent', '--no-audit', '--no-fund', '--offline', `./${tarball}`], folder);
  checkInstalled();
  checkTypes();
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

/** Runs a tool of this repository. */
function tool(name, args) {
  const { status, stdout, stderr } = spawnSync(join('node_modules/.bin', name), args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ended with ${status}\n${stdout}${stderr}`);
}

/** Nothing came with the package, and it has no script that npm runs where a tarball is installed. */
function checkInstalled() {
  const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  if (installed.join() !== 'jd-toolkit') throw new Error(`Installing brought ${installed.join(', ')}`);
  const { scripts } = JSON.parse(readFileSync(join(folder, 'node_modules/jd-toolkit/package.json'), 'utf8'));
  const run = ['preinstall', 'install', 'postinstall'].filter((name) => scripts[name] !== undefined);
  if (run.length > 0) throw new Error(`Installing would run ${run.join(', ')}`);
}

/** Compiles a program against the package as strictly as can be, with no other types around than the language's. */
function checkTypes() {
  const text = `import { buildPack, loadWorkspace, mapHost, renderHtml, renderPdf, validate } from 'jd-toolkit';

const workspace = loadWorkspace(mapHost({ '/roles/porter.md': '' }), '/');
for (const { file, line, message, note } of await validate(workspace, { today: '2027-01-11' })) {
  const said: [string, number, string, string | null] = [file, line, message, note];
  void said;
}
const { pack, theme } = await buildPack(workspace, 'porter', { today: '2027-01-11' });
if (pack !== undefined) {
  const html: string = await renderHtml(pack, theme);
  const { bytes }: { bytes: Uint8Array } = await renderPdf(pack, theme);
  void [html, bytes];
}
// @ts-expect-error A day is needed, since nothing reads the clock.
await validate(workspace, {});
`;
  writeFileSync(join(folder, 'program.ts'), text);
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    types: [],
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['program.ts'] }));
  // The compiler of this repository and an older one.
  for (const compiler of ['typescript/bin/tsc', '@typescript/typescript6/bin/tsc6']) {
    const { status, stdout } = spawnSync(process.execPath, [`node_modules/${compiler}`, '-p', folder], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${compiler} ended with ${status}\n${stdout}`);
  }
}

/** Runs the installed command and checks its exit code. */
function run(args, expected) {
  const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin/jd'), args, {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== expected) throw new Error(`jd ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
}
