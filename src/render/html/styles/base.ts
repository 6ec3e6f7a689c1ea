/** Page, text and headings. */
export const baseStyles = `
*, *::before, *::after { box-sizing: border-box; }

html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }

body {
  margin: 0;
  background: var(--paper);
  color: var(--text);
  font-family: var(--text-family);
  line-height: var(--leading);
  overflow-wrap: break-word;
  text-wrap: pretty;
}

main, .contents, .cover {
  padding-inline: max(var(--gutter), (100% - var(--page)) / 2);
}

main { padding-block: 1rem 6rem; }
main:focus { outline: none; }

:where(p, ul, ol, dl, pre, figure, blockquote, h1, h2, h3, h4, h5, h6) { margin: 0; }
:where(p, ul, ol, pre, blockquote, .callout, figure, h2, h3, h4, h5, h6) { max-inline-size: var(--measure); }
:where(main, section, li, dd, td, th, blockquote, .callout) > * + * { margin-block-start: 0.85rem; }

h1, h2, h3, .cover .title {
  font-family: var(--heading-family);
  font-weight: 600;
  line-height: 1.2;
  color: var(--accent);
  text-wrap: balance;
}
h4, h5, h6 { font-size: 1rem; font-weight: 650; line-height: 1.35; text-wrap: balance; }
h2 { font-size: min(var(--heading-1), max(1.35rem, 7.5vw)); letter-spacing: -0.008em; }
h3 { font-size: min(var(--heading-2), max(1.15rem, 6vw)); }
h4 { font-size: var(--heading-3); }
h6 { color: var(--muted); }
@media (max-width: 30rem) {
  h1, h2, h3, h4, h5, h6 { hyphens: auto; hyphenate-limit-chars: 12 5 5; }
}
h2 .number, h3 .number { font-weight: 400; margin-inline-end: 0.25em; font-variant-numeric: lining-nums; }

section + section, * + section { margin-block-start: 2rem; }
main > section { margin-block-start: 3.25rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--rule); }
main > section:first-child { border-block-start: 0; margin-block-start: 1rem; }
section > :is(h2, h3) + * { margin-block-start: 0.9rem; }
section > :is(h4, h5, h6) + * { margin-block-start: 0.4rem; }
section > :is(h2, h3) + section { margin-block-start: 1.25rem; }

a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.16em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
:target { scroll-margin-block-start: 1.5rem; }
:is(h2, h3, h4, h5, h6, li):target { outline: 2px solid var(--rule); outline-offset: 0.35rem; }

strong { font-weight: 650; }
sup, sub { font-size: 0.72em; line-height: 0; }
code { font-family: var(--code-family); font-size: 0.88em; background: var(--surface); padding: 0.1em 0.25em; border-radius: 2px; }
pre { font-size: 0.94em; white-space: pre-wrap; background: var(--surface); padding: 0.85rem 1rem; }
pre code { background: none; padding: 0; overflow-wrap: anywhere; }
hr { inline-size: 6rem; margin-block: 2.25rem; margin-inline: 0 auto; border: 0; border-block-start: 2px solid var(--rule); }
img, svg { max-inline-size: 100%; block-size: auto; vertical-align: middle; }
`;
