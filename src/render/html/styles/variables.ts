import { type Colours, PAPER, type Theme } from '../../theme.ts';
import { darkColours } from './dark-colours.ts';

/** Root size on a screen, in percent of the reader's own, for a theme whose paper text is of `designSize`. */
const screenSize = 112.5;

/** Points of body text on paper for which `screenSize` is right; larger themes are larger on screens too. */
const designSize = 10.5;

/** Headings stand closer to the text on a screen than on paper: this part of their size. */
const onScreen = 0.9;

/**
 * Colours and scale of the theme as custom properties: what the other styles refer to. A dark screen has the dark
 * colours; pictures with colours of their own keep the light ones, on a light ground.
 */
export function variables({ colours, text }: Theme): string {
  const size = Math.max(100, (text.size / designSize) * screenSize);
  const light = palette({ ...colours, paper: PAPER });
  return `
:root {
  color-scheme: light dark;
  ${light}
  --solid: ${colours.accent};
  --on-solid: ${PAPER};
  --title: ${rem(text.title)};
  --heading-1: ${rem((text.headings[0] ?? 1) * onScreen)};
  --heading-2: ${rem((text.headings[1] ?? 1) * onScreen)};
  --heading-3: ${rem((text.headings[2] ?? 1) * onScreen)};
  --measure: 36rem;
  --page: 56rem;
  --gutter: clamp(1rem, 5vw, 3rem);
  --leading: ${Math.max(1.5, text.leading + 0.15).toFixed(2)};
  font-size: ${Number(size.toFixed(2))}%;
}
@media screen and (prefers-color-scheme: dark) {
  :root { ${palette(darkColours(colours))} }
  .own-colours { ${light} background: var(--paper); }
}
@media (forced-colors: active) {
  img, svg { ${light} background: var(--paper); forced-color-adjust: none; }
}`;
}

function palette({ text, muted, accent, accent_surface, surface, rule, paper }: Colours & { paper: string }) {
  const values = { text, muted, accent, 'accent-surface': accent_surface, surface, rule, paper };
  return Object.entries(values)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}

function rem(size: number): string {
  return `${Number(size.toFixed(3))}rem`;
}
