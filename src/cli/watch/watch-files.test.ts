import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchFiles } from './watch-files.ts';

test('each of several saves in a row is told, however soon it follows', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jd-watch-')));
  const file = join(folder, 'porter.md');
  writeFileSync(file, 'Lifts');
  let tell = (): void => {};
  const watch = await watchFiles([folder], {
    leaveOut: (path) => path.endsWith('.tmp'),
    changed: () => tell(),
    failed: (reason) => expect.fail(reason),
  });
  for (const words of ['Lifts safely', 'Lifts well', 'Lifts with care', 'Lifts gently']) {
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    writeFileSync(file, words);
    await told;
  }
  await watch.close();
  rmSync(folder, { recursive: true });
});
