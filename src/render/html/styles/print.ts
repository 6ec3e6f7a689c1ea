import type { Pack } from '../../../pack/tree.ts';
import { type RunningPart, runningLines } from '../../running-lines.ts';
import type { Theme } from '../../theme.ts';
import { cssString } from './css-string.ts';

/** Paper: size and margins of the theme, running texts, and what may not be torn apart. */
export function printStyles(pack: Pack, theme: Theme): string {
  const { page, text } = theme;
  const { header, footer } = runningLines(pack, theme);
  const { top, right, bottom, left } = page.margins;
  return `
@page {
  size: ${page.width}mm ${page.height}mm;
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  ${marginBox('top-left', header.left)}
  ${marginBox('top-right', header.right)}
  ${marginBox('bottom-left', footer.left)}
  ${marginBox('bottom-right', footer.right)}
}
@page :first { @top-left { content: none; } @top-right { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }

@media print {
  :root { color-scheme: light; font-size: ${text.size}pt; --leading: ${text.leading}; --measure: none; --page: none; --gutter: 0px; }
  body { -webkit-print-color-adjust: exact; print-color-adjust: exact; orphans: 3; widows: 3; }
  .skip-link, .way-back { display: none; }
  main { padding-block: 0; }
  .cover { display: flex; flex-direction: column; align-items: flex-start; min-block-size: ${page.height - top - bottom - 1}mm; padding-inline: 1.75rem; break-after: page; }
  .cover .facts { inline-size: 100%; margin-block-start: auto; }
  .contents { padding-inline: 0; }
  .page-break { break-after: page; }
  :is(.cover, .page-break) + .page-break { display: none; }
  .new-page { break-before: page; border: 0; margin: 0; padding: 0; }
  h1, h2, h3, h4, h5, h6, caption, .callout-title, .card-label { break-after: avoid; break-inside: avoid; }
  tr, .callout, figure, .facts > div { break-inside: avoid; }
  .frame { container-type: normal; }
  .frame > .facts > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); column-gap: 1.25rem; }
  .drawn-twice { container-type: normal; }
  .drawn-twice > .wide { display: inline; }
  .drawn-twice > .narrow { display: none; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  table { font-size: 0.9rem; line-height: 1.3; }
  a { text-decoration-thickness: 0.04em; }
  .contents a, .note-reference a { text-decoration: none; color: inherit; }
}
`;
}

function marginBox(place: string, parts: readonly RunningPart[]): string {
  if (parts.length === 0) return '';
  const content = parts.map((part) => ('text' in part ? cssString(part.text) : `counter(${part.number})`));
  return `@${place} { content: ${content.join(' ')}; font: 0.85em var(--text-family); color: var(--muted); white-space: pre-wrap; }`;
}
