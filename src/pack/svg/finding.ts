/** What is worth saying about an SVG file; each is said once a file. */
export type Finding = { line: number } & (
  | { kind: 'entity' | 'entities' }
  /** Not well formed; `what` is the parser's own sentence. */
  | { kind: 'malformed'; what: string }
  /** More than is drawn. */
  | { kind: 'limit'; what: 'nesting' | 'elements' | 'size' }
  /** Something that would run or be fetched. */
  | { kind: 'active'; what: string }
  /** Something that drawings don't have. */
  | { kind: 'unsupported'; what: string }
);

/** The finding in words, of a picture that goes by a name. */
export function describeFinding(finding: Finding, picture: string): string {
  const place = `in ${picture}, line ${finding.line}`;
  switch (finding.kind) {
    case 'entity':
      return `Unexpected entity ${place}; it stays as it is written, since entities of a file are not expanded`;
    case 'entities':
      return `Unexpected entities in the DOCTYPE ${place}; they are not expanded`;
    case 'malformed':
      return `Unexpected XML ${place} (${finding.what}); the text alternative stands in the picture's place`;
    case 'limit':
      return finding.what === 'size'
        ? `Unexpected size of the drawing ${place}, expected a width and a height above 0; the text alternative stands in its place`
        : `Unexpected number of ${finding.what === 'nesting' ? 'nested elements' : 'elements'} ${place}; the rest is left out`;
    case 'active':
      return `Unexpected ${finding.what} ${place}; it is left out, since nothing in a pack runs or is fetched`;
    case 'unsupported':
      return `Unexpected ${finding.what} ${place}; the PDF is drawn without it`;
  }
}
