import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readMarkdown, readYaml, type Source } from './index.ts';
import { outline } from './outline.ts';
import { parseFragment } from './parse-markdown.ts';

const encode = (text: string) => new TextEncoder().encode(text);

const yamlLine = fc.constantFrom(
  'title: Porter',
  'title: Porter: nights',
  'team: "Nights',
  "team: 'Night's'",
  'hours: {per_week: 35, nights}',
  '\ttab: 1',
  '  indented: 1',
  '- item',
  'next: [a, b',
  'a: &a [*a]',
  'b: *a',
  'c: *missing',
  '? [x]: y',
  'd: !tag x',
  '{{title}}',
  'title: {{x}}',
  'e: |',
  'f: >-',
  '  block text',
  '<<: *a',
  'g: @x',
  '...',
  '# comment',
  '',
  'glued:x',
  '__proto__: 1',
  '"quoted key": 1',
  'ŵ: 😀',
  'h: - a',
  ': empty',
);
const markdownLine = fc.constantFrom(
  '# Top',
  '## Section',
  '##',
  '## Closed ##',
  '### Part',
  'words',
  'words *strong* [link][a]',
  '',
  '',
  '```',
  '~~~',
  '```js',
  '  ```',
  '\t```',
  '``` a`b',
  '```\u00A0',
  '<div>',
  '  <b>',
  '<!-- open',
  '<!-- said -->',
  '<!-->',
  '- <!-- in item',
  '-->',
  '===',
  '---',
  '- - -',
  '***',
  '- item',
  '- # in item',
  '  - nested',
  '  ## indented',
  '    ## code',
  '1. one',
  '> quote',
  '> ## in quote',
  '> ```',
  '| a | b |',
  '| - | - |',
  '[a]: /url',
  '[^1]: note',
  '[^1]',
  '- ```',
  '\u2028## not a line',
  'ŵ 😀',
  '#hash',
  '#\ttab',
);
const yaml = fc.array(yamlLine, { maxLength: 8 }).map((lines) => lines.join('\n'));
const body = fc.array(markdownLine, { maxLength: 14 }).map((lines) => lines.join('\n'));
const document = fc.oneof(
  fc.tuple(yaml, body).map(([front, text]) => `---\n${front}\n---\n${text}\n`),
  body,
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }).map((text) => `---\n${text}\n---\n`),
);

/** Every place of the messages, checked against the text. */
function places({ file, text }: Source): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return file.messages.map((message) => {
    const { start, end } = message.place as { start: Point; end: Point };
    for (const point of [start, end]) {
      expect(point.line).toBeLessThanOrEqual(lines.length);
      expect(point.column).toBeGreaterThan(0);
      expect(point.column).toBeLessThanOrEqual((lines[point.line - 1]?.length ?? 0) + 1);
    }
    expect(end.line > start.line || (end.line === start.line && end.column >= start.column)).toBe(true);
    return `${start.line}:${start.column}-${end.line}:${end.column} ${message.ruleId} ${message.reason}`;
  });
}

interface Point {
  line: number;
  column: number;
}

describe('any text', () => {
  it('never throws, and every place lies in its file', () => {
    fc.assert(
      fc.property(document, (text) => {
        const source = readMarkdown('a.md', encode(text));
        places(source);
        for (const section of source.sections) section.nodes();
        places(readYaml('a.yaml', encode(text)));
      }),
      { numRuns: 1500 },
    );
  });

  it('gives the same places and data with LF, CRLF and a byte-order mark', () => {
    const plain = fc.tuple(yaml, body).map(([front, text]) => `---\n${front}\n---\n${text}\n`);
    fc.assert(
      fc.property(plain, (text) => {
        const [lf, crlf, bom] = [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`].map((variant) => {
          const source = readMarkdown('a.md', encode(variant));
          const sections = source.sections.map(({ heading, position }) => [
            heading?.text.replaceAll('\r\n', '\n'),
            position.start.line,
            position.start.column,
          ]);
          return { messages: places(source), data: source.data, sections };
        });
        expect(crlf).toEqual(lf);
        expect(bom).toEqual(lf);
      }),
      { numRuns: 600 },
    );
  });

  it('outlines the headings that a full parse finds, wherever it answers', () => {
    let answered = 0;
    fc.assert(
      fc.property(body, (text) => {
        const found = outline(text);
        if (found === undefined) return;
        answered += 1;
        const parsed = parseFragment(text, { line: 1, offset: 0 }).children.flatMap((node) =>
          node.type === 'heading' && node.depth <= 2 ? [`${node.depth}@${node.position?.start.offset}`] : [],
        );
        expect(found.map(({ depth, start }) => `${depth}@${start}`)).toEqual(parsed);
      }),
      { numRuns: 3000 },
    );
    expect(answered).toBeGreaterThan(200);
  });

  it('gives nodes the places that they have in the file', () => {
    fc.assert(
      fc.property(fc.tuple(yaml, body), ([front, text]) => {
        const source = readMarkdown('a.md', encode(`---\n${front}\n---\n${text}\n`));
        for (const section of source.sections) for (const node of section.nodes()) checkTexts(node, source);
      }),
      { numRuns: 600 },
    );
  });
});

/** The text of a node without escapes or entities is what stands at its place. */
function checkTexts(node: Nodes, source: Source): void {
  const { start, end } = node.position ?? {};
  if (start?.offset !== undefined && end?.offset !== undefined) {
    const before = source.text.slice(0, start.offset).split(/\r\n|\n|\r/);
    expect([start.line, start.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
    const raw = source.text.slice(start.offset, end.offset);
    if (node.type === 'text' && !node.value.includes('\n')) expect(raw).toBe(node.value);
  }
  if ('children' in node) for (const child of node.children) checkTexts(child, source);
}
