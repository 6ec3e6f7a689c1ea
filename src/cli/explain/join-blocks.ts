/** A page of Markdown: blocks with a line between them. */
export function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.map((block) => block.trimEnd()).join('\n\n')}\n`;
}
