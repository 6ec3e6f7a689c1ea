import { expect, it } from 'vitest';
import type { Inline } from '../../pack/tree.ts';
import { testTheme } from '../../testing/load-theme.ts';
import { bullets, pack, paragraph } from './fixtures/nodes.ts';
import { renderHtml } from './index.ts';

const theme = testTheme();

function reference(note: number): Inline {
  return { type: 'noteReference', note };
}

it('numbers references, and leads to notes and back', async () => {
  const html = await renderHtml(
    {
      ...pack(paragraph('One', reference(0), ', two', reference(1), ', one again', reference(0), '.')),
      notes: [{ children: [paragraph('First.')] }, { children: [bullets('Second')] }, { children: [] }],
    },
    theme,
  );
  expect(html).toContain(
    'One<sup class="note-reference" data-generated=""><a id="note-1-reference" href="#note-1" role="doc-noteref" aria-describedby="notes">1</a></sup>, two',
  );
  expect(html).toContain('<section class="notes" role="doc-endnotes" aria-labelledby="notes">');
  expect(html).toContain(
    '<li id="note-1">\n<p>First. <a class="way-back" href="#note-1-reference" role="doc-backlink" aria-label="Back to reference 1.1"',
  );
  expect(html).toContain('href="#note-1-reference-2" role="doc-backlink" aria-label="Back to reference 1.2"');
  expect(html).toContain(
    '</ul>\n <a class="way-back" href="#note-2-reference" role="doc-backlink" aria-label="Back to reference 2"',
  );
  expect(html).toContain('<li id="note-3"></li>');
});

it('knows the references that stand in other notes', async () => {
  const html = await renderHtml(
    {
      ...pack(paragraph('One', reference(1), '.')),
      notes: [{ children: [paragraph('First.')] }, { children: [paragraph('See', reference(0))] }],
    },
    theme,
  );
  expect(html).toContain('href="#note-1-reference" role="doc-backlink"');
});

it('shows the number of a note that is not there, and leads nowhere', async () => {
  expect(await renderHtml(pack(paragraph('One', reference(6), '.')), theme)).toContain(
    'One<sup data-generated="">7</sup>.',
  );
});
