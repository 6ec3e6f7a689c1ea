import type { Inline } from '../../../pack/tree.ts';

/** The words of inline nodes, without their marks and without references to notes. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function textOf(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt;
    case 'noteReference':
      return '';
    default:
      return node.children.map(textOf).join('');
  }
}
