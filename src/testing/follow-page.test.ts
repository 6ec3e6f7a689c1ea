import { expect, it } from 'vitest';
import { followPage } from './follow-page.ts';

/** Follows a page whose commands print the file that they name. */
function follow(page: string, files: Record<string, string> = {}): string {
  return followPage(page, {
    save: (path, text) => void (files[path] = text),
    read: (path) => files[path] ?? '',
    run: (command) => files[command.replace('cat ', '')] ?? '',
  });
}

const saved = 'Save this as `roles/porter.md`:\n\n```markdown\ntitle: Porter\nhours: 35\n```\n\n';
const shown = (text: string) => `\`\`\`console\n$ cat roles/porter.md\n${text}\`\`\`\n`;

it('saves files, and puts what commands print in place of what the page says', () => {
  const page = saved + shown('title: Porter\n…\n');
  expect(follow(page)).toBe(page);
  expect(follow(saved + shown('title: Cook\n'))).toBe(saved + shown('title: Porter\nhours: 35\n'));
});

it('changes lines of a file as a difference says', () => {
  const change =
    'Change a line of `roles/porter.md`:\n\n```diff\n title: Porter\n-hours: 35\n+hours: 30\n```\n\n';
  const page = saved + change + shown('title: Porter\nhours: 30\n');
  expect(follow(page)).toBe(page);
});

it('refuses a change of lines that the file does not hold', () => {
  const change = 'Change a line of `roles/porter.md`:\n\n```diff\n-hours: 36\n+hours: 30\n```\n';
  expect(() => follow(saved + change)).toThrow('roles/porter.md');
});
