import type { Root, RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import type { Position } from 'unist';
import { suggest } from '../schema/index.ts';
import { indexLines, report, type Source } from '../source/index.ts';
import type { PackTemplateFrontmatter } from '../types.ts';
import { parts } from './parts/index.ts';

/** A pack template: prose and directives, in order. */
export interface PackTemplate extends PackTemplateFrontmatter {
  blocks: (TemplateDirective | RootContent)[];
}

/** `::name` on a line of its own. */
export interface TemplateDirective {
  type: 'leafDirective';
  name: string;
  /** Within the template's body. */
  position?: Position | undefined;
}

/** Of the directives only leaf ones are read: a colon in prose is a colon. */
function leafDirectives() {
  const { flow } = directive();
  const [, leaf] = [flow?.[58]].flat();
  return { flow: leaf === undefined ? {} : { 58: leaf } };
}

/** Reads a pack template; a directive that is not known is an error at its place. */
export function readTemplate(source: Source): PackTemplate {
  const bodyStart = source.sections[0]?.position.start.offset ?? source.text.length;
  const tree: Root = fromMarkdown(source.text.slice(bodyStart), {
    extensions: [leafDirectives()],
    mdastExtensions: [directiveFromMarkdown()],
  });
  const blocks = tree.children as PackTemplate['blocks'];
  for (const block of blocks) if (block.type === 'leafDirective') checkDirective(block, bodyStart, source);
  return { ...(source.data as PackTemplateFrontmatter | undefined), blocks };
}

function checkDirective(block: TemplateDirective, bodyStart: number, source: Source): void {
  const known = Object.keys(parts);
  if (known.includes(block.name)) return;
  const meant = suggest(block.name, known);
  const { position } = indexLines(source.text);
  report(source.file, {
    ruleId: 'pack/unknown-directive',
    severity: 'error',
    reason: `Unknown directive \`::${block.name}\`${meant === undefined ? '' : `; did you mean \`::${meant}\`?`}`,
    place: position(
      bodyStart + (block.position?.start.offset ?? 0),
      bodyStart + (block.position?.end.offset ?? 0),
    ),
    note: `Known: ${known.map((name) => `::${name}`).join(', ')}.`,
    expected: meant === undefined ? known : [meant],
    actual: block.name,
  });
}
