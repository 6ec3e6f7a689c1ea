import type { Position } from 'unist';
import { allCriteria, inheritedFrom, type Role, type Workspace } from '../../model/index.ts';
import { fold } from '../../schema/index.ts';
import type { Standard } from '../../types.ts';

/** A standard that a duty or criterion cites. */
export interface CitedStandard {
  code: string;
  /** The code in its bracket. */
  place: Position;
  /** What the catalogues of the workspace say of it, if they know it. */
  standard?: Standard;
}

/** The standards that a role cites, in order; each code once. */
export function citedStandards(role: Role, { standards }: Workspace): CitedStandard[] {
  const { personSpecification, duties, source } = role;
  const criteria = personSpecification === undefined ? [] : allCriteria(personSpecification);
  const citing = [...duties, ...criteria].filter(({ standards: codes }) => codes.length > 0);
  if (citing.length === 0 || standards.length === 0) return [];
  const known = new Map(
    standards
      .toReversed()
      .flatMap((standard) =>
        [...(standard.aliases ?? []), standard.id].map((code) => [fold(code), standard]),
      ),
  );
  const cited = new Map<string, CitedStandard>();
  for (const { standards: codes, position } of citing) {
    for (const code of codes) {
      if (cited.has(fold(code))) continue;
      const standard = known.get(fold(code));
      const place = placeOfCode(code, position, source);
      cited.set(fold(code), { code, place, ...(standard !== undefined && { standard }) });
    }
  }
  return [...cited.values()];
}

function placeOfCode(code: string, item: Position, source: Role['source']): Position {
  if (inheritedFrom(item) !== undefined) return item;
  const from = item.start.offset ?? 0;
  const at = source.text.indexOf(`[${code}]`, from);
  const isInside = at >= 0 && at <= (item.end.offset ?? from) + code.length + 2;
  return isInside ? source.position(at + 1, at + 1 + code.length) : item;
}
