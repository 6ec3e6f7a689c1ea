/** Lists, facts, quotations, callouts and figures. */
export const blockStyles = `
ul, ol { padding-inline-start: min(1.6rem, 7vw); }
ol > li { padding-inline-start: 0.15rem; }
li + li { margin-block-start: 0.45rem; }
.spread > li + li { margin-block-start: 0.85rem; }
li > :is(ul, ol) { margin-block-start: 0.45rem; }
li::marker { color: var(--accent); font-variant-numeric: lining-nums tabular-nums; }
ol > li::marker { font-weight: 650; }
.tasks { list-style: none; padding-inline-start: 1.6rem; }
.box { display: inline-block; inline-size: calc(1.6rem - 0.25em); margin-inline-start: -1.6rem; color: var(--accent); }
.tasks p:first-of-type { display: inline; }

.frame { container-type: inline-size; }
:where(main, section, li, dd, td, blockquote, .callout) > * + .frame { margin-block: 1.5rem; }
.facts > div { padding-block: 0.6rem; border-block-end: 1px solid var(--rule); }
.facts dt { color: var(--muted); }
.facts dt, .facts dd { margin: 0; min-inline-size: 0; }
.facts dd ul { padding-inline-start: 1.1rem; }
.frame > .facts { border-block-start: 1px solid var(--rule); }
@container (inline-size >= 26rem) {
  .facts > div { display: grid; grid-template-columns: minmax(9rem, 1fr) minmax(0, 2.4fr); column-gap: 1.25rem; }
}
@container (inline-size >= 50rem) {
  .frame > .facts { columns: 2; column-gap: 3rem; border: 0; }
  .frame > .facts > div { break-inside: avoid; border-block-start: 1px solid var(--rule); border-block-end: 0; }
}

main :where(blockquote, .quotation):not(:first-child) { margin-block-start: 1.25rem; }
main :where(blockquote, .quotation) + * { margin-block-start: 1.25rem; }
.quotation > blockquote:first-child { margin: 0; }
blockquote { padding-inline-start: 1.25rem; border-inline-start: 4px solid var(--accent); font-size: 1.08rem; }
blockquote blockquote { font-size: inherit; border-color: var(--rule); }
.quotation figcaption::before { content: "\\2014\\2002"; content: "\\2014\\2002" / ""; }
.quotation figcaption { padding-inline-start: calc(1.25rem + 4px); margin-block-start: 0.4rem; }
figcaption { color: var(--muted); font-size: 0.94rem; }
figure > img { display: block; }
figure:not(.quotation) { max-inline-size: none; margin-block: 1.5rem; }
/* Anchors of lines are sides, whatever way the page runs. */
figure svg text { direction: ltr; unicode-bidi: plaintext; }
.drawn-twice { container-type: inline-size; }
.drawn-twice > .wide { display: none; }
@container (inline-size >= 34rem) {
  .drawn-twice > .wide { display: inline; }
  .drawn-twice > .narrow { display: none; }
}
figure:not(.quotation) > figcaption { margin-block-start: 0.6rem; max-inline-size: var(--measure); }

.callout { padding: 0.8rem 1.1rem 0.9rem; background: var(--surface); border-inline-start: 4px solid var(--muted); }
.callout-title { font-weight: 650; color: var(--accent); }
.callout > .callout-title + * { margin-block-start: 0.15rem; }
.callout:is(.important, .warning, .caution) { border: 2px solid var(--accent); border-inline-start-width: 6px; background: none; }
.callout:is(.tip, .support) { border-color: var(--accent); }
li > .callout { font-size: 0.96em; padding-block: 0.55rem 0.65rem; }
`;
