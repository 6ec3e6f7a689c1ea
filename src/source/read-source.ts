import type { Position } from 'unist';
import { VFile } from 'vfile';
import { decodeText } from './decode-text.ts';
import { findFenceFault, lastKeyLine } from './find-fence-fault.ts';
import { findYamlNode } from './find-yaml-node.ts';
import { indexLines, type LineIndex } from './line-index.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { readSections } from './read-sections.ts';
import { type Report, report } from './report.ts';
import type { Part, Source, SourceSection } from './source.ts';
import { splitFrontmatter } from './split-frontmatter.ts';

/** Reads a Markdown file with frontmatter, from its bytes. */
export function readMarkdown(path: string, bytes: Uint8Array): Source {
  const { file, text, lines, incomplete } = openFile(path, bytes);
  const opened = { file, text, lines, sections: [] };
  if (incomplete) return makeSource({ ...opened, yaml: unreadable, incomplete });
  const frontmatter = splitFrontmatter(text);
  if (frontmatter === undefined) {
    const fault = findFenceFault(text, lines);
    if (fault === undefined) return withBody(opened, 0);
    report(file, fault);
    return makeSource({ ...opened, yaml: unreadable, incomplete: true });
  }
  const fence = lines.position(frontmatter.start, frontmatter.start + 3);
  if (frontmatter.close === undefined) {
    report(file, {
      ruleId: 'frontmatter/unclosed',
      severity: 'error',
      reason: 'Unexpected end of the file inside the frontmatter, expected a closing line `---`',
      place: fence,
      note: `Write --- on a line of its own below the last fact, as it seems after line ${lastKeyLine(text)}.`,
    });
    return makeSource({ ...opened, yaml: unreadable, incomplete: true });
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
  const keyed = asKeysAndValues(yaml, lines.position(frontmatter.start, frontmatter.start + 3));
  return withBody({ ...opened, yaml: keyed }, frontmatter.bodyStart);
}

/** Reads a YAML file, from its bytes. */
export function readYaml(path: string, bytes: Uint8Array): Source {
  const { file, text, lines, incomplete } = openFile(path, bytes);
  const yaml = incomplete ? unreadable : parseYaml(text, lines);
  return makeSource({ file, text, lines, yaml, sections: [], incomplete });
}

/** Data that is there and can't be read. */
const unreadable: ParsedYaml = { data: undefined, findings: [], broken: new Set() };

interface Opened {
  file: VFile;
  text: string;
  lines: LineIndex;
  yaml?: ParsedYaml;
  sections: SourceSection[];
  incomplete: boolean;
}

function openFile(path: string, bytes: Uint8Array): Omit<Opened, 'sections'> {
  const { text, problem } = decodeText(bytes);
  const file = new VFile({ path, value: text });
  const lines = indexLines(text);
  if (problem !== undefined) {
    const { offset, ...rest } = problem;
    report(file, { ...rest, severity: 'error', place: lines.position(offset, offset + (text ? 1 : 0)) });
  }
  return { file, text, lines, incomplete: problem !== undefined && text === '' };
}

/** Frontmatter without a key is empty; frontmatter that is a list or a sentence is a fault. */
function asKeysAndValues(yaml: ParsedYaml, fence: Position): ParsedYaml {
  const { data } = yaml;
  if (data === null) return { ...yaml, data: {} };
  if (data === undefined || (typeof data === 'object' && !Array.isArray(data))) return yaml;
  const fault: Report = {
    ruleId: 'frontmatter/keys',
    severity: 'error',
    reason: `Unexpected ${Array.isArray(data) ? 'list' : 'words'} in the frontmatter, expected keys and values`,
    place: fence,
    note: 'As in `title: Community Link Worker`.',
  };
  return { ...yaml, data: undefined, findings: [...yaml.findings, fault] };
}

function withBody(opened: Omit<Opened, 'incomplete'>, bodyStart: number): Source {
  const { file, text, lines } = opened;
  const before = file.messages.length;
  const sections = readSections(file, text, bodyStart, lines);
  return makeSource({ ...opened, sections, incomplete: file.messages.length > before });
}

function makeSource({ file, text, lines, yaml, sections, incomplete }: Opened): Source {
  for (const finding of yaml?.findings ?? []) report(file, finding);
  const places = new Map<string, Position>();
  return {
    file,
    path: file.path,
    text,
    data: yaml?.data,
    hasData: yaml !== undefined,
    broken: yaml?.broken ?? new Set(),
    incomplete,
    sections,
    position: (start, end) => lines.position(start, end),
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
  if (segments.length === 0 || (!found && value === yaml?.document?.contents)) return start;
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
