import { expect, it } from 'vitest';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';

const role = (title: string, id = '') =>
  `---\ntitle: ${title}\n${id}hours: 16 hours a week\n---\n\nYou drive.\n\n## Main duties\n\n- Drive.\n`;

const texts = {
  '/jd.yaml': 'format: 1\n',
  '/roles/bus/minibus-driver.md': role('Minibus Driver'),
  '/roles/Night Line.md': role('Night Line Befriender'),
  '/roles/clerk.md': role('Clerk', 'id: office-clerk\n'),
};

it.each(['minibus-driver', 'Night Line', 'office-clerk'])('builds the one role of the id %s', async (id) => {
  const io = fakeIo(texts);
  expect(await run(['build', id, '--format', 'html'], io)).toBe(0);
  expect([...io.written.keys()]).toEqual([`/build/${id}.html`]);
});

it('checks the one role of an id', async () => {
  const io = fakeIo(texts);
  await run(['validate', 'office-clerk'], io);
  expect(io.out()).toContain('roles/clerk.md:');
  expect(io.out()).toContain('in 1 of 1 file');
});

it.each([
  ['minibus-drivers', 'minibus-driver'],
  ['minibus-driver.md', 'minibus-driver'],
  ['Night Line Befriender', 'Night Line'],
])('says which role was meant by %s', async (word, id) => {
  const io = fakeIo(texts);
  expect(await run(['build', word], io)).toBe(2);
  expect(io.err()).toBe(
    `jd: No file, folder or role \`${word}\`; did you mean \`${id}\`?\n    Name a file, a folder, a glob such as "roles/**/*.md", or the id of a role of the current folder.\n`,
  );
});

it('asks which of two workspaces is meant', async () => {
  const io = fakeIo({
    ...texts,
    '/north/jd.yaml': 'format: 1\n',
    '/north/roles/minibus-driver.md': role('Minibus Driver North'),
  });
  expect(await run(['build', 'minibus-driver'], io)).toBe(2);
  expect(io.err()).toContain(
    'Unclear role `minibus-driver`, which several files are: roles/bus/minibus-driver.md, north/roles/minibus-driver.md',
  );
});

it.each([
  [['roles/Night', 'Line.md']],
  [['roles/clerk.md', 'roles/Night', 'Line.md']],
  [['roles/Night', 'Line.md', 'roles/clerk.md']],
])('says of %j that a name with spaces stands in quotes', async (paths) => {
  const io = fakeIo(texts);
  expect(await run(['build', ...paths], io)).toBe(2);
  expect(io.err()).toBe(
    "jd: No file or folder `roles/Night`\n    A name with spaces stands in quotes: 'roles/Night Line.md'.\n",
  );
});
