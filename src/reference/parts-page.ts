import { joinBlocks } from '../cli/explain/join-blocks.ts';
import { markdownTable } from '../cli/explain/markdown-table.ts';
import { partDescriptions } from '../pack/index.ts';

/**
 * The page of the directives that pack templates hold.
 *
 * @param template The text of the built-in template.
 */
export function partsPage(template: string): string {
  return joinBlocks([
    '# Parts of packs',
    'A pack template names the parts of a pack, each on a line of its own after two colons. A part for which a role has nothing is left out, heading and all. [How to write a template](../guides/pack-template.md).',
    markdownTable(
      ['part', 'prints'],
      Object.entries(partDescriptions).map(([name, prints]) => [`\`::${name}\``, prints]),
    ),
    'The built-in template, `candidate-pack`:',
    `\`\`\`markdown\n${template}\`\`\``,
    '[All of the reference](README.md)',
  ]);
}
