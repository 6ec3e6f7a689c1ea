import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Pack } from '../../pack/tree.ts';
import type { LoadedTheme } from '../theme.ts';
import { lines } from './lines.ts';
import { stylesheet } from './styles/stylesheet.ts';

/**
 * Forbids what the renderer never writes: scripts, frames, forms, and anything from a network. A second lock,
 * should something slip past the first.
 */
const policy =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The `head`: what the document says about itself, and its styles. */
export function head(pack: Pack, theme: LoadedTheme): Element {
  const { title, author, subject, date } = pack.metadata;
  return h('head', {}, [
    ...lines([
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light' }),
      h('title', {}, title),
      ...metadata('author', author),
      ...metadata('description', subject),
      ...metadata('date', date?.toISOString().slice(0, 10)),
      h('style', {}, stylesheet(pack, theme)),
    ]),
  ]);
}

function metadata(name: string, content: string | undefined): Element[] {
  return content ? [h('meta', { name, content })] : [];
}
