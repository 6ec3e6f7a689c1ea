import { isUtf8 } from 'node:buffer';

/** The largest file that is read, in bytes; a long role is some 50,000. */
export const maxFileSize = 2 * 1024 * 1024;

const howToSave =
  'Open the file in an editor that shows it well and save it as UTF-8: in Notepad, choose Save as, then Encoding, UTF-8';

/** A file's text, and what was wrong with its bytes. */
export interface DecodedText {
  /** The text without its byte-order mark. */
  text: string;
  problem?: { ruleId: string; reason: string; note: string; offset: number };
}

/**
 * Decodes UTF-8. What can't be decoded becomes U+FFFD, and the first such place is the problem; a file
 * that is too large or is no text at all comes back empty.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > maxFileSize) {
    return unreadable(
      'file/too-large',
      `Unexpected file of ${megabytes(bytes.length)} MB, expected ${megabytes(maxFileSize)} MB at most`,
      'Pictures belong in files of their own, next to the text.',
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return unreadable('file/encoding', 'Unexpected UTF-16 text, expected UTF-8', `${howToSave}.`);
  }
  // A TextDecoder gives the same text and takes 3 ms to start.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (text.includes('\uFFFD') && !isUtf8(bytes)) {
    return {
      text,
      problem: {
        ruleId: 'file/encoding',
        reason: 'Unexpected bytes that are not UTF-8',
        note: `${howToSave}. As it is, some characters are lost.`,
        offset: text.indexOf('\uFFFD'),
      },
    };
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const note = 'The file looks like something other than text; remove the character if it is text.';
    return {
      text,
      problem: { ruleId: 'file/encoding', reason: 'Unexpected NUL character', note, offset: nul },
    };
  }
  return { text };
}

function unreadable(ruleId: string, reason: string, note: string): DecodedText {
  return { text: '', problem: { ruleId, reason, note, offset: 0 } };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0).replace(/\.0$/, '');
}
