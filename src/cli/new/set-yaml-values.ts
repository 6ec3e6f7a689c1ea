import { isMap, isScalar, type Node, parseDocument, stringify } from 'yaml';
import { splitFrontmatter } from '../../source/index.ts';

/** A value of a YAML text, by the keys that lead to it; undefined takes its line away. */
export type YamlValue = readonly [keys: readonly string[], value: string | undefined];

/**
 * Sets values of a YAML text and leaves every other character, comments included, as it is. A key that is not there
 * is added after the first line that has one; of those inside others, only what is there is set.
 */
export function setYamlValues(text: string, values: readonly YamlValue[]): string {
  return values.reduce((whole, [keys, value]) => setValue(whole, keys, value), text);
}

/** The same in the frontmatter of a Markdown text, which is made where there is none. */
export function setFrontmatterValues(text: string, values: readonly YamlValue[]): string {
  const found = splitFrontmatter(text);
  if (found?.close === undefined) return `---\n${setYamlValues('', values)}---\n\n${text}`;
  const start = text.indexOf('\n', found.start) + 1;
  const yaml = setYamlValues(text.slice(start, found.close), values);
  return `${text.slice(0, start)}${yaml}${text.slice(found.close)}`;
}

function setValue(text: string, keys: readonly string[], value: string | undefined): string {
  const document = parseDocument(text, { version: '1.2', uniqueKeys: false, logLevel: 'silent' });
  const node = document.getIn(keys, true) as Node | undefined;
  if (value === undefined) return node?.range ? withoutLines(text, node.range) : text;
  const written = stringify(value, { lineWidth: 0 }).trimEnd();
  if (node?.range) {
    const [start, end] = node.range;
    // A key without a value ends at its colon.
    const gap = start === end && text[start - 1] === ':' ? ' ' : '';
    const lineEnd = text.slice(start, end).endsWith('\n') ? '\n' : '';
    return `${text.slice(0, start)}${gap}${written}${lineEnd}${text.slice(end)}`;
  }
  if (keys.length > 1) return text;
  const { contents } = document;
  const first = isMap(contents) ? contents.items[0]?.value : undefined;
  const place = isScalar(first) && first.range ? lineAfter(text, first.range[1]) : 0;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text.slice(0, place)}${keys[0]}: ${written}${lineEnd}${text.slice(place)}`;
}

function withoutLines(text: string, [start, end]: readonly number[]): string {
  return text.slice(0, text.lastIndexOf('\n', (start ?? 0) - 1) + 1) + text.slice(lineAfter(text, end ?? 0));
}

/** Start of the line after an offset. */
function lineAfter(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const lineEnd = text.indexOf('\n', offset);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}
