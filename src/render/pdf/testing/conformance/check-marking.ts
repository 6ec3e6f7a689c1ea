import {
  entriesOf,
  idOf,
  named,
  type Report,
  type Subject,
  type SubjectElement,
  type SubjectPage,
} from './subject.ts';

/** Limit of PDF/A on nested graphics states. */
const MOST_SAVED = 28;

/** Content and structure agree both ways, and everything painted is in the structure or an artifact. */
export function checkMarking(subject: Subject, report: Report): void {
  const { pages, elements, tree } = subject;
  if (tree.K === undefined) report('UA 7.1-11', 'The file has no structure tree');
  pages.forEach((page, i) => {
    const at = `Page ${i + 1}`;
    for (const fault of page.content.faults) report('PDF 14.6', `${at}: ${fault}`);
    if (page.content.depth > MOST_SAVED) report('A 6.1.13-8', `${at} saves ${page.content.depth} states`);
    checkPainted(page, at, report);
    checkSequences(page, at, report);
    checkParents(subject, page, i, report);
  });
  for (const { id, content } of subject.forms)
    for (const fault of content.faults) report('PDF 14.6', `Drawing ${id}: ${fault}`);
  for (const element of elements) checkContent(element, pages, report);
}

function checkPainted({ content }: SubjectPage, at: string, report: Report): void {
  const loose = content.painted.filter(
    ({ inside }) => !inside.some(({ tag, mcid }) => tag === 'Artifact' || mcid !== undefined),
  );
  for (const { operator } of loose)
    report('UA 7.1-3', `${at}: ${operator} paints outside the structure and the artifacts`);
}

function checkSequences({ content }: SubjectPage, at: string, report: Report): void {
  const seen = new Set<number>();
  for (const { tag, mcid, outer } of content.sequences) {
    const tagged = outer.some((each) => each.mcid !== undefined);
    const artifact = outer.some((each) => each.tag === 'Artifact');
    if (tag === 'Artifact' && (tagged || mcid !== undefined))
      report('UA 7.1-1', `${at}: an artifact stands inside tagged content`);
    if (mcid !== undefined && artifact)
      report('UA 7.1-2', `${at}: content ${mcid} stands inside an artifact`);
    if (mcid === undefined) continue;
    if (tagged) report('PDF 14.6', `${at}: content ${mcid} stands inside other content`);
    if (seen.has(mcid)) report('PDF 14.7.4', `${at}: two contents have the number ${mcid}`);
    seen.add(mcid);
  }
}

/** Every content has an entry in the parent tree, and the element there has that content. */
function checkParents(
  { pdf, tree, elements }: Subject,
  page: SubjectPage,
  index: number,
  report: Report,
): void {
  const key = page.dict.StructParents;
  const entry = entriesOf(pdf, tree.ParentTree).find((each) => each.key === key);
  const parents = pdf.list(entry?.value);
  const owners = new Map<number, SubjectElement>();
  for (const element of elements)
    for (const content of element.content) if (content.page === index) owners.set(content.mcid, element);
  for (const { mcid, tag } of page.content.sequences) {
    if (mcid === undefined) continue;
    const owner = owners.get(mcid);
    const parent = idOf(parents[mcid]);
    const at = `Page ${index + 1}, content ${mcid}`;
    if (parent === undefined) report('UA 7.1-3', `${at}: the parent tree has no element for it`);
    else if (owner === undefined) report('PDF 14.7.4.4', `${at}: no element has it`);
    else if (owner.id !== parent)
      report('PDF 14.7.4.4', `${at}: the parent tree names another than ${named(owner)}`);
    if (owner && tag !== owner.type && tag !== 'Span')
      report('PDF 14.7.4.3', `${at}: it is marked as ${tag} and belongs to ${named(owner)}`);
  }
  if (parents.length > page.content.sequences.filter(({ mcid }) => mcid !== undefined).length)
    report('PDF 14.7.4.4', `Page ${index + 1}: the parent tree has more contents than the page`);
}

function checkContent(element: SubjectElement, pages: readonly SubjectPage[], report: Report): void {
  for (const { page, mcid } of element.content) {
    const there = pages[page]?.content.sequences.some((sequence) => sequence.mcid === mcid);
    if (!there) report('PDF 14.7.4', `${named(element)} has content ${mcid} that page ${page + 1} has not`);
  }
}
