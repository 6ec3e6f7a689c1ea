import { splitFrontmatter } from '../../source/index.ts';
import { lineAfter, pathKey, scanYaml, type YamlSlot } from './scan-yaml.ts';

/** Where a cursor stands in YAML. */
export interface YamlCursor extends YamlSlot {
  /** Where what is written here already ends. */
  end: number;
  /** The keys that the mapping has besides. */
  siblings: ReadonlySet<string>;
}

/** The stretch of a text that is YAML: all of a YAML file, of Markdown its frontmatter. */
export function yamlRegion(path: string, text: string): { start: number; end: number } | undefined {
  if (/\.ya?ml$/i.test(path)) return { start: 0, end: text.length };
  const frontmatter = splitFrontmatter(text);
  if (frontmatter === undefined) return undefined;
  const start = lineAfter(text, frontmatter.start);
  return { start, end: frontmatter.close ?? text.length };
}

/** Whether an offset is in the YAML of a file, and not in the line that closes the frontmatter. */
export function isInYaml(region: { start: number; end: number }, offset: number, text: string): boolean {
  const isClosed = region.end < text.length;
  return region.start <= offset && (isClosed ? offset < region.end : offset <= region.end);
}

/**
 * Finds where a cursor stands, from indentation and brackets alone: while somebody types, YAML is rarely whole.
 * Undefined in words, comments and where nothing may be written.
 */
export function yamlCursor(
  text: string,
  region: { start: number; end: number },
  offset: number,
): YamlCursor | undefined {
  const before = scanYaml(text, region.start, offset);
  const slot = before.slot();
  if (slot === undefined) return undefined;
  const end = offset + (/^[\p{L}\p{N}_.-]*/u.exec(text.slice(offset, region.end))?.[0].length ?? 0);
  const keys = scanYaml(text, region.start, region.end).keys.get(pathKey(slot.path)) ?? [];
  const siblings = new Set(keys.filter(({ start }) => start !== slot.start).map(({ name }) => name));
  return { ...slot, end, siblings };
}

/** The key that stands at an offset, with the path of its value. */
export function yamlKeyAt(
  text: string,
  region: { start: number; end: number },
  offset: number,
): { path: string[]; start: number; end: number } | undefined {
  for (const [path, keys] of scanYaml(text, region.start, region.end).keys) {
    const key = keys.find(({ start, end }) => start <= offset && offset <= end);
    if (key !== undefined) return { path: [...segments(path), key.name], start: key.start, end: key.end };
  }
  return undefined;
}

/** The words of a plain or quoted value, whether the YAML around it is whole or not. */
export function yamlValue(
  text: string,
  region: { start: number; end: number } | undefined,
  path: readonly string[],
): string | undefined {
  if (region === undefined) return undefined;
  const key = scanYaml(text, region.start, region.end)
    .keys.get(pathKey(path.slice(0, -1)))
    ?.find(({ name }) => name === path.at(-1));
  if (key === undefined) return undefined;
  const value = /^["']?[ \t]*:[ \t]+(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s#,{}[\]][^\r\n#,{}[\]]*))/.exec(
    text.slice(key.end),
  );
  return (value?.[1] ?? value?.[2] ?? value?.[3])?.trim();
}

function segments(key: string): string[] {
  return JSON.parse(key) as string[];
}
