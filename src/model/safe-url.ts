/**
 * Whether a link may stand in a pack: a web address, e-mail, telephone number, an address relative to the
 * pack, or a place inside it. Scripts and data are not.
 */
export function isSafeUrl(url: string): boolean {
  // oxlint-disable-next-line no-control-regex -- browsers skip these inside a scheme
  const compact = url.replace(/[\u0000-\u0020\u007F-\u009F]/g, '');
  const scheme = /^([^/?#:]*):/.exec(compact)?.[1];
  return scheme === undefined || /^(?:https?|mailto|tel)$/i.test(scheme);
}
