import { allCriteria, slug } from '../../model/index.ts';
import type { Standard } from '../../types.ts';
import { isInBody, type PackContext } from '../context.ts';
import { requiredFrameworks } from './required-competencies.ts';

/** A standard of a catalogue, with the codes by which the pack cites it. */
export interface CitedStandard {
  standard: Standard;
  codes: Set<string>;
}

/** The standards of the workspace's catalogues that the parts of the pack cite, in the order of their ids. */
export function citedStandards(pack: PackContext): CitedStandard[] {
  const cited = new Map<Standard, CitedStandard>();
  for (const code of citedCodes(pack)) {
    const standard = pack.workspace.standards.find(code);
    if (standard === undefined) continue;
    const known = cited.get(standard) ?? { standard, codes: new Set() };
    known.codes.add(code);
    cited.set(standard, known);
  }
  return [...cited.values()].sort((a, b) => (a.standard.id < b.standard.id ? -1 : 1));
}

function citedCodes(pack: PackContext): string[] {
  const { role, directives } = pack;
  const hasSpecification = directives.has('person-specification') || isInBody('person-specification', pack);
  const criteria =
    hasSpecification && role.personSpecification !== undefined ? allCriteria(role.personSpecification) : [];
  const competencies = directives.has('framework')
    ? requiredFrameworks(pack).flatMap((required) => required.competencies)
    : [];
  return [
    ...(directives.has('role') ? role.duties : []),
    ...criteria,
    ...competencies.map(({ competency }) => competency),
  ].flatMap(({ standards }) => standards);
}

/** Where the row of a standard is found. */
export function standardAnchor({ id }: Standard, { standardAnchors, anchor }: PackContext): string {
  const known = standardAnchors.get(id) ?? anchor(`standard-${slug(id)}`);
  standardAnchors.set(id, known);
  return known;
}
