import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFile } from './parse-markdown.ts';
import { readMarkdown } from './read-source.ts';

const frontmatter = '---\ntitle: Night Porter\n---\n';

const lines = fc.constantFrom(
  '## h\n',
  '## [a]\n',
  '# t [b][c]\n',
  'x [a] y\n',
  'see [text][b].\n',
  '[a]: /u\n',
  '[b]: <x> "t"\n',
  '[^1]: note\n',
  'call[^1]\n',
  '- [a]\n',
  '- [C] z\n',
  '[c]: c\n',
  '\n',
  '    more\n',
  '  [a]: q\n',
  '```\n',
  '> [b]: r\n',
  'p\n',
  '[a]:\n',
  '[n\n',
  'm]: d\n',
  '[n m]\n',
  '![a]\n',
  '[x\\]y]: e\n',
  "'t\n",
  '[ A ]\n',
  '[A\n',
  '> [n\n> m]\n',
  '> [^2]: quoted\n',
  'also[^2] and [^ 2]\n',
  '  - [d d]: /deep\n',
  '[D  D][]\n',
  '[^3 x]: y\n',
  '[^3 X]\n',
  '[^1]: > [e]: /in-a-note\n',
  '[x\\]y] [e]\n',
  '> [X\\]\n> Y ]\n',
  '[x\\] y]: e\n',
  'z [ x\\]  y ][]\n',
  '`[a]` [ß]\n',
  '[SS]: s\n',
  '[&amp;]: u\n',
  '[&amp;] [&]\n',
  '<!-- [b]: c -->\n',
  '<!-- open\n',
  '-->\n',
  '\tindented [a]\n',
  '===\n',
);

it('parses sections one by one as the whole file is parsed, whatever they define for each other', () => {
  const ends = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 11 }), ends, (parts, end) => {
      const text = (frontmatter + parts.join('')).replaceAll('\n', end);
      const { sections } = readMarkdown('porter.md', new TextEncoder().encode(text));
      const nodes = sections.flatMap(({ heading, nodes }) => [heading?.children() ?? [], nodes()].flat());
      const whole = parseFile(text)
        .children.slice(1)
        .flatMap((node) => (node.type === 'heading' && node.depth <= 2 ? node.children : [node]));
      expect(nodes).toEqual(whole);
    }),
    { numRuns: 6_000 },
  );
});
