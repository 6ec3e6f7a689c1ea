/**
 * Layout: a pack, the styles of a theme and its typefaces go in; pages of frames, a structure tree, places
 * of links and bookmarks come out. Composing turns each block into lines, gaps and rows; the flow puts those
 * on pages. It must not know pdfkit or anything of how PDF is written.
 */
import type { Pack, RenderMessage } from '../../../pack/tree.ts';
import { directionOf } from '../../direction.ts';
import { openTypefaces } from '../../fonts/typefaces.ts';
import type { LoadedTheme } from '../../theme.ts';
import { composeBlocks } from './compose.ts';
import { type Composer, createComposer } from './composer.ts';
import { paginate } from './flow/paginate.ts';
import { groupMissing } from './group-missing.ts';
import type { FlowItem } from './items.ts';
import { mirrorPages } from './mirror-pages.ts';
import type { LaidOut } from './page.ts';
import { narrowestIn, type Place } from './place.ts';
import { setRunning } from './running.ts';
import { toGeometry, toScale } from './scale.ts';
import { block, type StructNode } from './structure.ts';
import { survey } from './survey.ts';
import type { LineBreakerClass } from './text/break-opportunities.ts';
import { loadBidi } from './text/text-order.ts';

/** Lays out a pack; throws if a font file of the theme is damaged. */
export async function layOut(
  pack: Pack,
  loaded: LoadedTheme,
): Promise<{ laidOut: LaidOut; messages: RenderMessage[] }> {
  const { destinations, unusual, backwards } = survey(pack);
  const mirrored = directionOf(pack.language) === 'rtl';
  const typefaces = openTypefaces(loaded);
  const { theme } = loaded;
  const page = toGeometry(theme, typefaces);
  const scale = toScale(theme, typefaces, pack.language);
  const lineBreaker = unusual ? await loadLineBreaker() : undefined;
  const bidi = mirrored || backwards ? await loadBidi() : undefined;
  const composer = createComposer({
    pack,
    theme,
    typefaces,
    page,
    scale,
    lineBreaker,
    bidi,
    mirrored,
    destinations,
  });
  const root = block(undefined, 'Document');
  const items: FlowItem[] = [];
  composeBlocks(pack.children, rootPlace(items, root, composer), composer);
  const paginated = paginate(items, composer);
  const covers = new Set(pack.children[0]?.type === 'cover' ? [0] : []);
  setRunning(paginated.pages, covers, composer);
  const { width, height } = page;
  if (mirrored) mirrorPages(paginated.pages, width);
  const { outline, messages } = composer;
  return {
    laidOut: { width, height, root, bookmarks: outline, ...paginated },
    messages: groupMissing(messages),
  };
}

async function loadLineBreaker(): Promise<LineBreakerClass> {
  const { default: LineBreaker } = await import('linebreak');
  return LineBreaker;
}

function rootPlace(out: FlowItem[], parent: StructNode, { page, scale }: Composer): Place {
  return {
    out,
    x: page.aside,
    width: page.textWidth - page.aside,
    measure: page.measure,
    narrowest: narrowestIn(page.measure),
    whole: { x: 0, width: page.textWidth },
    parent,
    text: scale.body,
    level: 0,
    lists: 0,
    align: 'left',
  };
}
