import type { Position } from 'unist';
import { VFile } from 'vfile';
import { decodeText } from './decode-text.ts';
import { indexLines, type LineIndex } from './line-index.ts';
import { findYamlNode, type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { readSections } from './read-sections.ts';
import { report } from './report.ts';
import type { Part, Source, SourceSection } from './source.ts';
import { splitFrontmatter } from './split-frontmatter.ts';

/** Reads a Markdown file with frontmatter, from its bytes. */
export function readMarkdown(path: string, bytes: Uint8Array): Source {
  const { file, text, lines } = openFile(path, bytes);
  const frontmatter = splitFrontmatter(text);
  if (frontmatter === undefined)
    return makeSource(file, text, lines, undefined, readSections(file, text, 0, lines));
  const fence = lines.position(frontmatter.start, frontmatter.start + 3);
  if (frontmatter.close === undefined) {
    report(file, {
      ruleId: 'frontmatter/unclosed',
      severity: 'error',
      reason: 'Unexpected end of the file inside the frontmatter, expected a closing line `---`',
      place: fence,
    });
    return makeSource(file, text, lines, { data: undefined, findings: [] }, []);
  }
  if (frontmatter.start > 0) {
    report(file, {
      ruleId: 'frontmatter/not-first',
      severity: 'error',
      reason: 'Unexpected blank line before the frontmatter, expected `---` on line 1',
      place: fence,
      note: 'Remove what stands before the first ---; other programs do not see the frontmatter as it is.',
    });
  }
  const yaml = parseYaml(text.slice(0, frontmatter.close), lines);
  return makeSource(file, text, lines, yaml, readSections(file, text, frontmatter.bodyStart, lines));
}

/** Reads a YAML file, from its bytes. */
export function readYaml(path: string, bytes: Uint8Array): Source {
  const { file, text, lines } = openFile(path, bytes);
  return makeSource(file, text, lines, parseYaml(text, lines), []);
}

function openFile(path: string, bytes: Uint8Array): { file: VFile; text: string; lines: LineIndex } {
  const { text, problem } = decodeText(bytes);
  const file = new VFile({ path, value: text });
  const lines = indexLines(text);
  if (problem !== undefined) {
    const { offset, ...rest } = problem;
    report(file, { ...rest, severity: 'error', place: lines.position(offset, offset + (text ? 1 : 0)) });
  }
  return { file, text, lines };
}

function makeSource(
  file: VFile,
  text: string,
  lines: LineIndex,
  yaml: ParsedYaml | undefined,
  sections: SourceSection[],
): Source {
  for (const finding of yaml?.findings ?? []) report(file, finding);
  const places = new Map<string, Position>();
  return {
    file,
    path: file.path,
    text,
    data: yaml?.data,
    hasData: yaml !== undefined,
    sections,
    place: (pointer, position) => void places.set(pointer, position),
    at: (pointer, part = 'value') => placeInBody(places, pointer) ?? placeInYaml(yaml, lines, pointer, part),
    typed: (pointer) => typedAs(yaml, pointer),
  };
}

/** The place of a value of the body, or of the nearest value around it that is known. */
function placeInBody(places: Map<string, Position>, pointer: string): Position | undefined {
  if (places.size === 0) return undefined;
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    const place = places.get(pointer.slice(0, end));
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The place of a YAML value, cut at the end of its line; a value that spans lines is shown by its key. */
function placeInYaml(yaml: ParsedYaml | undefined, lines: LineIndex, pointer: string, part: Part): Position {
  const segments = pointer.split('/').slice(1).map(unescapeSegment);
  const { key, value, found } = findYamlNode(yaml?.document, segments);
  const start = lines.position(0, Math.min(3, lines.endOfLine(0)));
  if (segments.length === 0) return start;
  const range = value?.range;
  const spansLines = range && lines.endOfLine(range[0]) < trimmedEnd(range);
  const useKey = part === 'key' || !found || !range || range[0] === range[1] || spansLines;
  const shown = useKey ? (key?.range ?? range) : range;
  if (!shown) return start;
  return lines.position(shown[0], Math.min(shown[1], lines.endOfLine(shown[0])));
}

function trimmedEnd(range: [number, number, number] | readonly number[]): number {
  return range[1] ?? 0;
}

function typedAs(yaml: ParsedYaml | undefined, pointer: string): string | undefined {
  const segments = pointer.split('/').slice(1).map(unescapeSegment);
  const { value } = findYamlNode(yaml?.document, segments);
  const scalar = value as { value?: unknown; source?: string } | undefined;
  return typeof scalar?.value === 'number' || typeof scalar?.value === 'boolean' ? scalar.source : undefined;
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
