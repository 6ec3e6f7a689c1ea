import type { Block, Inline } from '../tree.ts';

/** Several values as a list, one as a line. */
export function list(values: Inline[][]): Block[] {
  const filled = values.filter((children) => children.length > 0);
  if (filled.length < 2) return paragraph(filled[0] ?? []);
  return [
    {
      type: 'list',
      ordered: false,
      start: 1,
      spread: false,
      children: filled.map((children) => ({ type: 'listItem', children: paragraph(children) })),
    },
  ];
}

export function paragraph(children: Inline[]): Block[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}
