import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeHost } from './node-host.ts';

it('reads fonts of any usual size, and of what is larger than all that may be read no more than that it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jd-disk-'));
  const path = join(folder, 'own.otf');
  const read = (size: number) => {
    writeFileSync(path, 'OTTO');
    truncateSync(path, size);
    const bytes = nodeHost(folder).read(path) ?? new Uint8Array();
    return [bytes.length, Buffer.from(bytes.subarray(0, 4)).toString()];
  };
  try {
    expect(read(30_000_000)).toEqual([30_000_000, 'OTTO']);
    expect(read(50_000_000)).toEqual([40_000_001, '\0\0\0\0']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
