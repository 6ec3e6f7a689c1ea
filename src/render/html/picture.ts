import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Picture } from '../../pack/tree.ts';

/**
 * A picture with its bytes inside the file. SVG stands in an `img` as well, where its styles and ids are its
 * own; one that holds no drawing is told in words. What may be see-through has a light ground on dark screens.
 */
export function picture(
  { mediaType, bytes, width, height, drawing }: Picture,
  alt: string,
  title?: string,
): Element {
  if (mediaType === 'image/svg+xml' && !drawing) return h('span', {}, alt);
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return h('img', {
    className: mediaType === 'image/jpeg' ? undefined : ['own-colours'],
    src: `data:${mediaType};base64,${base64}`,
    alt,
    title,
    width: wholePixels(width),
    height: wholePixels(height),
  });
}

function wholePixels(length: number): number | undefined {
  return Number.isFinite(length) && length > 0 ? Math.max(1, Math.round(length)) : undefined;
}
