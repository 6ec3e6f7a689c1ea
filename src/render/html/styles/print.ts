import type { Pack } from '../../../pack/tree.ts';
import type { Theme } from '../../../types.ts';
import { cssString } from './css-string.ts';

/** Height of a sheet in millimetres. */
const paperHeights: Record<Theme['page']['size'], number> = { A4: 297, Letter: 279.4 };

/** Paper: size and margins of the theme, running texts, and what may not be torn apart. */
export function printStyles(pack: Pack, { page, text }: Theme): string {
  const { top, right, bottom, left } = page.margins;
  return `
@page {
  size: ${page.size};
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  ${marginBox('top-left', pack.running.header && cssString(pack.running.header))}
  ${marginBox('bottom-left', pack.running.footer && cssString(pack.running.footer))}
  ${marginBox('bottom-right', pageOf(pack.labels.pageOf))}
}
@page :first { @top-left { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }

@media print {
  :root { font-size: ${text.size}pt; --leading: ${text.leading}; --measure: none; --page: none; --gutter: 0px; }
  body { -webkit-print-color-adjust: exact; print-color-adjust: exact; orphans: 3; widows: 3; }
  .skip-link, .way-back { display: none; }
  main { padding-block: 0; }
  .cover { display: flex; flex-direction: column; align-items: flex-start; min-block-size: ${paperHeights[page.size] - top - bottom - 1}mm; padding-inline: 1.75rem; break-after: page; }
  .cover .facts { inline-size: 100%; margin-block-start: auto; }
  .contents { padding-inline: 0; }
  .page-break { break-after: page; }
  :is(.cover, .page-break) + .page-break { display: none; }
  .new-page { break-before: page; border: 0; margin: 0; padding: 0; }
  h1, h2, h3, h4, h5, h6, caption, .callout-title, .card-label { break-after: avoid; break-inside: avoid; }
  tr, .callout, figure, .facts > div { break-inside: avoid; }
  .frame { container-type: normal; overflow: visible; }
  .scroll :is(th, td) { min-inline-size: 0; }
  .frame > .facts > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); column-gap: 1.25rem; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  table { font-size: 0.9rem; line-height: 1.3; }
  a { text-decoration-thickness: 0.04em; }
  .contents a, .note-reference a { text-decoration: none; color: inherit; }
}
`;
}

function marginBox(place: string, content: string | undefined): string {
  if (!content) return '';
  return `@${place} { content: ${content}; font: 0.85em var(--text-family); color: var(--muted); white-space: pre-wrap; }`;
}

/** "Page {page} of {pages}" as a CSS value with counters. */
function pageOf(label: string): string {
  return label
    .split(/(\{pages?\})/)
    .filter(Boolean)
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part),
    )
    .join(' ');
}
