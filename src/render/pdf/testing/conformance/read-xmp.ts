/** An element of XML with its name's namespace written out: `http://purl.org/dc/elements/1.1/title`. */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  kids: XmlElement[];
  text: string;
}

const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads XML without DTD or CDATA, as XMP is; throws where it is not well-formed. */
export function readXml(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: new Map(), kids: [], text: '' };
  const open = [{ element: top, tag: '', spaces: new Map([['xml', 'xml:']]) }];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const [token, closed, opened, attributes = '', empty] = TOKEN.exec(xml) ?? fail(xml, at);
    const inner = open.at(-1) ?? fail(xml, at);
    if (closed !== undefined) {
      if (closed !== inner.tag) fail(xml, at);
      open.pop();
    } else if (opened !== undefined) {
      const spaces = new Map(inner.spaces);
      const pairs = attributesIn(attributes);
      for (const [name, value] of pairs) if (name.startsWith('xmlns:')) spaces.set(name.slice(6), value);
      const element: XmlElement = {
        name: expand(opened, spaces),
        attributes: new Map(
          pairs
            .filter(([name]) => !name.startsWith('xmlns'))
            .map(([name, value]) => [expand(name, spaces), value]),
        ),
        kids: [],
        text: '',
      };
      inner.element.kids.push(element);
      if (empty !== '/') open.push({ element, tag: opened, spaces });
    } else if (!token.startsWith('<')) inner.element.text += unescape(token);
  }
  if (open.length !== 1) fail(xml, xml.length);
  return top;
}

function attributesIn(text: string): [string, string][] {
  const found = [...text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return found.map(([, name = '', double, single]) => [name, unescape(double ?? single ?? '')]);
}

function expand(name: string, spaces: ReadonlyMap<string, string>): string {
  const [prefix = '', local] = name.split(':');
  if (local === undefined) return name;
  const space = spaces.get(prefix);
  if (space === undefined) throw new Error(`The prefix of ${name} is not declared`);
  return space + local;
}

function unescape(text: string): string {
  return text.replace(/&(#?\w*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
    if (code) return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10));
    const letter = whole.endsWith(';') ? ENTITIES[name] : undefined;
    if (letter === undefined) throw new Error(`${whole} is no entity of XML`);
    return letter;
  });
}

function fail(xml: string, at: number): never {
  throw new Error(`Unreadable at ${at}: ${xml.slice(at, at + 30)}`);
}
