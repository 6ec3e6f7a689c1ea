import { describe, expect, it, test } from 'vitest';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';

async function standards(argv: string[], texts: Record<string, string | Uint8Array>) {
  const io = fakeIo(texts);
  const code = await run(['standards', ...argv], io);
  const written = Object.fromEntries(
    [...io.written].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
  return { code, out: io.out(), err: io.err(), written };
}

/** The catalogue after a standard was added to it. */
async function added(text: string, ...argv: string[]): Promise<string | undefined> {
  const files = { '/jd.yaml': 'format: 1\n', '/standards/trust.yaml': text };
  const { written, err } = await standards(['add', ...argv], files);
  expect(err).toBe('');
  return written['/standards/trust.yaml'];
}

const grouped = `# The Trust's own standards.

# Relationships first: they matter most.
- id: RTHW12
  title: 'Begin a relationship'   # agreed in May
  area: Relationships

- id: RTHW15
  title: >-
    Explore what matters
    to a person
  area: Relationships

# Community
- id: RTCO04
  title: Link people
  area: Community
`;

describe('jd standards add', () => {
  it('makes a catalogue where there is none', async () => {
    const { code, out, written } = await standards(
      ['add', 'RTCO04', '--title', 'Link people: a start', '--url', 'https://riverside.example.org/4'],
      { '/jd.yaml': 'format: 1\n' },
    );
    expect(code).toBe(0);
    expect(out).toBe('added RTCO04 to standards/standards.yaml, line 1\n');
    expect(written).toEqual({
      '/standards/standards.yaml':
        '- id: RTCO04\n  title: "Link people: a start"\n  url: https://riverside.example.org/4\n',
    });
  });

  it('puts a standard at the end of its area, and keeps every other character', async () => {
    const text = await added(grouped, 'RTHW20', '--title', 'Say goodbye', '--area', 'Relationships');
    expect(text).toBe(
      grouped.replace(
        '\n# Community',
        '\n- id: RTHW20\n  title: Say goodbye\n  area: Relationships\n\n# Community',
      ),
    );
  });

  it('puts one before the first of its area under the comments above that', async () => {
    const text = await added(grouped, 'RTHW2', '--title', 'Say hello', '--area', 'Relationships');
    expect(text).toBe(
      grouped.replace(
        '# Relationships first',
        '- id: RTHW2\n  title: Say hello\n  area: Relationships\n\n# Relationships first',
      ),
    );
  });

  it('puts one of a new area at the end', async () => {
    expect(await added(grouped, 'RTAA01', '--title', 'Keep safe', '--area', 'Safety')).toBe(
      `${grouped}\n- id: RTAA01\n  title: Keep safe\n  area: Safety\n`,
    );
  });

  it('keeps the order of ids, in which numbers count', async () => {
    const text = '- {id: RT2, title: Two}\n- {id: RT10, title: Ten}\n- {id: RT30, title: Thirty}';
    expect(await added(text, 'RT9', '--title', 'Nine, or so')).toBe(
      '- {id: RT2, title: Two}\n- {id: RT9, title: "Nine, or so"}\n- {id: RT10, title: Ten}\n- {id: RT30, title: Thirty}',
    );
    expect(await added(text, 'RT31', '--title', 'More')).toBe(`${text}\n- {id: RT31, title: More}\n`);
    expect(await added(text, 'RT1', '--title', 'One')).toBe(`- {id: RT1, title: One}\n${text}`);
  });

  it.each([
    [
      'ends of lines',
      '- id: RT2\r\n  title: Two\r\n',
      '- id: RT2\r\n  title: Two\r\n- id: RT3\r\n  title: Three\r\n',
    ],
    [
      'indentation',
      '  - id: RT2\n    title: Two\n',
      '  - id: RT2\n    title: Two\n  - id: RT3\n    title: Three\n',
    ],
    [
      'a byte-order mark',
      '\uFEFF- id: RT2\n  title: Two\n',
      '\uFEFF- id: RT2\n  title: Two\n- id: RT3\n  title: Three\n',
    ],
    ['comments alone', '# Ours\n', '# Ours\n- id: RT3\n  title: Three\n'],
    [
      'what stands after the list',
      '- id: RT2\n  title: Two\n# The end\n',
      '- id: RT2\n  title: Two\n- id: RT3\n  title: Three\n# The end\n',
    ],
  ])('keeps %s', async (_, before, after) => {
    expect(await added(before, 'RT3', '--title', 'Three')).toBe(after);
  });

  it('chooses the catalogue of its suite', async () => {
    const { written } = await standards(['add', 'RT3', '--title', 'Three', '--suite', 'Health'], {
      '/jd.yaml': '',
      '/standards/a.yaml': '- {id: RT1, title: One, suite: Community}\n',
      '/standards/b.yaml': '- {id: RT2, title: Two, suite: Health}\n',
    });
    expect(Object.keys(written)).toEqual(['/standards/b.yaml']);
  });

  it.each([
    [
      'an id that is there',
      ['RT 2', '--title', 'x'],
      'There is `RT2` (Two) already in standards/a.yaml, line 2',
    ],
    [
      'an alias that is there',
      ['OLD2', '--title', 'x'],
      'There is `RT2` (Two) already in standards/a.yaml, line 2',
    ],
    ['no title', ['RT3'], 'Missing option `--title <words>`'],
    ['an empty title', ['RT3', '--title', ' ', '--file', 'a.yaml'], 'Unexpected empty --title'],
    [
      'an address that is none',
      ['RT3', '--title', 'x', '--url', 'not an address', '--file', 'a.yaml'],
      'not an address',
    ],
    ['a file elsewhere', ['RT3', '--title', 'x', '--file', '../a.yaml'], 'Unexpected file `../a.yaml`'],
    [
      'a list in brackets',
      ['RT3', '--title', 'x', '--file', 'b.yaml'],
      'cannot be added to `standards/b.yaml`',
    ],
    ['a file with errors', ['RT3', '--title', 'x', '--file', 'c.yaml'], '`standards/c.yaml` has errors'],
    ['one of several catalogues', ['RT3', '--title', 'x'], 'There are several catalogues: standards/a.yaml'],
  ])('refuses %s, and writes nothing', async (_, argv, said) => {
    const { code, err, written } = await standards(['add', ...argv], {
      '/jd.yaml': '',
      '/standards/a.yaml': '# Ours\n- {id: RT2, title: Two, aliases: [OLD2]}\n',
      '/standards/b.yaml': '[{id: RT4, title: Four}]\n',
      '/standards/c.yaml': '- id: "RT5\n  title: Five\n',
    });
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(written).toEqual({});
  });
});

test('jd standards list prints those that hold some words', async () => {
  const files = {
    '/jd.yaml': '',
    '/standards/a.yaml':
      '- {id: RT2, title: Link people, area: Places, status: legacy}\n- {id: RT3, title: Keep records}\n',
  };
  expect((await standards(['list'], files)).out).toBe(
    'RT2          Link people (Places; legacy)\nRT3          Keep records\n',
  );
  expect((await standards(['list', 'KEEP'], files)).out).toBe('RT3          Keep records\n');
  expect(JSON.parse((await standards(['list', 'places', '--json'], files)).out)).toEqual([
    { id: 'RT2', title: 'Link people', area: 'Places', status: 'legacy' },
  ]);
  expect(await standards(['list', 'nothing'], files)).toMatchObject({
    code: 0,
    out: '',
    err: 'No standard holds these words.\n',
  });
});
