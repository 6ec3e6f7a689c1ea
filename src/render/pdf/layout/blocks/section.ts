import type { Section } from '../../../../pack/tree.ts';
import { addRuns, type LineOptions } from '../add-lines.ts';
import { composeBlocks } from '../compose.ts';
import type { Composer } from '../composer.ts';
import { heightOf } from '../flow/row-height.ts';
import type { FlowItem } from '../items.ts';
import type { Bookmark } from '../page.ts';
import { addGap, type Place, widened } from '../place.ts';
import { plainText } from '../plain-text.ts';
import { block, type StructType } from '../structure.ts';
import { toRuns } from '../text/runs.ts';
import type { TextStyle } from '../text/style.ts';

const HEADINGS: readonly StructType[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
/** Part of a section's height that tables take if it should stand on one page. */
const TABLES = 0.35;
/** Space under a heading, in lines. */
const AFTER = [0.75, 0.45, 0.3, 0.2];

/** A section: `Sect` with its heading and blocks, a bookmark and a destination. */
export function section(node: Section, place: Place, composer: Composer): void {
  if (node.newPage) place.out.push({ kind: 'break', height: 0, keep: false });
  const start = place.out.length;
  const sect = block(place.parent, 'Sect');
  const bookmark = addBookmark(node, composer);
  heading(node, { ...place, parent: sect }, composer);
  if (node.children.length > 0) {
    const after = AFTER[Math.min(place.level, AFTER.length - 1)] ?? 0;
    addGap(place, after * composer.scale.line, { keep: true });
  }
  const inner = { ...place, parent: sect, level: place.level + 1 };
  const outer = composer.bookmarks;
  composer.bookmarks = bookmark.children;
  composeBlocks(node.children, inner, composer);
  composer.bookmarks = outer;
  keepTables(place.out.slice(start), composer);
}

/** A section that tables fill a good part of, and that fits a page, should stand on one. */
function keepTables(items: readonly FlowItem[], { page }: Composer): void {
  const [first] = items;
  const last = items.findLastIndex((item) => item.kind === 'row');
  const upToTable = items.slice(0, last + 1);
  const height = heightOf(upToTable);
  if (!first || height > page.textHeight || upToTable.some((item) => item.kind === 'break')) return;
  const tables = heightOf(upToTable.filter((item) => item.kind === 'row'));
  if (tables > height * TABLES) first.needs = height;
}

function heading(node: Section, place: Place, composer: Composer): void {
  const { headings } = composer.scale;
  const style: TextStyle = {
    ...(headings[Math.min(place.level, headings.length - 1)] ?? place.text),
    language: place.text.language,
  };
  const level = Math.min(composer.headingBase + place.level, HEADINGS.length);
  const runs = toRuns(node.title, style, composer);
  if (node.number) runs.unshift({ text: `${node.number}\u00A0 `, style });
  if (runs.length === 0) {
    anchorOnly(node.id, place);
    return;
  }
  const element = block(place.parent, HEADINGS[level - 1] ?? 'H6');
  const options: LineOptions = { style, keep: true, anchors: [node.id], rag: 'balanced' };
  addRuns(runs, element, place.level === 0 ? widened(place) : place, composer, options);
}

function addBookmark(node: Section, composer: Composer): Bookmark {
  const title = [node.number, plainText(node.title)].filter(Boolean).join(' ');
  const bookmark: Bookmark = { title, destination: node.id, children: [] };
  if (title !== '') composer.bookmarks.push(bookmark);
  return title === '' ? { ...bookmark, children: composer.bookmarks } : bookmark;
}

function anchorOnly(id: string, place: Place): void {
  const line = { kind: 'line', height: 0, baseline: 0, width: 0, x: place.x, segments: [] } as const;
  place.out.push({ ...line, segments: [], keep: true, node: 'artifact', anchors: [id] });
}
