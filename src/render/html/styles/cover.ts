import type { Theme } from '../../theme.ts';

const shared = `
.cover { padding-block: clamp(2rem, 6vw, 4.5rem) clamp(1.75rem, 4vw, 3rem); }
.cover > * + * { margin-block-start: 1.1rem; }
.cover .masthead { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.25rem; margin-block-end: clamp(2rem, 7vw, 4.5rem); }
.cover .masthead img { max-block-size: 4.5rem; inline-size: auto; }
.cover .masthead p { margin: 0; }
.cover .organisation { font-weight: 650; font-size: 1.05rem; }
.cover hgroup > * + * { margin-block-start: 0.5rem; }
.cover .kind { color: var(--muted); font-size: 1.05rem; }
.cover h1, .cover .title { font-size: min(var(--title), max(1.4rem, 10vw)); line-height: 1.08; letter-spacing: -0.015em; max-inline-size: 18em; }
.cover .subtitle { font-size: clamp(1.1rem, 1rem + 0.7vw, 1.4rem); line-height: 1.35; }
.cover .team { font-size: 1.05rem; }
.cover .status { display: inline-block; padding: 0.15rem 0.7rem; border: 2px solid var(--accent); background: var(--paper); font-weight: 650; }
.cover .facts { margin-block-start: clamp(1.75rem, 4vw, 2.75rem); display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: 1.1rem 2rem; }
.cover .facts > div { display: block; padding: 0.55rem 0 0; border: 0; border-block-start: 2px solid var(--accent); }
.cover .facts dt { color: var(--muted); font-weight: 400; font-size: 0.94rem; }
.cover .facts dd { font-weight: 650; }
`;

/** The first page, by the theme's choice of its style. */
export const coverStyles: Record<Theme['cover'], string> = {
  band: `${shared}
.cover { background: var(--accent-surface); border-block-start: 0.6rem solid var(--accent); }
`,
  solid: `${shared}
.cover hgroup { background: var(--solid); padding: clamp(1.5rem, 4vw, 2.5rem); }
.cover hgroup :is(h1, .title, .kind, .subtitle) { color: var(--on-solid); }
`,
  plain: `${shared}
.cover { padding-block-end: 0; }
`,
};
