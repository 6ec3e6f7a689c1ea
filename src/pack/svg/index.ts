/**
 * SVG files: the bytes of one come in; a drawing of the pack tree goes out, the same file without all that
 * would run or be fetched, and what is worth saying about it. It must not know themes, pages or formats.
 */
import type { Drawing } from '../tree.ts';
import { cleanSvg, writeSvg } from './clean-svg.ts';
import { type CssSheet, parseCss } from './css.ts';
import { decodeXml } from './decode-xml.ts';
import type { Finding } from './finding.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import { readChildren } from './read-elements.ts';
import type { Reader } from './reader.ts';
import { initialStyle, lengthOf, styleOf } from './style.ts';
import { fitBox, viewBoxOf } from './viewport.ts';

export { describeFinding, type Finding } from './finding.ts';

/** What an SVG file holds. */
export interface ReadSvg {
  /** Nothing if the file is not well formed or has no size. */
  drawing?: Drawing;
  /** The file without what would run or be fetched; empty where there is no drawing. */
  bytes: Uint8Array;
  /** Each said once, in the order of the file. */
  findings: Finding[];
}

/** Elements that are drawn at most, those that `use` repeats counted each time. */
const MOST_DRAWN = 100_000;
/** Size of a drawing that names neither its own nor a view box, as browsers show it. */
const DEFAULT_SIZE = { width: 300, height: 150 };

const known = new WeakMap<Uint8Array, ReadSvg>();

/** Reads an SVG file; the same bytes are read once a process. */
export function readSvg(bytes: Uint8Array): ReadSvg {
  let read = known.get(bytes);
  if (!read) {
    read = readAnew(bytes);
    known.set(bytes, read);
  }
  return read;
}

function readAnew(bytes: Uint8Array): ReadSvg {
  const said = new Map<string, Finding>();
  const find = (finding: Finding): void => {
    const key = `${finding.kind} ${'what' in finding ? finding.what : ''}`;
    if (!said.has(key)) said.set(key, finding);
  };
  const findings = (): Finding[] => [...said.values()].sort((a, b) => a.line - b.line);
  const parsed = parseXml(decodeXml(bytes), find);
  if (parsed?.name.split(':').at(-1) !== 'svg') {
    if (!findings().some(({ kind }) => kind === 'malformed'))
      find({ kind: 'malformed', what: 'No `svg` element', line: 1 });
    return { bytes: new Uint8Array(), findings: findings() };
  }
  const root = cleanSvg(parsed, find);
  const drawing = toDrawing(root, find);
  if (!drawing) find({ kind: 'limit', what: 'size', line: root.line });
  return {
    ...(drawing ? { drawing } : {}),
    bytes: drawing ? new TextEncoder().encode(writeSvg(root)) : new Uint8Array(),
    findings: findings(),
  };
}

function toDrawing(root: XmlElement, find: (finding: Finding) => void): Drawing | undefined {
  const view = viewBoxOf(root);
  const { width, height } = sizeOf(root, view ?? DEFAULT_SIZE, view !== undefined);
  if (!(width > 0 && height > 0)) return undefined;
  const reader: Reader = {
    ids: idsOf(root),
    sheet: sheetOf(root, find),
    viewport: view ? { width: view.width, height: view.height } : { width, height },
    budget: { elements: MOST_DRAWN },
    using: new Set(),
    unsupported: (what, line) => find({ kind: 'unsupported', what, line }),
    exceeded: (line) => find({ kind: 'limit', what: 'elements', line }),
  };
  const children = readChildren(root, styleOf(root, initialStyle, reader.sheet), reader);
  const matrix = view ? fitBox(view, { x: 0, y: 0, width, height }, root) : undefined;
  return {
    type: 'drawing',
    width,
    height,
    children: matrix ? [{ type: 'group', matrix, children }] : children,
  };
}

/** The size that the root names; a side that it doesn't follows from the other, or from the view box. */
function sizeOf(
  { attributes }: XmlElement,
  otherwise: { width: number; height: number },
  inProportion: boolean,
): { width: number; height: number } {
  const side = (key: 'width' | 'height'): number | undefined => {
    const text = attributes.get(key);
    return text?.trim().endsWith('%') ? undefined : lengthOf(text, 0, 16);
  };
  const width = side('width');
  const height = side('height');
  const ratio = otherwise.width / otherwise.height;
  return {
    width: width ?? (height !== undefined && inProportion ? height * ratio : otherwise.width),
    height: height ?? (width !== undefined && inProportion ? width / ratio : otherwise.height),
  };
}

function idsOf(root: XmlElement): Map<string, XmlElement> {
  const ids = new Map<string, XmlElement>();
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
  }
  return ids;
}

function sheetOf(root: XmlElement, find: (finding: Finding) => void): CssSheet {
  const styles = elementsOf(root).filter(({ name }) => name === 'style');
  const text = styles
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .join('\n');
  const line = styles[0]?.line ?? 1;
  return parseCss(text, (selector) => find({ kind: 'unsupported', what: `selector \`${selector}\``, line }));
}

function elementsOf(root: XmlElement): XmlElement[] {
  const all: XmlElement[] = [];
  const waiting: XmlElement[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    all.push(element);
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (child !== undefined && typeof child !== 'string') waiting.push(child);
    }
  }
  return all;
}
