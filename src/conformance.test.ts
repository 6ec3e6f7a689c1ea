import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkConformance } from './render/pdf/testing/conformance/index.ts';
import { makePacks } from './testing/make-pack.ts';

const workspaces = [...readdirSync('examples').map((name) => `examples/${name}`), 'src/testing/stress'];

test.each(workspaces)('every pack of %s conforms to PDF/UA-1 and PDF/A-2a', async (folder) => {
  const packs = await makePacks(`${process.cwd()}/${folder}`);
  expect(packs.length).toBeGreaterThan(0);
  for (const { role, pdf } of packs) {
    expect(role.source.file.messages.filter(({ fatal }) => fatal)).toEqual([]);
    expect(checkConformance(pdf), role.id).toEqual([]);
  }
});

test('there are examples', () => {
  expect(workspaces.length).toBeGreaterThan(3);
});
