/** A table as cards: every row one under another, each cell after its column's name. */
const cards = `
    table, tbody, tr, th, td, caption { display: block; inline-size: auto; text-align: start; }
    colgroup { display: none; }
    thead, .empty { position: absolute; inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
    table { border: 0; }
    tr { border: 1px solid var(--rule); border-block-start: 3px solid var(--accent); }
    tr + tr { margin-block-start: 1.25rem; }
    :is(th, td) { border: 0; padding: 0.7rem 0.9rem; min-inline-size: 0; hyphens: manual; }
    :is(th, td):is(.center, .right) { text-align: start; }
    tr:not(:has(> :not(.empty))) { display: none; }
    :is(th, td) + :is(th, td) { border-block-start: 1px solid var(--rule); }
    th { font-size: 1.05rem; }
    .marked, :is(th, td) + .marked { border: 3px solid var(--accent); }
    .card-label { display: block; color: var(--muted); font-size: 0.94em; font-weight: 650; }
    .card-label + * { margin-block-start: 0.2rem; }
`;

/** In cards of many cells, a few words stand beside their column's name instead of under it. */
const shortCells = `
    :is(th, td):has(> .card-label):not(:has(> :is(p, ul, ol, dl, table, pre, blockquote))) { padding-block: 0.35rem; }
    :is(th, td):not(:has(> :is(p, ul, ol, dl, table, pre, blockquote))) > .card-label { display: inline; margin-inline-end: 0.6rem; }
`;

/**
 * Tables, and the forms they take where the frame is narrow; on paper they are always tables. A word too
 * long for its column breaks; hence columns have a least width, or one of long texts would leave the others a letter:
 * that of headers of rows takes "Qualifications" whole.
 * Where there are many, a word too short to be hyphenated fits that width.
 */
export const tableStyles = `
table { inline-size: 100%; border-collapse: collapse; font-size: 0.94rem; line-height: 1.45; }
caption { text-align: start; font-weight: 650; font-size: 1rem; padding-block-end: 0.6rem; }
th, td { padding: 0.6rem 0.75rem; border: 1px solid var(--rule); text-align: start; vertical-align: top; overflow-wrap: anywhere; hyphens: auto; hyphenate-limit-chars: 10 4 4; }
th { font-weight: 650; }
thead :is(th, td) { background: var(--surface); vertical-align: bottom; border-block-end: 2px solid var(--muted); }
tbody th { background: var(--surface); }
:is(th, td).center { text-align: center; }
:is(th, td).right { text-align: end; font-variant-numeric: lining-nums tabular-nums; }
:is(th, td) > * + * { margin-block-start: 0.5rem; }
:is(th, td) :is(ul, ol) { padding-inline-start: 1.1rem; }
:is(th, td) li + li { margin-block-start: 0.3rem; }
:is(th, td) > .card-label { display: none; }
.card-label + * { margin-block-start: 0; }

tbody :is(th, td).marked, thead :is(th, td).marked { background: var(--accent-surface); border: 3px solid var(--accent); }
.mark { font-weight: 650; font-size: 0.94em; color: var(--accent); }
.mark + * { margin-block-start: 0.3rem; }
:is(th, td) > * + .mark { margin-block-start: 0.2rem; }

:is(.stack-late, .stack-middle, .stack, .stack-early) :is(th, td) { min-inline-size: 3.5rem; }
@media screen {
  :is(.stack-late, .stack-middle, .stack, .stack-early) :is(th, td) { min-inline-size: 6rem; }
  .figures :is(th, td) { min-inline-size: 0; }
  .stack-early :is(th, td) { padding-inline: 0.5rem; }
  @container (inline-size < 14rem) { .stack-late {${cards}} }
  @container (inline-size < 30rem) { .stack-middle {${cards}} }
  @container (inline-size < 40rem) { .stack {${cards}} }
  @container (inline-size < 50rem) { .stack-early {${cards}${shortCells}} }
  @container (inline-size >= 30rem) { .stack-middle tbody th { min-inline-size: 8.75rem; } }
  @container (inline-size >= 40rem) { .stack tbody th { min-inline-size: 8.75rem; } }
  .stack-always {${cards}${shortCells}}
}
`;
