import type { Position } from 'unist';
import { plainText, type Role } from '../../model/index.ts';

/** A row of a table in a role's text that names a fact: `Closing date | 12 March 2027`. */
export interface FactRow {
  /** The words of its first cell and of its second, as one sentence would have them. */
  words: string;
  place: Position;
}

/**
 * Rows of two cells, of sections in which a pattern finds something; tables of criteria, which have more to say, are
 * left out.
 */
export function factRows({ sections, source }: Role, wanted: RegExp): FactRow[] {
  return sections.flatMap(({ kind, text, blocks }) => {
    if (kind === 'person-specification' || !text.includes('|') || !wanted.test(text)) return [];
    return blocks().flatMap((block) =>
      block.type !== 'table'
        ? []
        : block.children.flatMap(({ children, position }): FactRow[] => {
            const [name, value, ...others] = children.map((cell) => plainText(cell.children));
            if (!name || !value || others.length > 0) return [];
            return [{ words: `${name.replace(/:$/, '')}: ${value}`, place: position ?? source.at('') }];
          }),
    );
  });
}
