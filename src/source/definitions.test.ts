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
);

it('parses sections one by one as the whole file is parsed, whatever they define for each other', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 11 }), (parts) => {
      const text = frontmatter + parts.join('');
      const { sections } = readMarkdown('porter.md', new TextEncoder().encode(text));
      const nodes = sections.flatMap(({ heading, nodes }) => [heading?.children() ?? [], nodes()].flat());
      const whole = parseFile(text)
        .children.slice(1)
        .flatMap((node) => (node.type === 'heading' && node.depth <= 2 ? node.children : [node]));
      expect(nodes).toEqual(whole);
    }),
    { numRuns: 5_000 },
  );
});
