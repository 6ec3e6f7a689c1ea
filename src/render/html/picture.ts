import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Picture } from '../../pack/tree.ts';

/**
 * A picture with its bytes inside the file. SVG stands in an `img` as well: there its scripts don't run and
 * its references are not fetched.
 */
export function picture({ mediaType, bytes, width, height }: Picture, alt: string): Element {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return h('img', {
    src: `data:${mediaType};base64,${base64}`,
    alt,
    width: wholePixels(width),
    height: wholePixels(height),
  });
}

function wholePixels(length: number): number | undefined {
  return Number.isFinite(length) && length > 0 ? Math.max(1, Math.round(length)) : undefined;
}
