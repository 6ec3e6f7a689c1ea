import { expect, test } from 'vitest';
import { readMarkdown } from '../source/index.ts';
import { readTemplate } from './pack-template.ts';

test.each([
  ['\n', ''],
  ['\r\n', ''],
  ['\n', '\uFEFF'],
])('a directive that is not known is reported where it stands (%j, %j)', (ending, mark) => {
  const text = ['---', 'title: Pack', '---', '', '::cover', 'Words.', '', '::content', ''].join(ending);
  const source = readMarkdown('packs/own.md', new TextEncoder().encode(`${mark}${text}`));
  readTemplate(source);
  expect(source.file.messages.map(({ reason, place }) => [reason, place])).toEqual([
    [
      'Unknown directive `::content`; did you mean `::contents`?',
      {
        start: expect.objectContaining({ line: 8, column: 1 }),
        end: expect.objectContaining({ line: 8, column: 10 }),
      },
    ],
  ]);
});
