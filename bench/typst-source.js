import { drawingSvg } from './drawing-svg.js';

/**
 * @typedef {import('../src/pack/tree.ts').Pack} Pack
 * @typedef {import('../src/pack/tree.ts').Block | import('../src/pack/tree.ts').Inline} Node
 * @typedef {import('../src/pack/tree.ts').GridRow} GridRow
 * @typedef {{ notes: Pack['notes'], noted: Set<number>, level: number }} State
 */

/**
 * Writes a pack as Typst's markup: the same words, contents, tables, notes, running lines and bookmarks, on the
 * built-in theme's paper, in its typefaces and sizes. Pictures are expected beside it, by the name given.
 *
 * @param {Pack} pack
 * @param {{ logo: string }} files
 * @returns {string}
 * @throws Error if the pack holds a node that the benchmark's pack has not.
 */
export function typstSource(pack, { logo }) {
  const state = { notes: pack.notes, noted: new Set(), level: 1 };
  const body = blocks(pack.children, state).replaceAll('LOGO', logo);
  return `${settings(pack)}\n${body}\n`;
}

/** @param {Pack} pack */
function settings({ metadata, language, running, labels }) {
  const [lang, region] = language.split('-');
  const [before, between, after = ''] = labels.pageOf.split(/\{page\}|\{pages\}/);
  return `
#set document(title: ${quoted(metadata.title)}, author: ${quoted(metadata.author ?? '')}, description: ${quoted(metadata.subject ?? '')}, date: none)
#set page(paper: "a4", margin: (top: 22mm, right: 24mm, bottom: 24mm, left: 24mm),
  header: context if counter(page).get().first() > 1 { text(size: 9pt, fill: rgb("#56606E"))[${text(running.header ?? '')}] },
  footer: context text(size: 9pt, fill: rgb("#56606E"))[${text(running.footer ?? '')}#h(1fr)${text(before ?? '')}#counter(page).display()${text(between ?? '')}#counter(page).final().first()${text(after)}])
#set text(font: "Source Sans 3", size: 10.5pt, fill: rgb("#1D2530"), lang: ${quoted(lang ?? 'en')}, region: ${quoted(region ?? 'GB')})
#set par(leading: 0.62em, spacing: 0.85em)
#set table(stroke: 0.5pt + rgb("#B9C3CA"), inset: 5pt)
#show heading: set text(font: "Source Serif 4", weight: 600, fill: rgb("#0B5563"))
#show heading.where(level: 1): set text(size: 21pt)
#show heading.where(level: 2): set text(size: 15.75pt)
#show heading: set block(above: 1.6em, below: 0.8em)
#show table.cell.where(y: 0): set text(weight: 600)
#show link: set text(fill: rgb("#0B5563"))`;
}

/** @type {Record<string, (node: any, state: State) => string>} One handler a node, each given that very node. */
const handlers = {
  text: ({ value }) => text(value),
  strong: (node, state) => `#strong[${inlines(node.children, state)}];`,
  emphasis: (node, state) => `#emph[${inlines(node.children, state)}];`,
  break: () => '#linebreak();',
  link: ({ url, children }, state) =>
    `#link(${url.startsWith('#') ? label(url.slice(1)) : quoted(url)})[${inlines(children, state)}];`,
  noteReference: ({ note }, state) => footnote(note, state),
  paragraph: (node, state) => `#par[${inlines(node.children, state)}]\n`,
  blockquote({ attribution, children }, state) {
    const by = attribution === undefined ? '' : `, attribution: [${inlines(attribution, state)}]`;
    return `#quote(block: true${by})[${blocks(children, state)}]\n`;
  },
  figure({ picture, alt, caption }, state) {
    const words = caption ? `, caption: [${inlines(caption, state)}]` : '';
    const image = `image(bytes(${quoted(drawingSvg(picture))}), format: "svg", alt: ${quoted(alt)})`;
    return `#figure(${image}${words}, supplement: none, numbering: none)\n`;
  },
  pageBreak: () => '#pagebreak(weak: true)\n',
  list({ ordered, start, children }, state) {
    const items = children.map(
      (/** @type {any} */ item) => `[${blocks(item.children, state)}${anchor(item.id)}]`,
    );
    return `#${ordered ? `enum(start: ${start}, ` : 'list('}${items.join(',\n')})\n`;
  },
  callout: ({ title, children }, state) =>
    `#block(fill: rgb("#F3F5F6"), inset: 8pt, width: 100%)[#strong[${inlines(title, state)}];${blocks(children, state)}]\n`,
  facts: ({ items }, state) => `#table(columns: (28%, 1fr), stroke: none,\n${facts(items, state)})\n`,
  contents: ({ title, depth }, state) =>
    `#pagebreak()\n#outline(title: [${inlines(title, state)}], depth: ${depth})\n#pagebreak(weak: true)\n`,
  section(node, state) {
    const number = node.number === undefined ? '' : text(`${node.number} `);
    const start = node.newPage ? '#pagebreak(weak: true)\n' : '';
    const heading = `#heading(level: ${state.level})[${number}${inlines(node.title, state)}]${anchor(node.id)}\n`;
    return `${start}${heading}${blocks(node.children, { ...state, level: state.level + 1 })}`;
  },
  grid(node, state) {
    const caption = node.caption ? `#par[#strong[${inlines(node.caption, state)}]]\n` : '';
    const head = node.head.length > 0 ? `table.header(${cells(node.head, state)}),\n` : '';
    return `${caption}#table(columns: (1fr,) * ${node.columns.length},\n${head}${cells(node.body, state)})\n`;
  },
  cover(node, state) {
    const line = (/** @type {any} */ words, size = 12) =>
      words ? `#block(text(size: ${size}pt)[${inlines(words, state)}])\n` : '';
    const logo = node.logo ? `#image("LOGO", width: 120pt, alt: ${quoted(node.logo.alt)})\n` : '';
    const lines = [node.organisation, node.kind].map((words) => line(words)).join('');
    const below = [node.subtitle, node.team, node.status].map((words) => line(words)).join('');
    const table = handlers['facts']?.({ items: node.facts }, state);
    return `${logo}${lines}${line(node.title, 38)}${below}${table}`;
  },
};

/** @param {readonly Node[]} nodes @param {State} state */
function blocks(nodes, state) {
  return nodes.map((node) => convert(node, state)).join('');
}

/** @param {readonly Node[]} nodes @param {State} state */
function inlines(nodes, state) {
  return nodes.map((node) => convert(node, state)).join('');
}

/** @param {Node} node @param {State} state */
function convert(node, state) {
  const handler = handlers[node.type];
  if (handler === undefined) throw new Error(`No way to write \`${node.type}\` as Typst`);
  const { language } = node;
  const written = handler(node, state);
  return language === undefined
    ? written
    : `#text(lang: ${quoted(language.split('-')[0] ?? '')})[${written}];`;
}

/** @param {readonly GridRow[]} rows @param {State} state */
function cells(rows, state) {
  const all = rows.flatMap((row) => row.cells);
  return all
    .map(({ id, marked, header, children }) => {
      const mark = marked === undefined ? '' : `#strong[${text(marked)}]; `;
      const words = `${mark}${blocks(children, state)}${anchor(id)}`;
      if (marked !== undefined)
        return `table.cell(fill: rgb("#E3F0F1"), stroke: 1.5pt + rgb("#0B5563"))[${words}]`;
      return header === 'row' ? `[#strong[${words}]]` : `[${words}]`;
    })
    .join(',\n');
}

/** @param {any[]} items @param {State} state */
function facts(items, state) {
  return items
    .map(({ term, children }) => `[#strong[${inlines(term, state)}]], [${blocks(children, state)}]`)
    .join(',\n');
}

/** The note itself where it is first referred to. @param {number} note @param {State} state */
function footnote(note, state) {
  if (state.noted.has(note)) return `#footnote(${label(`note-${note}`)});`;
  state.noted.add(note);
  return `#footnote[${blocks(state.notes[note]?.children ?? [], state)}];${anchor(`note-${note}`)}`;
}

/** @param {string | undefined} id */
function anchor(id) {
  return id === undefined ? '' : ` #${label(id)};`;
}

/** @param {string} id */
function label(id) {
  return `label(${quoted(id)})`;
}

/** Words as a string of code, so that no character of theirs is markup. @param {string} words */
function text(words) {
  return words === '' ? '' : `#${quoted(words)};`;
}

/** @param {string} words */
function quoted(words) {
  return `"${words.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;
}
