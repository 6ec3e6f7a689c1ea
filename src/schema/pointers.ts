/** The keys and indexes of a JSON Pointer. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A key as it stands in a JSON Pointer. */
export function escapeSegment(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The value that some keys and indexes lead to. */
export function valueAt(value: unknown, segments: string[]): unknown {
  return segments.reduce<unknown>(
    (here, segment) => (here as Record<string, unknown> | undefined)?.[segment],
    value,
  );
}
