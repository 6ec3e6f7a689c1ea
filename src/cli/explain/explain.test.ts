import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';
import { messageKinds } from './message-kinds.ts';
import { wrapText } from './wrap-text.ts';

const ids = [...rules.map(({ id }) => id), ...Object.keys(messageKinds)];

/** What `jd explain` prints, and its exit code. */
async function explain(argv: string[], color = false) {
  const io = fakeIo({}, { color });
  const code = await run(['explain', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

describe('jd explain', () => {
  it('lists every id once, by family, with its severity and a line', async () => {
    const { code, out } = await explain([]);
    expect(code).toBe(0);
    const listed = [...out.matchAll(/^ {2}([a-z-]+\/[a-z-]+) +(?:error|warning|info|off) +[A-Z“].*$/gm)];
    expect(listed.map(([, id]) => id)).toEqual(ids);
    expect(out).toMatch(/^career\n {2}career\/closed-step /);
    expect(out).toContain('\n\nyaml: how files are written\n');
  });

  it('lists one family by its name', async () => {
    const { code, out } = await explain(['dates']);
    expect(code).toBe(0);
    expect(out).toMatch(/^dates\n {2}dates\/closing-past /);
    expect(out).not.toContain('clarity/');
  });

  it('says of a rule why, its severity in presets, its options, how to silence it, and shows examples', async () => {
    const { code, out } = await explain(['clarity/sentence-length']);
    expect(code).toBe(0);
    const headings = out.split('\n').filter((line) => /^[A-Z]/.test(line));
    expect(headings).toEqual([
      'A sentence of more than 40 words.',
      'Why',
      'Limits',
      'Severity',
      'Options',
      'How to silence it',
      'What it flags',
      'What it leaves alone',
    ]);
    expect(out).toMatch(/^clarity\/sentence-length warning\n/);
    expect(out).toContain('By default warning; off in the preset `minimal`.');
    expect(out).toContain('- `most`, by default `40`: Words that a sentence may have.');
    expect(out).toContain(
      '  | rules:\n  |   clarity/sentence-length:\n  |     severity: warning\n  |     most: 40\n',
    );
    expect(out).toContain('  | <!-- jd-ignore clarity/sentence-length: the reason -->\n');
    expect(out).toContain('https://insidegovuk.blog.gov.uk/2014/08/04/');
    expect(out).toContain('  | title: Porter\n');
  });

  it('says that a Because: answers a rule where it does', async () => {
    expect((await explain(['inclusion/driving-licence'])).out).toContain('`Because:` item');
    expect((await explain(['inclusion/gendered-pronoun'])).out).not.toContain('`Because:` item');
  });

  it('says of another message what to do', async () => {
    expect((await explain(['yaml/empty'])).out).toBe(
      'yaml/empty warning\nA key without a value.\n\nWhat to do\n  Write a value, or remove the key.\n',
    );
  });

  it.each(ids)('explains %s within the width, and as data', async (id) => {
    const { out } = await explain([id]);
    const prose = out.split('\n').filter((line) => !/^ {2}\||https:/.test(line));
    for (const line of prose) expect(line.length).toBeLessThanOrEqual(100);
    const data = JSON.parse((await explain([id, '--json'])).out) as { id: string; flags: string };
    expect(data.id).toBe(id);
    expect(out.replace(/\s+/g, ' ')).toContain(data.flags);
  });

  it('gives data of a rule and the list', async () => {
    expect(JSON.parse((await explain(['content/picture', '--json'])).out)).toMatchObject({
      type: 'rule',
      severity: 'error',
      presets: { recommended: 'error', 'uk-public-sector': 'error', minimal: 'error' },
      answered_by_because: false,
    });
    const list = JSON.parse((await explain(['--json'])).out) as { id: string }[];
    expect(list.map(({ id }) => id)).toEqual(ids);
    expect(list.at(-1)).toEqual({
      id: 'yaml/unclosed-quote',
      type: 'message',
      severity: 'error',
      flags: messageKinds['yaml/unclosed-quote']?.flags,
    });
  });

  it.each([
    ['inclusion/driving-license', '; did you mean `inclusion/driving-licence`?'],
    ['driving-licence', '; did you mean `inclusion/driving-licence`?'],
    ['inclusio', '; did you mean `inclusion`?'],
    ['zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz', ''],
  ])('does not know %s', async (id, meant) => {
    expect(await explain([id])).toEqual({
      code: 2,
      out: '',
      err: `jd: No rule or message \`${id}\`${meant}\n    \`jd explain\` lists them.\n`,
    });
  });

  it('is coloured where colours are wanted, and only there', async () => {
    expect((await explain(['content/picture'])).out).not.toContain('\u001B');
    expect((await explain(['content/picture'], true)).out).toContain('\u001B[31merror\u001B[39m');
  });
});

describe('wrapText', () => {
  it('breaks between words, and leaves a long word whole', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapText('a averylongword b', 5)).toEqual(['a', 'averylongword', 'b']);
  });
});
