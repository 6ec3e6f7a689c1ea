/**
 * Opens the HTML packs of all examples, and of the workspace that holds every construct, in headless Chromium and
 * checks what only a browser knows: axe's rules at three widths, light and dark; reflow; focus; print; no network.
 * Without a Chromium (or the path of one in `CHROMIUM`) it says so and checks nothing. An argument chooses files:
 * `node .ci/check-html.js link-worker`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { checkAxe } from './html/check-axe.js';
import { checkFocus } from './html/check-focus.js';
import { checkMarked } from './html/check-marked.js';
import { checkOverflow } from './html/check-overflow.js';
import { checkPrint } from './html/check-print.js';
import { checkTextClipped } from './html/check-text-clipped.js';
import { checkWhole } from './html/check-whole.js';
import { findChromium } from './html/find-chromium.js';

const height = 900;
/** Phone (and 1280 at 400 %), tablet, desk. */
const widths = [320, 768, 1280];
/** The text of an A4 page of the default theme: 162 mm. */
const paperWidth = 612;
/** WCAG 2.2, success criterion 1.4.12. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const executablePath = findChromium();
if (!executablePath) {
  console.log(
    'HTML packs NOT checked in a browser: no Chromium here (apt-get install chromium, or set CHROMIUM)',
  );
} else {
  const folder = mkdtempSync(join(tmpdir(), 'jd-html-'));
  try {
    await checkAll(buildPacks(folder).filter((path) => path.includes(process.argv[2] ?? '')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds all packs, the stress role in each theme, and returns the paths of their files. */
function buildPacks(folder) {
  const builds = readdirSync('examples').map((name) => ['default', join('examples', name)]);
  const themes = readdirSync('templates/themes').map((file) => file.replace(/\.yaml$/, ''));
  for (const theme of [...themes, 'solid']) builds.push([theme, 'src/testing/stress']);
  return builds.flatMap(([theme, workspace], index) => {
    const out = join(folder, `${index}-${theme}`);
    const options = ['--format', 'html', '--theme', theme, '--out', out];
    execFileSync(process.execPath, ['bin/jd.js', 'build', workspace, ...options]);
    return readdirSync(out).map((name) => join(out, name));
  });
}

/** Checks each file in a browser of its own settings; ends with 1 if there are faults. */
async function checkAll(paths) {
  if (paths.length === 0) throw new Error('No packs to check');
  // Chromium's sandbox can't be set up by root.
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const faults = [];
  for (const path of paths) faults.push(...(await checkFile(browser, path)));
  await browser.close();
  for (const fault of new Set(faults)) console.log(fault);
  console.log(`${paths.length} HTML packs checked in Chromium, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}

/** All checks of one file, each on a page of its own. */
async function checkFile(browser, path) {
  const faults = [];
  const name = path.split('/').slice(-2).join('/');
  const on = async (where, settings, check) => {
    const found = await onPage(browser, path, settings, check);
    faults.push(...found.map((fault) => `${name}, ${where}: ${fault}`));
  };
  for (const colorScheme of ['light', 'dark']) {
    for (const width of widths) {
      await on(`${width} px, ${colorScheme}`, { width, colorScheme }, async (page) => [
        ...(await checkAxe(page)),
        ...(await checkOverflow(page)),
        ...(await checkMarked(page)),
      ]);
    }
    await on(`Tab key, ${colorScheme}`, { width: 768, colorScheme }, checkFocus);
  }
  for (const width of [320, 1280]) {
    const forced = { width, forcedColors: 'active' };
    await on(`${width} px, forced colours`, forced, checkMarked);
    await on(`${width} px, text spacing`, { width, style: textSpacing }, checkFit);
    await on(
      `${width} px, text of 200 %`,
      { width, style: 'html { font-size: 225% !important; }' },
      checkFit,
    );
  }
  await on('print', { width: paperWidth, media: 'print', colorScheme: 'dark' }, checkPrint);
  await on('as a whole', { width: 1280, bypassCSP: false }, checkWhole);
  return faults;
}

/** Nothing is cut and nothing scrolls sideways. */
async function checkFit(page) {
  return [...(await checkOverflow(page)), ...(await checkTextClipped(page))];
}

/** Opens the file with the settings and returns what the check finds. */
async function onPage(browser, path, { width, style, media, bypassCSP = true, ...emulated }, check) {
  const context = await browser.newContext({ viewport: { width, height }, bypassCSP, ...emulated });
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(pathToFileURL(path).href);
  if (media) await page.emulateMedia({ media });
  if (style) await page.addStyleTag({ content: style });
  const faults = await check(page, requests, complaints);
  await context.close();
  return faults;
}
