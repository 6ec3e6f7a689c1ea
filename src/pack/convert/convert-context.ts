import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast';
import type { Source } from '../../source/index.ts';
import type { PackContext } from '../context.ts';

/** What the nodes of one source are converted with. */
export interface ConvertContext {
  pack: PackContext;
  /** The file that the nodes come from, as messages show it. */
  file: string;
  /** Absolute path of that file: pictures are found from its folder. */
  path: string;
  /** The text of that file. */
  text: string;
  definitions: Map<string, Definition>;
  footnotes: Map<string, FootnoteDefinition>;
  /** Numbers of the footnotes that were referred to. */
  noteNumbers: Map<string, number>;
}

/** Prepares the conversion of what stands in a source: link definitions and footnotes hold for all of it. */
export function convertContext(pack: PackContext, source: Source, path: string): ConvertContext {
  const context: ConvertContext = {
    pack,
    file: source.path,
    path,
    text: source.text,
    definitions: new Map(),
    footnotes: new Map(),
    noteNumbers: new Map(),
  };
  if (source.text.includes(']:'))
    for (const section of source.sections) addDefinitions(section.nodes(), context);
  return context;
}

/** Collects the definitions among some nodes; the first of a name counts, as in Markdown. */
export function addDefinitions(nodes: RootContent[], { definitions, footnotes }: ConvertContext): void {
  const pending: Nodes[] = [...nodes];
  for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier))
      footnotes.set(node.identifier, node);
    if ('children' in node) pending.unshift(...node.children);
  }
}
