/**
 * The HTML renderer: a pack tree and a theme come in, the text of one HTML file goes out.
 *
 * The file is complete in itself (styles and pictures inside, no script, nothing fetched) and made for
 * WCAG 2.2 AA: landmarks, one `h1`, named tables, words beside every colour, light and dark. The tree is turned into hast by
 * one handler a node (`handlers/`), and the serialiser escapes; no raw HTML ever enters. Words that the
 * author did not write carry `data-generated`. The renderer must not know what a role, a competency or a
 * workspace is, and it reads neither files nor the clock: same pack, same bytes.
 */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Pack } from '../../pack/tree.ts';
import { directionOf } from '../direction.ts';
import { runningLines } from '../running-lines.ts';
import type { LoadedTheme } from '../theme.ts';
import { body } from './body.ts';
import { charactersOf } from './faces/characters.ts';
import { inlineFaces } from './faces/inline-faces.ts';
import { head } from './head.ts';
import type { PageAdditions } from './page-additions.ts';
import { createState } from './state.ts';
import { stylesheet } from './styles/stylesheet.ts';

export type { PageAdditions } from './page-additions.ts';

/** The pack as one self-contained HTML file; throws if a font of the theme is damaged. */
export async function renderHtml(pack: Pack, theme: LoadedTheme, additions?: PageAdditions): Promise<string> {
  const content = body(createState(pack), additions?.opening);
  const faces = await inlineFaces(theme, charactersOf(content, runningTexts(pack, theme)));
  return toFile(pack, head(pack, stylesheet(pack, theme.theme, faces), additions), content);
}

function runningTexts(pack: Pack, { theme }: LoadedTheme): string[] {
  const { header, footer } = runningLines(pack, theme);
  const parts = [header.left, header.right, footer.left, footer.right].flat();
  return parts.flatMap((part) => ('text' in part ? [part.text] : []));
}

function toFile(pack: Pack, headElement: Element, bodyElement: Element): string {
  const direction = directionOf(pack.language);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      { type: 'text', value: '\n' },
      h('html', { lang: pack.language, dir: direction === 'rtl' ? direction : undefined }, [
        '\n',
        headElement,
        '\n',
        bodyElement,
        '\n',
      ]),
      { type: 'text', value: '\n' },
    ],
  };
  return toHtml(root);
}
