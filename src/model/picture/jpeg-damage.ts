/** Markers that are not followed by a length. */
const ALONE = new Set([0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8]);
/** Huffman tables, extensions and arithmetic coding share the range of the frame markers. */
const NOT_FRAMES = new Set([0xc4, 0xc8, 0xcc]);
const PROGRESSIVE = 0xc2;

/** What is wrong with the bytes of a JPEG; nothing if a PDF can hold it. */
export function jpegDamage(bytes: Uint8Array): string | undefined {
  let sized = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return 'a part of it is missing';
    if (marker === 0xff) at += 1;
    else if (ALONE.has(marker)) at += 2;
    else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      if (length < 2 || at + 2 + length > bytes.length) return 'it is cut off';
      if (marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.has(marker)) {
        sized = true;
        if (marker > PROGRESSIVE) return 'it is packed in a way that PDF doesn’t know';
        if (bytes[at + 4] !== 8) return 'its colours have more than 8 bits';
        if (![1, 3, 4].includes(bytes[at + 9] ?? 0)) return 'its colours are of no known kind';
      }
      if (marker === 0xda) return sized ? scanDamage(bytes, at + 2 + length) : 'its size is missing';
      at += 2 + length;
    }
  }
  return 'it holds no pixels';
}

/** Whether the end of the picture follows its pixels; bytes of other programs may come after that. */
function scanDamage(bytes: Uint8Array, start: number): string | undefined {
  for (
    let at = bytes.indexOf(0xff, start);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  )
    if (bytes[at + 1] === 0xd9) return undefined;
  return 'it is cut off';
}
