import { expect, test } from 'vitest';
import { followPage } from './follow-page.ts';

const page = `Save this as \`roles/porter.md\`:

\`\`\`markdown
---
title: Porter
---
\`\`\`

Then:

\`\`\`console
$ jd validate
one
…
four
$ jd build
made porter.pdf (41 kB)
\`\`\`
`;

function follow(printed: Record<string, string>) {
  const saved: Record<string, string> = {};
  const text = followPage(page, {
    save: (path, file) => {
      saved[path] = file;
    },
    run: (command) => printed[command] ?? '',
  });
  return { saved, text };
}

test('a page is the same if its commands print what it says', () => {
  const { saved, text } = follow({
    'jd validate': 'one\ntwo\nthree\nfour\n',
    'jd build': 'made porter.pdf (9 kB)\n',
  });
  expect(text).toBe(page);
  expect(saved).toEqual({ 'roles/porter.md': '---\ntitle: Porter\n---\n' });
});

test('what is no longer true is what is printed now', () => {
  const { text } = follow({ 'jd validate': 'one\nfive\n', 'jd build': 'made porter.pdf (9 kB)\n' });
  expect(text).toBe(page.replace('one\n…\nfour', 'one\nfive'));
});
