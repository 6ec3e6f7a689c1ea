/** Skip link, contents, and the ways to notes and back. */
export const navigationStyles = `
.skip-link {
  position: absolute;
  inset-block-start: 0.5rem;
  inset-inline-start: 0.5rem;
  z-index: 1;
  padding: 0.6rem 1rem;
  background: var(--paper);
  border: 2px solid var(--accent);
  font-weight: 650;
}
.skip-link:not(:focus) { clip-path: inset(50%); block-size: 1px; inline-size: 1px; padding: 0; overflow: hidden; white-space: nowrap; }

.contents { padding-block: 2.25rem 0.5rem; }
main .contents { padding: 0; }
.contents :is(h2, h3) { font-size: 1.3rem; }
.contents ol { list-style: none; padding: 0; max-inline-size: none; }
.contents > ol { margin-block-start: 0.75rem; columns: 20rem 2; column-gap: 3rem; }
.contents > ol > li { break-inside: avoid; padding-block: 0.15rem; }
.contents > ol > li > a { font-weight: 650; }
.contents li + li { margin: 0; }
.contents li > ol { margin-block: 0; padding-inline-start: 1.5rem; }
.contents a { display: inline-flex; gap: 0.4rem; padding-block: 0.22rem; text-decoration: none; }
.contents a > :not(.number) { min-inline-size: 0; overflow-wrap: anywhere; }
.contents a:hover { text-decoration: underline; }
.contents .number { flex: none; min-inline-size: 1.1rem; color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums; }

.note-reference a { text-decoration: none; padding: 0.35em 0.1em; font-weight: 650; }
.note-reference a:hover { text-decoration: underline; }
.notes { font-size: 0.94rem; }
.notes h2 { font-size: 1.3rem; }
.notes li::marker { color: var(--muted); }
.way-back { display: inline-block; min-inline-size: 1.5rem; text-align: center; text-decoration: none; }
`;
