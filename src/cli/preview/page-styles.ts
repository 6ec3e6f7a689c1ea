/** The look of what the preview adds; packs keep their own. */
export const pageStyles = `
.jd-preview, .jd-preview * { all: revert; box-sizing: border-box; }
.jd-preview {
  --jd-paper: #f4f4f1; --jd-text: #1d1d1b; --jd-muted: #55554f; --jd-line: #8a8a83; --jd-code: #e6e6e0; --jd-link: #0b4f8a;
  --jd-error: #9b1c13; --jd-warning: #7a4a00; --jd-info: #0b4f8a;
  background: var(--jd-paper); color: var(--jd-text);
  font: 400 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; text-align: start;
}
@media (prefers-color-scheme: dark) {
  .jd-preview {
    --jd-paper: #262624; --jd-text: #f0f0ec; --jd-muted: #c2c2ba; --jd-line: #8a8a83; --jd-code: #3a3a36; --jd-link: #9cc8f5;
    --jd-error: #ff9d94; --jd-warning: #f2c063; --jd-info: #9cc8f5;
  }
}
aside.jd-preview {
  position: sticky; inset-block-start: 0; z-index: 10; max-block-size: 45vh; overflow: auto;
  padding: 0.4rem max(1rem, (100% - 56rem) / 2); border-block-end: 2px solid var(--jd-line);
}
main.jd-preview { max-inline-size: 56rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; background: none; }
.jd-preview p { margin: 0.25rem 0; }
.jd-preview h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
.jd-preview h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
.jd-preview a { color: var(--jd-link); text-underline-offset: 0.16em; }
.jd-preview :focus-visible { outline: 3px solid var(--jd-link); outline-offset: 2px; }
.jd-preview summary { font-weight: 600; cursor: pointer; padding-block: 0.15rem; }
.jd-preview .jd-bar { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.jd-preview .jd-bar [role=status] { font-weight: 600; }
.jd-preview ul { list-style: none; margin: 0 0 0.5rem; padding: 0; }
.jd-preview li { margin: 0.4rem 0; padding-inline-start: 0.7rem; border-inline-start: 4px solid var(--jd-line); }
.jd-preview li.jd-error { border-color: var(--jd-error); }
.jd-preview li.jd-warning { border-color: var(--jd-warning); }
.jd-preview li.jd-info { border-color: var(--jd-info); }
.jd-preview .jd-error strong { color: var(--jd-error); }
.jd-preview .jd-warning strong { color: var(--jd-warning); }
.jd-preview .jd-info strong { color: var(--jd-info); }
.jd-preview .jd-muted { color: var(--jd-muted); font-size: 0.9em; }
.jd-preview code { font: 0.9em/1.4 ui-monospace, monospace; background: var(--jd-code); padding: 0 0.2em; }
.jd-preview pre { margin: 0.25rem 0; white-space: pre-wrap; background: var(--jd-code); padding: 0.3rem 0.5rem; }
.jd-preview pre code { background: none; padding: 0; }
.jd-preview mark { background: none; color: inherit; font-weight: 700; text-decoration: underline wavy; text-underline-offset: 0.25em; }
.jd-preview table { border-collapse: collapse; inline-size: 100%; }
.jd-preview th, .jd-preview td { text-align: start; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-block-end: 1px solid var(--jd-line); }
.jd-preview td, .jd-preview thead th { overflow-wrap: normal; }
.jd-preview tbody th { font-weight: 600; }
.jd-preview tbody .jd-muted { font-weight: 400; }
.jd-preview td.jd-error { color: var(--jd-error); }
@media print { aside.jd-preview { display: none; } }
`;

/** The ground of pages that show no pack. */
export const groundStyles = `
:root { color-scheme: light dark; }
body { margin: 0; background: #f4f4f1; }
@media (prefers-color-scheme: dark) { body { background: #262624; } }
`;
