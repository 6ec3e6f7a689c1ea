/** What each directive of a pack template prints, for those who write one. */
export const partDescriptions = {
  career:
    'Where the role can lead: a figure of the ways on, the ways into the role (`entry_routes`), and what each next step (`next`) asks for that this role does not.',
  contents: 'The table of contents.',
  cover:
    'The first page: the logo, the title, the organisation, the team, and the facts that decide whether to read on (contract, hours, pay, base, closing date).',
  framework:
    'The competencies that the role requires: what each is, why it matters, and what its levels look like, with the required one marked.',
  glossary: 'The words of `glossary.yaml` that this pack uses, with what they mean.',
  'how-to-apply': 'The section of that kind, and the dates, contact and address of `apply` and `contact`.',
  matrix:
    'The role beside the others of its `family`, else those of the same frameworks: the level that each requires.',
  organisation: 'Who the employer is: `organisation.about` and `organisation.values` of jd.yaml.',
  'person-specification': 'The person specification as a table, where the role has no section for it.',
  'required-levels':
    'The frameworks’ introductions and tables of the required levels, where the role has no section for competencies.',
  role: 'The role’s own words: its opening, and its sections in their order, with the person specification and the required levels in theirs; after the duties, `organisation.clauses`.',
  standards: 'The occupational standards that the pack cites: code, title, suite and owner.',
  structure: 'Where the role stands in the organisation (`organisation.structure`), drawn and in words.',
  terms: 'The facts as a table: terms of employment, place, relationships and scope.',
} as const;
