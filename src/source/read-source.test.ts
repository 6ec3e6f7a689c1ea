import { describe, expect, it } from 'vitest';
import { readMarkdown, readYaml, type Source } from './index.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const place = ({ start, end }: ReturnType<Source['at']>) =>
  `${start.line}:${start.column}-${end.line}:${end.column}`;
const messages = ({ file }: Source) =>
  file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);

const role = `---
title: Night Porter
hours: {per_week: 35}
next:
  - senior-porter
text: >
  folded
  words
version: 1.10
---

You keep the wards moving.

## Main duties

1. Carry.
`;

describe('a colour without quotes', () => {
  it.each([
    ['colours:\n  accent: #7A1F4B\n', 'yaml/comment', 11, 'Write "#7A1F4B", in quotes.'],
    ['colours:\n  accent: # ours\n', 'yaml/empty', 3, expect.stringContaining('Write a value')],
  ])('is read as a comment, which %j says', (yaml, ruleId, column, note) => {
    expect(readYaml('theme.yaml', encode(yaml)).file.messages).toMatchObject([
      { line: 2, column, ruleId, note },
    ]);
  });

  it('hides a closing bracket, which the message says', () => {
    const { file } = readYaml('theme.yaml', encode('extends: default\ncolours: { accent: #7A1F4B }\n'));
    expect(file.messages).toMatchObject([{ line: 2, column: 10, ruleId: 'yaml/unclosed-bracket' }]);
    expect(file.messages[0]?.note).toContain('A `#` after a space begins a comment');
  });
});

describe('readMarkdown', () => {
  for (const [name, text] of [
    ['LF', role],
    ['CRLF', role.replaceAll('\n', '\r\n')],
    ['CR', role.replaceAll('\n', '\r')],
    ['a byte-order mark', `\uFEFF${role}`],
  ] as const) {
    it(`finds every value with ${name}`, () => {
      const source = readMarkdown('porter.md', encode(text));
      expect(messages(source)).toEqual([]);
      expect(place(source.at('/title'))).toBe('2:8-2:20');
      expect(place(source.at('/title', 'key'))).toBe('2:1-2:6');
      expect(place(source.at('/hours/per_week'))).toBe('3:19-3:21');
      expect(place(source.at('/next/0'))).toBe('5:5-5:18');
      expect(place(source.at('/text'))).toBe('6:1-6:5');
      expect(place(source.at('/hours/evenings'))).toBe('3:1-3:6');
      expect(place(source.at('/absent'))).toBe('1:1-1:4');
      expect(source.typed('/version')).toBe('1.10');
      expect(source.sections.map(({ position }) => position.start.line)).toEqual([12, 14]);
      const [list] = source.sections[1]?.nodes() ?? [];
      expect(list?.position?.start).toMatchObject({ line: 16, column: 1 });
    });
  }

  it('finds values of the body where their places were noted', () => {
    const source = readMarkdown('porter.md', encode(role));
    const position = source.sections[1]?.position;
    if (position === undefined) throw new Error('no section');
    source.place('/duties', position);
    expect(place(source.at('/duties/0/text'))).toBe('14:1-14:15');
  });

  it('understands what is around an entry that it cannot understand', () => {
    const source = readMarkdown('porter.md', encode('---\ntitle: Porter\nteam: "Nights\nposts: 2\n---\n'));
    expect(source.data).toEqual({ title: 'Porter', team: '"Nights', posts: 2 });
    expect([...source.broken]).toEqual(['team']);
    expect(messages(source)).toEqual(['3:7 yaml/unclosed-quote']);
  });

  it.each(['\n\ta: 1\n', '\r\ta: 1', '\r\n\r\n\ta: 1', '\n\n \n\ta: 1'])(
    'reports a tab after nothing but empty lines in %j',
    (text) => {
      expect(messages(readYaml('a.yaml', encode(text)))).toContainEqual(expect.stringMatching(/yaml\/tab$/));
    },
  );

  it.each([
    ['title: a\ncontract:\n\ttype: permanent', '4:1 yaml/tab'],
    ['title: a\nhours:\n  per_week: 35\n   evenings: regular', '5:4 yaml/indent'],
    ['title: a\nhours:\n    per_week: 35\n  evenings: regular', '5:3 yaml/indent'],
    ['title: a: b', '2:8 yaml/colon'],
    ['title: {{title}}', '2:9 yaml/key'],
    ['title: [a\nteam: b', '2:8 yaml/unclosed-bracket'],
    ['title: @a', '2:8 yaml/quote'],
    ['title: *a', '2:8 yaml/alias'],
    ['title: &a &b c', '2:11 yaml/alias'],
    ['title: !a', '2:8 yaml/tag'],
    ["title: 'a's b'", '2:11 yaml/quote'],
    ['title: "a\\d"', '2:10 yaml/escape'],
    ['title: a\ntitle: b', '3:1 yaml/duplicate-key'],
    ['title: a\nmy key: 1\nmy key: 2', '4:1 yaml/duplicate-key'],
    ['pay: {min: £25,000, per: year}', '2:12 yaml/comma'],
    ['title: a\naccent: #0B5563   # links', '3:9 yaml/comment'],
    ['title: {a, b: c}', '2:9 yaml/comma'],
    ['title: - a', '2:8 yaml/list'],
    ['title:a\nteam: b', '2:1 yaml/syntax'],
    ['title: a\nbase: Unit #4, Mill Lane', '3:7 yaml/comment'],
    ['title: a\nnext:\n  - Unit #4', '4:5 yaml/comment'],
    ['title: a\nteam:\u00A0Nights', '3:6 yaml/syntax'],
    ['- a', '1:1 frontmatter/keys'],
  ])('says where %j is wrong, once', (yaml, expected) => {
    expect(messages(readMarkdown('a.md', encode(`---\n${yaml}\n---\n`)))).toEqual([expected]);
  });

  it.each([
    'title: a # note',
    'title: "a" #note',
    'title: C#',
    'title: a #',
    'title: a ## b',
    '#title: b\nteam: c',
  ])('takes the note in %j for one', (yaml) => {
    expect(messages(readMarkdown('a.md', encode(`---\n${yaml}\n---\n`)))).toEqual([]);
  });

  it.each([
    ['—\ntitle: a\nteam: b\n—\n\nWords.\n', '1:1'],
    ['\n--\ntitle: a\n--\n\nWords.\n', '2:1'],
    ['***\r\ntitle: a\r\nbase:\r\n  - place: b\r\n***\r\n', '1:1'],
    ['–––\ntitle: a\n---\n\nWords.\n', '1:1'],
    ['title: a\nteam: b\n---\n\nWords.\n', '1:1'],
    ['title: a\nteam: b\n—\n\nWords.\n', '1:1'],
  ])('says that the lines around the keys of %j are none', (text, at) => {
    const source = readMarkdown('a.md', encode(text));
    expect(messages(source)).toEqual([`${at} frontmatter/fence`]);
    expect(source.incomplete).toBe(true);
  });

  it.each([
    '***\n\nWords.\n\n***\n',
    'Note: these are words\n---\n',
    'title: a\nteam: b\n\nWords.\n',
    'title: a\n\nWords.\n\n---\n',
    '—\nWords: and more\nof them\n—\n',
  ])('takes %j for words', (text) => {
    expect(messages(readMarkdown('a.md', encode(text)))).toEqual([]);
  });

  it('says below which line the frontmatter should end', () => {
    const source = readMarkdown('a.md', encode('---\ntitle: a\nbase:\n  - place: b\n\nWords.\n'));
    expect(source.file.messages[0]).toMatchObject({
      ruleId: 'frontmatter/unclosed',
      note: 'Write --- on a line of its own below the last fact, as it seems after line 4.',
    });
  });

  it('takes frontmatter without keys for empty', () => {
    for (const text of ['---\n---\n', '---\n# nothing yet\n---\n']) {
      const source = readMarkdown('a.md', encode(text));
      expect(source.data).toEqual({});
      expect(messages(source)).toEqual([]);
    }
  });

  it('reads the body where a blank line stands before the frontmatter', () => {
    const source = readMarkdown('a.md', encode('\n---\ntitle: a\n---\n\n<b>\n\n## Main duties\n'));
    expect(messages(source)).toEqual(['2:1 frontmatter/not-first']);
    expect(source.sections.at(-1)?.position.start.line).toBe(8);
  });

  it('looks through aliases and merges', () => {
    const source = readYaml('a.yaml', encode('a: &a {b: 1}\nc: *a\nd: {<<: *a, e: 2}\n'));
    expect(place(source.at('/c'))).toBe('2:4-2:6');
    expect(place(source.at('/c/b'))).toBe('1:11-1:12');
    expect(place(source.at('/d/b'))).toBe('1:11-1:12');
    expect(source.data).toEqual({ a: { b: 1 }, c: { b: 1 }, d: { b: 1, e: 2 } });
  });

  it('keeps keys that every object has as keys', () => {
    const source = readYaml('a.yaml', encode('__proto__: {a: 1}\nconstructor: 2\n'));
    expect(Object.keys(source.data as object)).toEqual(['__proto__', 'constructor']);
    expect(place(source.at('/__proto__', 'key'))).toBe('1:1-1:10');
  });
});
