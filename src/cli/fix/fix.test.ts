import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../disk/node-host.ts';
import { run } from '../main.ts';
import { writeFileWhole } from '../terminal/write-file.ts';
import { fakeIo, soundRole } from '../testing/fake-io.ts';
import { fixText } from './fix-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'jd-fix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

/** Runs `jd validate --fix` on the folder. */
async function fix(...argv: string[]) {
  const io = { ...fakeIo({}), host: nodeHost(folder), cwd: folder, writeFile: writeFileWhole };
  const code = await run(['validate', '--fix', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

/** A role with some lines of frontmatter, after it was mended. */
async function mended(text: string): Promise<string> {
  write('roles/porter.md', text);
  await fix('roles/porter.md');
  const after = read('roles/porter.md');
  await fix('roles/porter.md');
  expect(read('roles/porter.md')).toBe(after);
  return after;
}

const role = (yaml: string, body = '') => `---\ntitle: Night Porter\n${yaml}\n---\n${body}`;

describe('--fix of one slip', () => {
  it.each([
    [
      'a method of assessment',
      '## Person specification\n\n### Skills (assessed by: interveiw, test)\n\n#### Essential\n\n- Lifts safely\n',
      'interveiw',
      'interview',
    ],
    [
      'a link to a heading',
      'See [the duties](#main-dutys).\n\n## Main duties\n\n- Lift.\n',
      '#main-dutys',
      '#main-duties',
    ],
    [
      'the heading of what is desirable',
      '## Person specification\n\n### Essential\n\n- Lifts safely\n\n### Desireable\n\n- Sings\n',
      'Desireable',
      'Desirable',
    ],
    ['a heading without a space', '##Main duties\n\n- Lift.\n', '##Main', '## Main'],
    [
      'bullets of the second level',
      '## Main duties\n\n1. Greet visitors\no\tat the desk\no\tby telephone\n2. Lift.\n',
      'o\tat the desk\no\tby',
      '   - at the desk\n   - by',
    ],
    [
      'a table with tabs between its cells',
      '## Person specification\n\n\tEssential\tDesirable\tAssessed by\nSkills\tLifts | carries\tSings\tInterview\nKnowledge\tKnows wards\t\tTest\n',
      '\tEssential\tDesirable\tAssessed by\nSkills\tLifts | carries\tSings\tInterview\nKnowledge\tKnows wards\t\tTest\n',
      '|  | Essential | Desirable | Assessed by |\n| --- | --- | --- | --- |\n| Skills | Lifts \\| carries | Sings | Interview |\n| Knowledge | Knows wards |  | Test |\n',
    ],
  ])('puts right %s and nothing else', async (_, body, slip, right) => {
    const text = role('hours: 35 a week', `\n${body}`);
    expect(await mended(text)).toBe(text.replace(slip, right));
  });

  it.each([
    ['dashes', '—\nhours: 35 a week\ntitle: Night Porter\n—\n\nYou lift.\n'],
    ['a missing first line', 'hours: 35 a week\ntitle: Night Porter\n---\n\nYou lift.\n'],
    ['a no-break space', '---\nhours:\u00A035 a week\ntitle: Night Porter\n---\n\nYou lift.\n'],
  ])('puts right %s around the frontmatter', async (_, text) => {
    expect(await mended(text)).toBe('---\nhours: 35 a week\ntitle: Night Porter\n---\n\nYou lift.\n');
  });

  it('leaves a word that may mean two things', async () => {
    const text = role('hours: 35 a week', '\nSee [a](#nurse).\n\n## Nurses\n\nOne.\n\n## Purse\n\nTwo.\n');
    expect(await mended(text)).toBe(text);
  });
});

describe('--fix', () => {
  it.each([
    [
      'an unknown key',
      'locaton: x\nper_weak: 1\nhourz: 35 a week',
      'locaton: x\nper_weak: 1\nhours: 35 a week',
    ],
    ['a key in quotes', '"Hours": 35 a week', 'hours: 35 a week'],
    ['a nested key', 'hours: {per-week: 35}', 'hours: {per_week: 35}'],
    ['a wrong value', 'contract: {type: permanant}', 'contract: {type: permanent}'],
    ['a wrong value in quotes', 'contract: {type: "Fixed Term"}', 'contract: {type: fixed-term}'],
    ['a number for a text', 'version: 1.10 # of three', 'version: "1.10" # of three'],
    ['a text for a number', 'pay: {min: "£24,000", per: year}', 'pay: {min: 24000, per: year}'],
    ['a date', 'review: {last: 20/11/2026}', 'review: {last: 2026-11-20}'],
    ['a date in words', 'review:\n  last: 20 November 2026', 'review:\n  last: 2026-11-20'],
    ['a colon in a value', 'team: Nights: a "small" team', 'team: "Nights: a \\"small\\" team"'],
    ['a sign at the start', 'team: @nights', 'team: "@nights"'],
    ['tabs', 'hours:\n\tper_week: 35\n\tevenings: none', 'hours:\n  per_week: 35\n  evenings: none'],
    ['two in one value', 'hourz:\n\tper_weak: 35', 'hours:\n  per_week: 35'],
  ])('mends %s', async (_, yaml, expected) => {
    expect(await mended(role(yaml))).toBe(role(expected));
  });

  it.each([
    ['a key that could be two', 'cont: x'],
    ['a number that could be a text or keys', 'hours: 35'],
    ['a date that could be two', 'review: {last: 03/04/2026}'],
    ['a value that is far from any', 'contract: {type: for ever}'],
    ['a value with a colon and a comment', 'team: Nights: days # both'],
    ['a value that goes on', 'team: Nights: days\n  and evenings'],
    ['tabs among spaces', 'hours:\n  per_week: 35\n\tevenings: none'],
    ['a key that is there already', 'hours: 35 a week\nhourz: 36 a week'],
  ])('leaves %s alone', async (_, yaml) => {
    expect(await mended(role(yaml))).toBe(role(yaml));
  });

  it('indents a note to the words of its item', async () => {
    const body = (spaces: string) =>
      `\n## Main duties\n\n${Array.from({ length: 10 }, (_, index) => `${index + 1}. Lift.\n`).join('')}${spaces}- Support: we teach you\n`;
    expect(await mended(role('team: Nights', body('   ')))).toBe(role('team: Nights', body('    ')));
    const lines = '\n## Main duties\n\n- Lift.\n- Support: we teach you\n- Carry.\n';
    expect(await mended(role('team: Nights', lines))).toBe(
      role('team: Nights', lines.replace('- Support', '  - Support')),
    );
  });

  it('keeps every other byte: byte-order mark, line ends, spaces, no line end at the end', async () => {
    const before =
      '\uFEFF---\r\ntitle:   Night Porter  \r\nhourz: 35 a week é 😀\t\r\n---\r\n\r\nEnd  \r\n\n\rlast';
    expect(await mended(before)).toBe(before.replace('hourz', 'hours'));
  });

  it('mends shared files, keeps their mode, and says what it did', async () => {
    write('roles/porter.md', soundRole);
    write('jd.yaml', 'rules: {preset: recomended}\n');
    chmodSync(join(folder, 'jd.yaml'), 0o640);
    const { code, out, err } = await fix();
    expect(read('jd.yaml')).toBe('rules: {preset: recommended}\n');
    expect(statSync(join(folder, 'jd.yaml')).mode & 0o777).toBe(0o640);
    expect(err).toMatch(/^fixed jd\.yaml:1:\d+ Unexpected `recomended`; .* \(schema\/value\)\n$/);
    expect(out).toMatch(/\nFixed 1 finding in 1 file\.\n$/);
    expect(code).toBe(0);
    rmSync(join(folder, 'jd.yaml'));
  });

  it('leaves files alone that cannot be decoded, and links', async () => {
    const bytes = Buffer.concat([Buffer.from(role('hourz: 35 a week')), Buffer.from([0xff])]);
    write('roles/porter.md', bytes);
    write('elsewhere/porter.txt', role('hourz: 35 a week'));
    symlinkSync('../elsewhere/porter.txt', join(folder, 'roles/link.md'));
    await fix();
    expect(Buffer.compare(readFileSync(join(folder, 'roles/porter.md')), bytes)).toBe(0);
    expect(read('elsewhere/porter.txt')).toBe(role('hourz: 35 a week'));
    rmSync(join(folder, 'roles/link.md'));
  });

  it('mends only what is reported', async () => {
    write('roles/porter.md', role('hourz: 35 a week'));
    await fix('--baseline', 'b.json', '--update-baseline', '--format', 'json:b.txt');
    expect(read('roles/porter.md')).toBe(role('hours: 35 a week'));
    write('roles/porter.md', role('hourz: 35 a week'));
    const world = { ...fakeIo({}), host: nodeHost(folder), cwd: folder, writeFile: writeFileWhole };
    await run(['validate', '--baseline', 'b.json', '--update-baseline'], world);
    await fix('--baseline', 'b.json');
    expect(read('roles/porter.md')).toBe(role('hourz: 35 a week'));
  });

  it('prints standard input mended, and the messages beside it', async () => {
    const text = '\uFEFF---\r\ntitle: Night Porter\r\nhourz: 35 a week\r\n---\r\n';
    const io = fakeIo({}, { stdin: text });
    expect(await run(['validate', '--fix', '-'], io)).toBe(0);
    expect(io.out()).toBe(text.replace('hourz', 'hours'));
    expect(io.err()).toContain('completeness/');
    expect(io.written.size).toBe(0);
  });

  it('is offered to a person in a terminal, with what can be put right', async () => {
    const texts = { '/roles/night porter.md': role('hourz: 35 a week\nteem: Nights\nzzzzzzzz: 1') };
    const world = { tty: true, env: { npm_command: 'exec' } };
    const io = fakeIo(texts, world);
    await run(['validate', 'roles/night porter.md'], io);
    expect(io.out()).toMatch(/\nTo put 2 of them right: npx jd validate --fix 'roles\/night porter\.md'\n$/);
    const piped = fakeIo(texts);
    await run(['validate'], piped);
    expect(piped.out()).not.toContain('--fix');
    const sound = fakeIo({ '/roles/porter.md': soundRole }, world);
    await run(['validate'], sound);
    expect(sound.out()).not.toContain('--fix');
  });

  it('does not write what it was not asked to', async () => {
    write('roles/porter.md', role('hourz: 35 a week'));
    const io = { ...fakeIo({}), host: nodeHost(folder), cwd: folder, writeFile: writeFileWhole };
    await run(['validate', '--format', 'json'], io);
    const found = JSON.parse(io.out()) as { ruleId: string; suggestion: unknown }[];
    expect(found.find(({ ruleId }) => ruleId === 'schema/unknown-key')?.suggestion).toEqual({
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 6,
      text: 'hours',
    });
    expect(read('roles/porter.md')).toBe(role('hourz: 35 a week'));
  });
});

describe('any role', () => {
  const line = fc.constantFrom(
    'hourz: 35',
    'team: A: b',
    'team: @a',
    'pay:\n\tmin: "£1"',
    'version: 1.0',
    'Contract: {type: Bank}',
    'level: 1',
    'base: [a, {plac: b}]',
    'id: x',
    '"next": [1]',
    'posts: "2"',
    'review: {evry: 1 year}',
  );
  const duty = fc.constantFrom(
    '- Lift',
    '- Support: we teach',
    '10. Carry',
    '   - Because: x',
    '- Time: 5%',
    '',
  );

  it('is mended to the same text, whatever ends its lines, and a second time to itself', async () => {
    const roles = fc.tuple(fc.uniqueArray(line, { maxLength: 5 }), fc.array(duty, { maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(roles, async ([facts, duties]) => {
        const text = role(facts.join('\n'), `\n## Main duties\n\n${duties.join('\n')}\n`);
        const after = await mendedStdin(text);
        expect(await mendedStdin(after)).toBe(after);
        expect(await mendedStdin(text.replaceAll('\n', '\r\n'))).toBe(after.replaceAll('\n', '\r\n'));
        expect(await mendedStdin(`\uFEFF${text}`)).toBe(`\uFEFF${after}`);
      }),
      { numRuns: 60 },
    );
  });

  async function mendedStdin(text: string): Promise<string> {
    const io = fakeIo({}, { stdin: text });
    await run(['validate', '--fix', '-'], io);
    return io.out();
  }
});

describe('fixText', () => {
  it('applies what does not overlap, and the same change once', () => {
    const [a, b, c, d] = [
      { start: 0, end: 3, text: 'X' },
      { start: 0, end: 3, text: 'X' },
      { start: 2, end: 5, text: 'Y' },
      { start: 5, end: 5, text: '!' },
    ] as const;
    const { text, applied } = fixText('abcdefg', [d, c, b, a]);
    expect(text).toBe('Xde!fg');
    expect([...applied]).toHaveLength(3);
    expect(applied.has(c)).toBe(false);
  });
});
