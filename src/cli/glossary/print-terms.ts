import { styleText } from 'node:util';
import type { Output } from '../io.ts';
import type { ListedTerm } from './gather-terms.ts';

/** Terms for people, one a line: the term, how often it is used, where it is defined. */
export function printTerms(terms: readonly ListedTerm[], { color }: Pick<Output, 'color'>): string {
  if (terms.length === 0) return 'No term in a glossary, and no acronym in a role or framework.\n';
  const names = terms.map(({ term, short }) => (short === undefined ? term : `${term} (${short})`));
  const uses = terms.map(usesOf);
  const nameWidth = Math.min(50, Math.max(...names.map(({ length }) => length)));
  const usesWidth = Math.max(...uses.map(({ length }) => length));
  const paint = (text: string) => (color ? styleText('yellow', text, { validateStream: false }) : text);
  const lines = terms.map((term, index) => {
    const defined = definedOf(term);
    const shown = term.status === 'undefined' || term.uses === 0 ? paint(defined) : defined;
    return `${(names[index] ?? '').padEnd(nameWidth)}  ${(uses[index] ?? '').padEnd(usesWidth)}  ${shown}`;
  });
  return `${lines.join('\n')}\n`;
}

function usesOf({ uses, files }: ListedTerm): string {
  if (uses === 0) return 'not used';
  return `${uses} ${uses === 1 ? 'use' : 'uses'} in ${files} ${files === 1 ? 'file' : 'files'}`;
}

function definedOf({ status, defined, first }: ListedTerm): string {
  const place = defined === undefined ? '' : `${defined.file}:${defined.line}`;
  switch (status) {
    case 'glossary':
    case 'organisation':
      return place;
    case 'text':
      return `explained in ${place}`;
    case 'well-known':
      return 'needs no explanation';
    case 'undefined':
      return `not defined; first in ${first?.file}:${first?.line}`;
  }
}
