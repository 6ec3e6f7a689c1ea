import type { Position } from 'unist';
import {
  allCriteria,
  type CompetencyFramework,
  inheritedFrom,
  inheritPlace,
  type Role,
  type Standards,
  standardKey,
} from '../../model/index.ts';
import type { Source } from '../../source/index.ts';
import type { Standard } from '../../types.ts';

/** A standard that a duty, criterion or competency cites. */
export interface CitedStandard {
  code: string;
  /** The code in its bracket. */
  place: Position;
  /** What the catalogues of the workspace say of it, if they know it. */
  standard?: Standard;
}

/** The standards that a role cites, in order; each code once. */
export function citedStandards(role: Role, standards: Standards): CitedStandard[] {
  if (standards.list.length === 0) return [];
  const { personSpecification, duties, source } = role;
  const criteria = personSpecification === undefined ? [] : allCriteria(personSpecification);
  return cited([...duties, ...criteria], standards, (code, position) => {
    const home = inheritedFrom(position);
    const place = placeOfCode(code, position, home?.source ?? source);
    return home === undefined ? place : inheritPlace(place, home);
  });
}

/** The standards that the competencies of a framework cite, in order; each code once. */
export function citedByFramework(
  { competencies }: CompetencyFramework,
  source: Source,
  standards: Standards,
): CitedStandard[] {
  const items = competencies.flatMap(({ standards: codes }, index) =>
    codes.map((code, at) => ({
      standards: [code],
      position: source.at(`/competencies/${index}/standards/${at}`),
    })),
  );
  return cited(items, standards, (code, position) => placeOfCode(code, position, source));
}

function cited(
  items: readonly { standards: string[]; position: Position }[],
  standards: Standards,
  placeOf: (code: string, position: Position) => Position,
): CitedStandard[] {
  if (standards.list.length === 0) return [];
  const found = new Map<string, CitedStandard>();
  for (const { standards: codes, position } of items) {
    for (const code of codes) {
      if (found.has(standardKey(code))) continue;
      const standard = standards.find(code);
      found.set(standardKey(code), {
        code,
        place: placeOf(code, position),
        ...(standard !== undefined && { standard }),
      });
    }
  }
  return [...found.values()];
}

function placeOfCode(code: string, item: Position, source: Source): Position {
  const from = item.start.offset ?? 0;
  const at = source.text.indexOf(`[${code}]`, from);
  const isInside = at >= 0 && at <= (item.end.offset ?? from) + code.length + 2;
  return isInside ? source.position(at + 1, at + 1 + code.length) : item;
}
