import { inflateSync } from 'node:zlib';

/**
 * How many pages a PDF has, by its page objects; those of object streams are inflated.
 *
 * @param {Buffer} pdf
 * @returns {number}
 */
export function pdfPages(pdf) {
  const streams = pdf.toString('latin1').matchAll(/\/Type\s*\/ObjStm[^>]*>>\s*stream\r?\n/g);
  const texts = [...streams].map(({ 0: head, index }) => inflate(pdf.subarray(index + head.length)));
  const all = [pdf.toString('latin1'), ...texts].join('\n');
  return all.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** @param {Buffer} stream */
function inflate(stream) {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
