import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { toRoleData } from './model/index.ts';
import { readPdf } from './render/pdf/testing/read-pdf.ts';
import {
  allOf,
  pagesOf,
  pageText,
  structureOf,
  type TestContent,
  type TestElement,
} from './render/pdf/testing/structure.ts';
import { parseFragment } from './source/index.ts';
import { fold, makePacks, textOfHtml } from './testing/make-pack.ts';
import { countCells, packText } from './testing/pack-text.ts';
import type { RoleData } from './types.ts';

/** The paragraphs, headings and cells of a Markdown text, in order, as plain words; or those of its footnotes. */
function passages(markdown: string | undefined, of: 'text' | 'footnotes' = 'text'): string[] {
  if (markdown === undefined) return [];
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition' && of === 'text') return;
    if (of === 'footnotes' && node.type === 'root') {
      node.children.filter(({ type }) => type === 'footnoteDefinition').forEach(visit);
    } else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      found.push(words(node));
    else if (node.type === 'code') found.push(...node.value.split('\n'));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(parseFragment(markdown, { line: 1, offset: 0 }));
  return found.flatMap(sentences).filter((passage) => fold(passage) !== '');
}

/** The words of a node; a mark that leads to a footnote parts them. */
function words(node: Nodes): string {
  if (node.type === 'footnoteReference') return '\n';
  if ('value' in node) return node.type === 'html' ? ' ' : node.value;
  return 'children' in node ? node.children.map(words).join('') : '';
}

/** Sentences, without what is a mark of the format: `[!NOTE]`, `[^note]`, the dash before a name, `{#id}`. */
function sentences(text: string): string[] {
  return text
    .replace(/\[!\w+\]|\[\^\w+\]|\{#[^}]*\}/g, '\n')
    .replace(/(?:^|\n)\s*—/g, '\n')
    .split(/\n|(?<=[.?!])\s+/);
}

/** The texts of a role, in the order in which its pack has them within each section. */
function textsBySection(data: RoleData): { section: string; texts: string[] }[] {
  const own = new Set(['duties', 'results', 'person-specification']);
  const sections = data.sections
    .filter(({ kind }) => !own.has(kind))
    .map(({ title, text }) => ({ section: title, texts: [title, ...passages(text)] }));
  const criteria = data.person_specification?.groups.map(({ title, criteria: items }) => ({
    section: `criteria of ${title}`,
    texts: [title ?? '', ...items.flatMap(({ text }) => passages(text))],
  }));
  return [
    { section: 'summary', texts: passages(data.summary) },
    ...sections,
    {
      section: 'duties',
      texts: (data.duties ?? []).flatMap(({ text, support }) => [...passages(text), ...passages(support)]),
    },
    { section: 'results', texts: (data.results ?? []).flatMap(({ text }) => passages(text)) },
    ...(criteria ?? []),
    ...data.sections.map(({ text }) => ({ section: 'footnotes', texts: passages(text, 'footnotes') })),
  ];
}

/** HTML without the words that the tool put into a line: those in brackets, and the marks of notes. */
function withoutGenerated(html: string): string {
  return html
    .replace(/<sup\b[^>]*data-generated[^>]*>.*?<\/sup>/gs, '')
    .replace(/<span\b[^>]*data-generated[^>]*>[^<]*<\/span>/g, '');
}

/** The first text that does not stand after the one before it. */
function missing(texts: string[], all: string): string | undefined {
  const [first = ''] = texts;
  // A title stands in the contents too: the section is where all of its texts follow.
  for (let start = all.indexOf(fold(first)); start >= 0; start = all.indexOf(fold(first), start + 1)) {
    if (firstMissing(texts, all, start) === undefined) return undefined;
  }
  return firstMissing(texts, all, 0) ?? first;
}

function firstMissing(texts: string[], all: string, start: number): string | undefined {
  let from = start;
  return texts.find((text) => {
    const at = all.indexOf(fold(text), from);
    if (at >= 0) from = at + fold(text).length;
    return at < 0;
  });
}

const keyOf = ({ page, mcid }: TestContent): string => `${page} ${mcid}`;

/** The words of a PDF by its structure, without the page numbers of its contents. */
function withoutPageNumbers(root: TestElement): string {
  let { text } = root;
  let from = 0;
  for (const { text: entry } of allOf(root, 'TOCI')) {
    from = text.indexOf(entry, from);
    const title = entry.replace(/ \d+$/, '');
    text = text.slice(0, from) + title + text.slice(from + entry.length);
    from += title.length;
  }
  return fold(text);
}

/** Characters that no face draws are not printed. */
function printed(text: string): string {
  return fold(text.replace(/[\p{Cc}\p{Cf}\uFE00-\uFE0F]/gu, (each) => (/\s/.test(each) ? ' ' : '')));
}

const folders = [...readdirSync('examples').map((name) => `examples/${name}`), 'src/testing/stress'];

test('there are examples', () => {
  expect(folders.length).toBeGreaterThan(3);
});

describe.each(folders)('%s', async (folder) => {
  const packs = await makePacks(resolve(folder));

  test('has roles without errors', () => {
    expect(packs.length).toBeGreaterThan(0);
    for (const { role } of packs) expect(role.source.file.messages.filter(({ fatal }) => fatal)).toEqual([]);
  });

  test.each(packs.map((made) => [made.role.id, made] as const))(
    '%s reads the same in HTML and PDF',
    (_, made) => {
      const sections = textsBySection(toRoleData(made.role)).filter(({ texts }) => texts.length > 0);
      expect(sections.length).toBeGreaterThan(4);
      const lost = (all: string) =>
        sections.flatMap(({ section, texts }) => {
          const text = missing(texts, all);
          return text === undefined ? [] : [`${section}: ${text}`];
        });
      // Words that the tool puts between the author's, such as what a term means, are passed over.
      expect(lost(textOfHtml(withoutGenerated(made.html)))).toEqual([]);
      expect(lost(fold(packText(made.pack, 'author')))).toEqual([]);
    },
  );

  test.each(packs.map((made) => [made.role.id, made] as const))(
    '%s has the words of its pack, in their order, in the structure of the PDF',
    (_, { pack, pdf }) => {
      const root = structureOf(readPdf(pdf));
      expect(withoutPageNumbers(root)).toBe(printed(packText(pack)));
      const { rows, cells } = countCells(pack.children);
      expect(allOf(root, 'TR')).toHaveLength(rows);
      expect([...allOf(root, 'TH'), ...allOf(root, 'TD')]).toHaveLength(cells);
    },
  );

  test.each(packs.map((made) => [made.role.id, made] as const))(
    '%s has its words on each page in the order of the structure, footnotes last',
    (_, { pdf }) => {
      const file = readPdf(pdf);
      const root = structureOf(file);
      const noted = new Set(allOf(root, 'Note').flatMap(({ reading }) => reading.map(keyOf)));
      const pages = pagesOf(file);
      expect(pages.length).toBeGreaterThan(2);
      pages.forEach((page, i) => {
        const here = root.reading.filter((content) => content.page === i);
        const isNote = (content: TestContent): boolean => noted.has(keyOf(content));
        const expected = [...here.filter((each) => !isNote(each)), ...here.filter(isNote)];
        const drawn = [...pageText(file, page).marked.keys()];
        expect(drawn, `page ${i + 1}`).toEqual(expected.map(({ mcid }) => mcid));
      });
    },
  );

  test('keeps what is the organisation’s own out of every pack', () => {
    for (const { role, htmlText, pdfText } of packs) {
      const data = toRoleData(role);
      const reasons = [
        ...(data.duties ?? []).flatMap(({ because }) => because ?? []),
        ...(data.person_specification?.groups ?? []).flatMap(({ criteria }) =>
          criteria.flatMap(({ because }) => because ?? []),
        ),
      ];
      for (const reason of reasons) {
        expect(htmlText).not.toContain(fold(reason));
        expect(pdfText).not.toContain(fold(reason));
      }
    }
  });
});
