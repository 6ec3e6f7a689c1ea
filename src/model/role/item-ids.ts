import type { Position } from 'unist';
import { report, type Source } from '../../source/index.ts';
import { slug, uniqueIds } from '../prose.ts';
import type { RoleContext } from './role-context.ts';

/** Gives the items of a role their ids, and checks that each id was written once. */
export function idsOf(source: Source): Pick<RoleContext, 'idOf' | 'noteId'> {
  const places = new Map<string, Position>();
  const uniqueId = uniqueIds(writtenIds(source.text));
  const noteId = (id: string, place: Position) => {
    const first = places.get(id);
    if (first === undefined) places.set(id, place);
    else for (const where of [first, place]) reportTwice(id, where, source);
  };
  return {
    noteId,
    idOf({ marks: { id }, title, words, position }) {
      if (id === undefined) return uniqueId(slug(title ?? words));
      noteId(id, position);
      return id;
    },
  };
}

/** What looks like a written id anywhere in a file: no item's derived id may be the same. */
function writtenIds(text: string): string[] {
  return Array.from(text.matchAll(/\{#([^\s{}]+)\}/g), ([, id = '']) => id);
}

function reportTwice(id: string, place: Position, { file }: Source): void {
  report(file, {
    ruleId: 'ref/duplicate-id',
    severity: 'error',
    reason: `Unexpected second use of the id \`${id}\`, expected each id once in a role`,
    place,
    actual: id,
  });
}
