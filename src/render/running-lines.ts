import type { Pack } from '../pack/tree.ts';
import type { Theme } from './theme.ts';

/** What running lines may name: the role, the kind of document, the organisation, the page and how many there are. */
export const PLACEHOLDERS = ['title', 'document', 'organisation', 'page', 'pages'] as const;

/** A piece of a running line: text, or a number that only the page knows. */
export type RunningPart = { text: string } | { number: 'page' | 'pages' };

/** The four running texts of a page. */
export interface RunningLines {
  header: { left: RunningPart[]; right: RunningPart[] };
  footer: { left: RunningPart[]; right: RunningPart[] };
}

/** The names of the placeholders in a text: words in braces. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{([a-z_]+)\}/gi)].map(([, name = '']) => name);
}

/**
 * The running texts of a pack: the theme's, else the pack's own, and the page's number in the words of the pack
 * unless the theme has something else there. A draft is marked on every page.
 */
export function runningLines({ metadata, labels, running }: Pack, { header, footer }: Theme): RunningLines {
  const values: Record<string, string> = {
    title: metadata.title,
    document: metadata.subject ?? '',
    organisation: metadata.author ?? '',
  };
  const parts = (text: string | undefined, own = ''): RunningPart[] =>
    text === undefined ? (own === '' ? [] : [{ text: own }]) : fill(text, values);
  const title = parts(header.left, running.header);
  return {
    header: { left: marked(title, running.mark), right: parts(header.right) },
    footer: { left: parts(footer.left, running.footer), right: fill(footer.right ?? labels.pageOf, values) },
  };
}

/** What marks every page stands first in it, whatever the theme has there. */
function marked(parts: RunningPart[], mark: string | undefined): RunningPart[] {
  if (mark === undefined) return parts;
  return parts.length === 0 ? [{ text: mark }] : [{ text: `${mark} · ` }, ...parts];
}

function fill(text: string, values: Record<string, string>): RunningPart[] {
  const parts: RunningPart[] = [];
  for (const piece of text.split(/(\{[a-z]+\})/)) {
    const name = piece.startsWith('{') ? piece.slice(1, -1) : '';
    if (name === 'page' || name === 'pages') parts.push({ number: name });
    else if ((values[name] ?? piece) !== '') parts.push({ text: values[name] ?? piece });
  }
  return parts;
}
