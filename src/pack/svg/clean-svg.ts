import { parseDeclarations, readBlocks } from './css.ts';
import type { Finding } from './finding.ts';
import type { XmlElement } from './parse-xml.ts';

/** Elements of SVG that only draw. */
const DRAWN = new Set(
  [
    'svg g defs symbol use switch a style title desc',
    'path rect circle ellipse line polyline polygon text tspan textPath image',
    'linearGradient radialGradient stop clipPath mask pattern marker filter',
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap',
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode',
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence',
  ].flatMap((line) => line.split(' ')),
);

/** Elements that would run, move, or hold what is no drawing. */
const ACTIVE =
  /^(?:script|foreignObject|animate\w*|set|handler|listener|iframe|object|embed|audio|video|canvas|feImage|font-face-uri|link)$/i;
const SVG = 'http://www.w3.org/2000/svg';
const OWN_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]*$/;

/** The tree without all that would run or be fetched; what is left out on that account is told to `find`. */
export function cleanSvg(root: XmlElement, find: (finding: Finding) => void): XmlElement {
  const prefix = root.name.endsWith(':svg') ? root.name.slice(0, -3) : '';
  const clean = (element: XmlElement): XmlElement | undefined => {
    const name = prefix && element.name.startsWith(prefix) ? element.name.slice(prefix.length) : element.name;
    const leftOut = (what: string): void => find({ kind: 'active', what, line: element.line });
    if (!DRAWN.has(name)) {
      const local = name.slice(name.indexOf(':') + 1);
      if (ACTIVE.test(local)) leftOut(`\`${local}\``);
      return undefined;
    }
    const attributes = cleanAttributes(name, element.attributes, leftOut);
    if (name === 'image' && !attributes.has('href')) return undefined;
    const children = element.children
      .map((child) => (typeof child === 'string' ? child : clean(child)))
      .filter((child) => child !== undefined);
    if (name !== 'style') return { name, attributes, children, line: element.line };
    const css = children.filter((child) => typeof child === 'string').join('');
    return { name, attributes, children: [cleanCss(css, leftOut)], line: element.line };
  };
  return clean(root) ?? { ...root, name: 'svg', attributes: new Map(), children: [] };
}

/** The tree as the text of an SVG file. */
export function writeSvg(root: XmlElement): string {
  const write = ({ name, attributes, children }: XmlElement): string => {
    const own = [...attributes].map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
    const inner = children.map((child) => (typeof child === 'string' ? escape(child) : write(child)));
    return inner.length > 0 ? `<${name}${own}>${inner.join('')}</${name}>` : `<${name}${own}/>`;
  };
  return write({ ...root, attributes: new Map([['xmlns', SVG], ...root.attributes]) });
}

function cleanAttributes(
  name: string,
  attributes: ReadonlyMap<string, string>,
  leftOut: (what: string) => void,
): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of attributes) {
    const plain = key === 'xlink:href' ? 'href' : key;
    if (plain === 'href') {
      if (value.trim().startsWith('#') || (name === 'image' && OWN_PICTURE.test(value)))
        out.set('href', value.trim());
      else if (name !== 'a' || /^\s*javascript:/i.test(value)) leftOut(`reference to \`${shorten(value)}\``);
    } else if (/^on/i.test(plain)) leftOut(`\`${plain}\``);
    else if (plain === 'style') out.set(plain, cleanDeclarations(value, leftOut));
    else if (plain === 'xml:space' || /^[\w-]+$/.test(plain)) {
      if (plain === 'xmlns') continue;
      if (isFetched(value)) leftOut(`reference to \`${shorten(value)}\``);
      else out.set(plain, value);
    }
  }
  return out;
}

function cleanCss(css: string, leftOut: (what: string) => void): string {
  const { blocks, atRules } = readBlocks(css);
  for (const name of new Set(atRules)) leftOut(`\`${name}\``);
  return blocks.map(({ selectors, body }) => `${selectors}{${cleanDeclarations(body, leftOut)}}`).join('\n');
}

function cleanDeclarations(text: string, leftOut: (what: string) => void): string {
  const kept: string[] = [];
  for (const [property, value] of parseDeclarations(text)) {
    if (isFetched(value)) leftOut(`reference to \`${shorten(value)}\``);
    else kept.push(`${property}:${value}`);
  }
  return kept.join(';');
}

/** Whether a value names another file; an escape could hide that it does. */
function isFetched(value: string): boolean {
  if (value.includes('\\') || /image-set|expression|javascript:/i.test(value)) return true;
  const references = value.match(/url\(\s*["']?\s*./gi) ?? [];
  return references.some((reference) => !reference.endsWith('#'));
}

function shorten(value: string): string {
  const line = value.trim().replaceAll('`', "'");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
