/** The text of an XML file: by its byte-order mark, else as its declaration says, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  const [, name = 'utf-8'] = /^<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(start) ?? [];
  // A Latin-1 file can't say that it is UTF-16, whatever stands there.
  return /^(?:iso-8859-1|latin1|windows-1252|us-ascii)$/i.test(name) ? 'windows-1252' : 'utf-8';
}
