import type { Origin, Pack, Picture, RenderMessage } from './tree.ts';

/** A picture of a pack, and where it was written. */
interface Placed {
  picture: Picture;
  origin?: Origin;
}

/**
 * Reads the SVG pictures of a pack: each gets its drawing, and bytes without all that would run or be fetched.
 * Says what a drawing does without. The code for it is loaded only where a pack has an SVG.
 */
export async function readDrawings(pack: Pack): Promise<RenderMessage[]> {
  const placed = picturesOf(pack).filter(
    ({ picture }) => picture.mediaType === 'image/svg+xml' && !picture.drawing,
  );
  if (placed.length === 0) return [];
  const { describeFinding, readSvg } = await import('./svg/index.ts');
  const messages: RenderMessage[] = [];
  for (const { picture, origin } of placed) {
    if (picture.drawing) continue;
    const { drawing, bytes, findings } = readSvg(picture.bytes);
    if (drawing) Object.assign(picture, { drawing, bytes, width: drawing.width, height: drawing.height });
    // Of a picture without a place (the logo), the file that names it says this.
    if (origin === undefined) continue;
    for (const finding of findings) {
      const reason = describeFinding(finding, 'the picture');
      messages.push({ ruleId: 'content/drawing', reason, fatal: false, origin });
    }
  }
  return messages;
}

function picturesOf(pack: Pack): Placed[] {
  const found: Placed[] = [];
  const pending: unknown[] = [pack.children, pack.notes];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (isPlaced(value)) found.push(value);
    for (const key of Object.keys(value)) {
      const child: unknown = value[key as keyof typeof value];
      if (key !== 'origin' && key !== 'picture' && typeof child === 'object') pending.push(child);
    }
  }
  return found.reverse();
}

function isPlaced(node: object): node is Placed {
  if (!('picture' in node) || typeof node.picture !== 'object' || node.picture === null) return false;
  return 'mediaType' in node.picture;
}
