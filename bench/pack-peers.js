import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { composePackOf } from './compose-pack.js';
import { installPeer } from './install-peer.js';
import { typstSource } from './typst-source.js';

/**
 * @typedef {object} Peers
 * @property {import('./run-command.js').Command[]} commands Programs that make a PDF of the same pack.
 * @property {string[]} missing Those that can not be had here.
 */

const typst = { '@myriaddreamin/typst-ts-node-compiler': '0.7.0' };

/**
 * Finds the programs that a pack is also made with: Typst from source that is written from the pack's tree, Chromium
 * and WeasyPrint from the HTML that `jd` makes.
 *
 * @param {string} workspace The folder of a workspace of one role.
 * @param {string} html The pack as HTML.
 * @param {string} folder Where they may write.
 * @returns {Peers}
 */
export function packPeers(workspace, html, folder) {
  const found = {
    Typst: typstCommand(workspace, folder),
    Chromium: chromiumCommand(html, folder),
    WeasyPrint: weasyPrintCommand(html, folder),
  };
  const commands = Object.values(found).filter((command) => command !== undefined);
  const missing = Object.entries(found).flatMap(([name, command]) => (command === undefined ? [name] : []));
  return { commands, missing };
}

/** @param {string} workspace @param {string} folder */
function typstCommand(workspace, folder) {
  const compiler = installPeer(typst);
  if (compiler === undefined) return undefined;
  const source = join(folder, 'pack.typ');
  const [logo = ''] = readdirSync(join(workspace, 'assets'));
  copyFileSync(join(workspace, 'assets', logo), join(folder, logo));
  writeFileSync(source, typstSource(composePackOf(workspace), { logo }));
  const output = join(folder, 'typst.pdf');
  const args = [resolve('bench/typst-compile.js'), compiler, source, resolve('templates/fonts'), output];
  return { name: 'Typst 0.14, PDF/UA-1', args, output };
}

/** @param {string} html @param {string} folder */
function chromiumCommand(html, folder) {
  const file = ['chromium', 'chromium-browser', 'google-chrome'].find(isInstalled);
  if (file === undefined) return undefined;
  const output = join(folder, 'chromium.pdf');
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', profile];
  return { name: 'Chromium', file, args: [...options, `--print-to-pdf=${output}`, html], output };
}

/** @param {string} html @param {string} folder */
function weasyPrintCommand(html, folder) {
  if (!isInstalled('weasyprint')) return undefined;
  const output = join(folder, 'weasyprint.pdf');
  const args = ['--pdf-variant', 'pdf/ua-1', html, output];
  return { name: 'WeasyPrint, PDF/UA-1', file: 'weasyprint', args, output };
}

/** @param {string} program */
function isInstalled(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
