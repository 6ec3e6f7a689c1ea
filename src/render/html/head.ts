import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Pack } from '../../pack/tree.ts';
import { lines } from './lines.ts';
import type { PageAdditions } from './page-additions.ts';

/**
 * Forbids what the renderer never writes: scripts, frames, forms, and anything from a network. A second lock,
 * should something slip past the first.
 */
const policy =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The `head`: what the document says about itself, and its styles, as CSS. */
export function head(pack: Pack, styles: string, additions?: PageAdditions): Element {
  const { title, author, subject, date } = pack.metadata;
  return h('head', {}, [
    ...lines([
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: additions?.policy ?? policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', {}, title),
      ...metadata('author', author),
      ...metadata('description', subject),
      ...metadata('date', date?.toISOString().slice(0, 10)),
      h('style', {}, styles),
      ...(additions?.head ?? []),
    ]),
  ]);
}

function metadata(name: string, content: string | undefined): Element[] {
  return content ? [h('meta', { name, content })] : [];
}
