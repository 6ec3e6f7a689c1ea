import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder } from '../../disk/package-folder.ts';
import { explainPages } from './explain-pages.ts';

const docs = join(packageFolder(), 'docs');
const pages = explainPages();

function withoutCode(text: string): string {
  return text.replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, '');
}

describe('the pages of rules and messages', () => {
  it('stand in docs as they are generated, and no others do', () => {
    const written = readdirSync(join(docs, 'rules'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => `rules/${path.replaceAll('\\', '/')}`);
    expect([...written, 'messages.md'].sort()).toEqual([...pages.keys()].sort());
    expect(pages.size).toBeGreaterThan(60);
    for (const [path, text] of pages) {
      expect(readFileSync(join(docs, path), 'utf8'), `${path}: run npm run generate`).toBe(text);
    }
  });

  it('hold no HTML besides their first line', () => {
    for (const [path, text] of pages) {
      const prose = withoutCode(text).split('\n').slice(1).join('\n');
      expect(prose.replaceAll(/`[^`\n]*`/g, ''), path).not.toMatch(/<|&\w+;/);
    }
  });

  it('link to pages that exist', () => {
    for (const [path, text] of pages) {
      for (const [, target = ''] of withoutCode(text).matchAll(/\]\((?!https:)([^)#]+)\)/g)) {
        const file = join(dirname(path), target).replaceAll('\\', '/');
        expect(pages.has(file) || readFileSync(join(docs, file), 'utf8') !== '', `${path}: ${target}`).toBe(
          true,
        );
      }
    }
  });
});
