import type { ReadPicture } from './read-picture.ts';

/** A whole page of A4 at 300 dots an inch has 8.7 million pixels. */
const ENOUGH_PIXELS = 9_000_000;
const ENOUGH_BYTES = 4_000_000;

/** What to say about a picture that is far larger than print needs. */
export function sizeAdvice(
  { pixels, bytes }: ReadPicture,
  url: string,
): { reason: string; note: string } | undefined {
  if (pixels <= ENOUGH_PIXELS && bytes.length <= ENOUGH_BYTES) return undefined;
  const millions = pixels > 0 ? `${Math.round(pixels / 100_000) / 10} million pixels, ` : '';
  return {
    reason: `Unexpected size of the picture \`${url}\` (${millions}${Math.round(bytes.length / 100_000) / 10} MB), expected at most 9 million pixels and 4 MB`,
    note: 'Save it at about 2000 pixels wide (a logo at about 700): that prints sharply, and the pack is light to send.',
  };
}
