const safeSchemes = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * The address as it may stand in a link: one of a safe scheme, a relative one, or a fragment; else undefined.
 * The composer lets no other through; this is the second lock. It reads an address as browsers do, who pass
 * over control characters, and refuses `//host`, which from a file on Windows asks that host for a share.
 */
export function safeUrl(url: string): string | undefined {
  const address = url.replace(/\p{Cc}/gu, '').trim();
  if (/^[\\/]{2}/.test(address)) return undefined;
  const scheme = /^([^/?#:]*):/.exec(address)?.[1];
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase()) ? address : undefined;
}
