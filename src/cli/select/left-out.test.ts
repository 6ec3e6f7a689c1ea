import { expect, it } from 'vitest';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';

const role =
  '---\ntitle: Minibus Driver\nhours: 16 hours a week\npay: £12.60 an hour\n---\n\nYou drive.\n\n## Main duties\n\n- Drive.\n';
const jd = { '/jd.yaml': 'format: 1\n' };

const messagesOn = async (texts: Record<string, string>, paths: string[] = []) => {
  const io = fakeIo({ ...jd, ...texts });
  await run(['validate', '--format', 'json', ...paths], io);
  const found = JSON.parse(io.out()) as { file: string; ruleId: string }[];
  return found.filter(({ ruleId }) => ruleId === 'file/left-out').map(({ file }) => file);
};

it.each(['/roles/driver.md.txt', '/roles/driver.txt', '/roles/Driver v2.docx', '/driver.md.txt'])(
  'says that %s was not read',
  async (path) => {
    expect(await messagesOn({ '/roles/clerk.md': role, [path]: role })).toEqual([path.slice(1)]);
  },
);

it('says that a role beside the folder of roles was not read', async () => {
  expect(await messagesOn({ '/roles/clerk.md': role, '/role/driver.md': role, '/driver.md': role })).toEqual([
    'driver.md',
    'role/driver.md',
  ]);
});

it('leaves alone what was not meant as a role, and a role that is named', async () => {
  const page = '---\ntitle: Our news\nteam: Office\n---\n\nNews.\n';
  const texts = {
    '/roles/clerk.md': role,
    '/README.md': '# Roles\n',
    '/site/news.md': page,
    '/notes.txt': 'x',
  };
  expect(await messagesOn(texts)).toEqual([]);
  expect(await messagesOn({ ...texts, '/driver.md': role }, ['driver.md'])).toEqual([]);
  expect(await messagesOn({ '/driver.md': role })).toEqual([]);
});

it('says of a role among the frameworks that it is read as one', async () => {
  expect(await messagesOn({ '/roles/clerk.md': role, '/frameworks/driver.md': role })).toEqual([
    'frameworks/driver.md',
  ]);
});

it('says in a build without a role, and of a file that is named, how to rename it', async () => {
  const io = fakeIo({ ...jd, '/roles/driver.md.txt': role });
  expect(await run(['build'], io)).toBe(2);
  expect(io.err()).toContain(
    'roles/driver.md.txt: Unexpected ending of the name `driver.md.txt`, expected .md',
  );
  const named = fakeIo({ ...jd, '/roles/driver.md.txt': role });
  expect(await run(['build', 'roles/driver.md.txt'], named)).toBe(2);
  expect(named.err()).toContain('Rename it to driver.md.');
});
