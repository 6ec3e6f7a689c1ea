/**
 * Opens the pages of `jd preview` in headless Chromium: axe's rules on the start page, a pack, a pack under errors, a
 * role that never had one and a role that is gone, on phone and desk, light and dark; whether a save is shown at once
 * and where the page was scrolled to. Without a Chromium it says so and checks nothing.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { checkAxe } from './html/check-axe.js';
import { checkFocus } from './html/check-focus.js';
import { checkOverflow } from './html/check-overflow.js';
import { findChromium } from './html/find-chromium.js';

/** The panel where it hides nothing: axe can't tell colours of what it lies upon. */
const spread = 'aside.jd-preview { position: static !important; max-block-size: none !important; }';

/** What is being done, for when it takes too long. */
let step = 'start Chromium';

const executablePath = findChromium();
if (!executablePath) {
  console.log(
    'Preview NOT checked in a browser: no Chromium here (apt-get install chromium, or set CHROMIUM)',
  );
} else {
  const folder = mkdtempSync(join(tmpdir(), 'jd-preview-'));
  cpSync('examples/valley-hospital', folder, { recursive: true });
  const child = spawn(process.execPath, ['bin/jd.js', 'preview', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A page that never answers is a fault, not a wait without end.
  const limit = setTimeout(() => {
    console.log(`The preview was not checked to its end within five minutes; the last step: ${step}`);
    child.kill('SIGINT');
    process.exit(1);
  }, 300_000);
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const faults = await checkAll(browser, await originOf(child), folder);
    for (const fault of new Set(faults)) console.log(fault);
    console.log(`The preview was checked in Chromium, ${faults.length} faults`);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    clearTimeout(limit);
    await browser.close();
    child.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the preview is, as it prints it. */
async function originOf({ stdout }) {
  let text = '';
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    text += chunk;
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
    if (origin && text.includes('Ctrl-C')) break;
  }
  stdout.resume();
  return /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
}

/** Checks all pages at each width and in each scheme of colours. */
async function checkAll(browser, origin, folder) {
  const faults = [];
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [320, 1280]) {
      // Styles that a check adds would be against the page's policy.
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        bypassCSP: true,
      });
      const found = await checkPages(await context.newPage(), origin, folder);
      faults.push(...found.map((fault) => `preview, ${width} px, ${colorScheme}: ${fault}`));
      await context.close();
    }
  }
  return faults;
}

async function checkPages(page, origin, folder) {
  const file = join(folder, 'roles/matron.md');
  const sound = readFileSync(file, 'utf8');
  const faults = [];
  const check = async (name) => {
    step = `axe on ${name}`;
    const found = await checkAxe(page);
    step = `overflow on ${name}`;
    found.push(...(await checkOverflow(page)));
    step = `after ${name}`;
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  };
  await page.goto(`${origin}/`);
  await check('start page');
  faults.push(...(await checkFocus(page)));
  await page.goto(`${origin}/roles/nothing`);
  await check('no such page');
  await page.goto(`${origin}/roles/matron`);
  await check('pack');
  const change = async (text, words) => {
    writeFileSync(file, text);
    await page.getByText(words).first().waitFor();
  };
  await page.evaluate(() => scrollTo(0, 1500));
  await change(sound.replace('\n---\n', '\n---\n\nSaved once.\n'), 'Saved once.');
  const scrolled = await page.evaluate(() => scrollY);
  if (Math.abs(scrolled - 1500) > 300)
    faults.push(`a page that was scrolled to 1500 is at ${scrolled} when it is new`);
  await change(sound.replace(/^title: (.*)$/m, 'title: "$1\npai: 1'), 'as it was before these errors');
  await page.evaluate(() => scrollTo(0, 0));
  await page.addStyleTag({ content: spread });
  await check('pack under errors');
  writeFileSync(join(folder, 'roles/draft.md'), '---\ntitle: "Draft\n---\n');
  await page.goto(`${origin}/roles/draft`);
  await page.getByText('There is no pack yet').waitFor();
  await check('no pack yet');
  rmSync(join(folder, 'roles/draft.md'));
  await page.getByText('This role is gone').waitFor();
  await check('gone');
  writeFileSync(file, sound);
  await page.goto(`${origin}/roles/matron`);
  await page.getByText('Saved once.').waitFor({ state: 'detached' });
  return faults;
}
