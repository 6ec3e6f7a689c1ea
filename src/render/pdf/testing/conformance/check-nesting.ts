import { entriesOf, idOf, named, type Report, type Subject, type SubjectElement } from './subject.ts';

/** Types of ISO 32000-1, 14.8.4, that need no role map. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI ' +
    'Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu ' +
    'RB RT RP WT WP Figure Formula Form'
  ).split(' '),
);

/** Which types may stand in a type, and the clause that says so. */
const KIDS: Record<string, { types: string[]; clause: string }> = {
  L: { types: ['L', 'LI', 'Caption'], clause: 'UA 7.2-19' },
  LI: { types: ['Lbl', 'LBody'], clause: 'UA 7.2-20' },
  TOC: { types: ['TOC', 'TOCI', 'Caption'], clause: 'UA 7.2-27' },
  Table: { types: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'], clause: 'UA 7.2-3' },
  THead: { types: ['TR'], clause: 'UA 7.2-36' },
  TBody: { types: ['TR'], clause: 'UA 7.2-37' },
  TFoot: { types: ['TR'], clause: 'UA 7.2-38' },
  TR: { types: ['TH', 'TD'], clause: 'UA 7.2-10' },
};

/** Which types a type may stand in, and the clause that says so. */
const PARENTS: Record<string, { types: string[]; clause: string }> = {
  LI: { types: ['L'], clause: 'UA 7.2-17' },
  LBody: { types: ['LI'], clause: 'UA 7.2-18' },
  TOCI: { types: ['TOC'], clause: 'UA 7.2-26' },
  TR: { types: ['Table', 'THead', 'TBody', 'TFoot'], clause: 'UA 7.2-4' },
  THead: { types: ['Table'], clause: 'UA 7.2-5' },
  TBody: { types: ['Table'], clause: 'UA 7.2-6' },
  TFoot: { types: ['Table'], clause: 'UA 7.2-7' },
  TH: { types: ['TR'], clause: 'UA 7.2-8' },
  TD: { types: ['TR'], clause: 'UA 7.2-9' },
};

/** Elements have standard types, stand where they may, and know their parents. */
export function checkNesting({ pdf, tree, elements }: Subject, report: Report): void {
  if (tree.RoleMap !== undefined) report('UA 7.1-7', 'The tree has a role map, which is never written');
  for (const element of elements) {
    if (!STANDARD.has(element.type)) report('UA 7.1-5', `${named(element)} has no standard type`);
    checkPlace(element, report);
    const parent = idOf(element.dict.P);
    if (parent === undefined) report('UA 7.1-12', `${named(element)} does not name its parent`);
    else if (element.parent && parent !== element.parent.id)
      report('PDF 14.7.2', `${named(element)} names another parent than ${named(element.parent)}`);
  }
  checkItems(elements, report);
  checkNotes({ ids: entriesOf(pdf, tree.IDTree).map(({ key }) => key) }, elements, report);
}

function checkPlace(element: SubjectElement, report: Report): void {
  const kids = KIDS[element.type];
  for (const { type } of element.kids)
    if (kids && !kids.types.includes(type)) report(kids.clause, `${named(element)} holds ${type}`);
  const parents = PARENTS[element.type];
  const parent = element.parent?.type ?? 'the root';
  if (parents && !parents.types.includes(parent))
    report(parents.clause, `${named(element)} stands in ${parent}`);
  if (kids && element.content.length > 0) report(kids.clause, `${named(element)} holds content of its own`);
}

/** An item has a body, after its label if it has one; a caption stands first. */
function checkItems(elements: readonly SubjectElement[], report: Report): void {
  for (const element of elements) {
    const types = element.kids.map(({ type }) => type);
    if (element.type === 'LI' && !/^(?:Lbl )?LBody$/.test(types.join(' ')))
      report('PDF 14.8.4.3.3', `${named(element)} holds ${types.join(' ') || 'nothing'}`);
    if (element.type === 'L' && types.length === 0) report('PDF 14.8.4.3.3', 'A list is empty');
    if ((element.type === 'L' || element.type === 'TOC') && types.lastIndexOf('Caption') > 0)
      report(element.type === 'L' ? 'UA 7.2-40' : 'UA 7.2-28', `${named(element)} has its caption inside`);
  }
}

function checkNotes(
  { ids }: { ids: readonly unknown[] },
  elements: readonly SubjectElement[],
  report: Report,
): void {
  const seen = new Set<unknown>();
  for (const element of elements.filter(({ type }) => type === 'Note')) {
    const { ID } = element.dict;
    if (typeof ID !== 'string' || ID === '') report('UA 7.9-1', `${named(element)} has no ID`);
    else if (seen.has(ID)) report('UA 7.9-2', `${named(element)} has the ID of another`);
    else if (!ids.includes(ID)) report('PDF 14.7.2', `${named(element)} is not in the tree of IDs`);
    seen.add(ID);
  }
}
