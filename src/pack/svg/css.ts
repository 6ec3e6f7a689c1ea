import type { XmlElement } from './parse-xml.ts';

/** A rule of a style sheet whose selector is simple: an element's name, a class, an id, or a mix of them. */
interface CssRule {
  name: string | undefined;
  id: string | undefined;
  classes: string[];
  declarations: ReadonlyMap<string, string>;
  /** Among rules about one element, the higher wins. */
  rank: number;
}

/** A block of a style sheet, as it is written. */
interface CssBlock {
  selectors: string;
  body: string;
}

/** Rules by what they are told apart by: a class, an id or a name. */
export type CssSheet = ReadonlyMap<string, CssRule[]>;

/** Selectors longer than this are not looked at. */
const LONGEST_SELECTOR = 200;
/** Rules about one class, id or name, beyond which they are passed over. */
const MOST_RULES = 50;

/** The blocks of a style sheet without its at-rules, whose names are told apart. */
export function readBlocks(text: string): { blocks: CssBlock[]; atRules: string[] } {
  const atRules: string[] = [];
  const bare = withoutAtRules(withoutComments(text), atRules);
  const blocks = bare.split('}').flatMap((part) => {
    const brace = part.indexOf('{');
    return brace < 0 ? [] : [{ selectors: part.slice(0, brace).trim(), body: part.slice(brace + 1) }];
  });
  return { blocks, atRules };
}

/** The rules of a style sheet; selectors beyond names, classes and ids are handed to `unknown`. */
export function parseCss(text: string, unknown: (selector: string) => void): CssSheet {
  const sheet = new Map<string, CssRule[]>();
  let order = 0;
  for (const { selectors, body } of readBlocks(text).blocks) {
    const declarations = parseDeclarations(body);
    for (const selector of selectors.split(',').map((one) => one.trim())) {
      const found = selector.length < LONGEST_SELECTOR ? parseSelector(selector) : undefined;
      if (!found) {
        unknown(selector.slice(0, 60));
        continue;
      }
      const key = keyOf(found);
      const rules = sheet.get(key) ?? [];
      sheet.set(key, rules);
      if (rules.length < MOST_RULES)
        rules.push({ ...found, declarations, rank: specificity(found) + order++ });
      else unknown(selector);
    }
  }
  return sheet;
}

/** The rules about an element, the strongest last. */
export function rulesFor({ name, attributes }: XmlElement, sheet: CssSheet): CssRule[] {
  if (sheet.size === 0) return [];
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((one) => one !== '');
  const id = attributes.get('id');
  const keys = new Set([...classes.map((one) => `.${one}`), `#${id}`, name, '*']);
  return [...keys]
    .flatMap((key) => sheet.get(key) ?? [])
    .filter(
      (rule) =>
        (rule.name === undefined || rule.name === name) &&
        (rule.id === undefined || rule.id === id) &&
        rule.classes.every((one) => classes.includes(one)),
    )
    .sort((a, b) => a.rank - b.rank);
}

/** The declarations of a `style` attribute or of a rule. */
export function parseDeclarations(text: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).split('!')[0] ?? '';
    out.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim());
  }
  return out;
}

function withoutComments(text: string): string {
  return text
    .split('/*')
    .map((part, i) => (i === 0 ? part : part.split('*/').slice(1).join('*/')))
    .join(' ')
    .replaceAll('<!--', ' ')
    .replaceAll('-->', ' ');
}

function withoutAtRules(text: string, names: string[]): string {
  let out = '';
  let at = 0;
  for (let start = text.indexOf('@'); start >= 0; start = text.indexOf('@', at)) {
    out += text.slice(at, start);
    at = endOfAtRule(text, start);
    const name = /^@[\w-]*/.exec(text.slice(start, start + 40))?.[0] ?? '@';
    if (name !== '@charset') names.push(name);
  }
  return out + text.slice(at);
}

function endOfAtRule(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '{') depth++;
    if (character === '}' && --depth <= 0) return at + 1;
    if (character === ';' && depth === 0) return at + 1;
  }
  return text.length;
}

type Selector = Pick<CssRule, 'name' | 'id' | 'classes'>;

function parseSelector(selector: string): Selector | undefined {
  const found = /^(\*|[a-zA-Z][\w-]*)?((?:[.#][\w-]+)*)$/.exec(selector);
  if (selector === '' || !found) return undefined;
  const [, name, rest = ''] = found;
  return {
    name: name === '*' ? undefined : name,
    id: /#([\w-]+)/.exec(rest)?.[1],
    classes: [...rest.matchAll(/\.([\w-]+)/g)].map(([, one = '']) => one),
  };
}

function keyOf({ name, id, classes: [first] }: Selector): string {
  if (id !== undefined) return `#${id}`;
  return first === undefined ? (name ?? '*') : `.${first}`;
}

function specificity({ name, id, classes }: Selector): number {
  return (id === undefined ? 0 : 1e12) + classes.length * 1e9 + (name === undefined ? 0 : 1e6);
}
