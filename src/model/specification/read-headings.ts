import type { Heading, List, RootContent } from 'mdast';
import type { Position } from 'unist';
import { onlyMeant } from '../../schema/index.ts';
import { report, suggestOnce } from '../../source/index.ts';
import { foldHeading, matchesHeading } from '../headings.ts';
import type { ItemContext } from '../items/read-item.ts';
import { readItems } from '../items/read-items.ts';
import { takeMarks } from '../items/trailing-marks.ts';
import { readMethodWords } from '../methods.ts';
import { plainText, proseOfNodes } from '../prose.ts';
import type { RoleContext } from '../role/role-context.ts';
import { importanceInBracket, importanceLabel, importanceOfHeading } from './importance.ts';
import type { Importance } from './person-specification.ts';
import { readTable } from './read-table.ts';
import { closeLevels, type Level, openGroup, openLevel, type Scope } from './scope.ts';
import type { SpecificationBuilder } from './specification-builder.ts';
import { splitMethods } from './split-methods.ts';

/** Deeper than any heading: a line of its own such as `**Essential**`. */
const labelDepth = 9;

/** A section whose words are read, and what its own heading says. */
export interface SpecificationSection {
  title: string;
  /** The importance that its title says. */
  importance?: Importance;
  position: Position;
  nodes: RootContent[];
}

/** What a section holds besides its groups, before their table and after it. */
export interface OutsideGroups {
  before: RootContent[];
  after: RootContent[];
}

/**
 * Reads a section written as headings and lists: groups that hold Essential and Desirable, or the other
 * way round. Returns what belongs to no group: prose beside the first group or the table, and tables that are none.
 */
export function readHeadings(
  section: SpecificationSection,
  builder: SpecificationBuilder,
  context: RoleContext,
): OutsideGroups {
  const outside: OutsideGroups = { before: [], after: [] };
  const scope: Scope = { levels: [], builder, context };
  openSection(section, scope);
  const opened = scope.levels.length;
  let hasList = false;
  let hasTable = false;
  let impliedAt: Position | undefined;
  for (const run of runsBetween(section.nodes)) {
    if (run.heading !== undefined) openHeading(run.heading, scope);
    for (const block of readItems(
      run.nodes.flatMap((node) => unfold(node, context)),
      itemsOf(context),
    )) {
      if (block.type === 'itemList') {
        const { group, importance, methods } = openGroup(scope);
        hasList = true;
        if (importance === undefined)
          impliedAt ??= block.items.find(({ marks }) => marks.importance === undefined)?.position;
        for (const item of block.items)
          builder.addCriterion(group, importance ?? 'essential', item, { methods, ofHeading: true });
      } else if (block.type === 'table') {
        const read = readTable(block, scope);
        if (read) impliedAt ??= read.impliedAt;
        else (hasTable ? outside.after : outside.before).push(...headingOver(run.heading, scope), block);
        hasTable ||= read !== undefined;
      } else if (!openLabel(block, scope)) {
        if (scope.levels.length > opened || hasList) addProse(block, scope);
        else (hasTable ? outside.after : outside.before).push(block);
      }
    }
  }
  closeLevels(scope, 1);
  if (impliedAt !== undefined) reportImplied(impliedAt, context);
  return outside;
}

/** Criteria are read with the importance that each may say of itself. */
function itemsOf(context: RoleContext): ItemContext {
  const { items, locale } = context;
  return {
    ...items,
    rules: { ...items.rules, importanceIn: (words) => importanceInBracket(words, context) },
    label: {
      pattern: importanceLabel(locale),
      importanceOf: (words) => importanceOfHeading(words, locale)?.importance,
    },
  };
}

/** Items that only say an importance, as `- Essential:` does, are labels of the lists that are nested in them. */
function unfold(node: RootContent, { locale }: RoleContext): RootContent[] {
  if (node.type !== 'list') return [node];
  const parts: RootContent[] = [];
  let own: List | undefined;
  for (const item of node.children) {
    const [first, ...rest] = item.children;
    const words = first?.type === 'paragraph' ? plainText(first.children) : '';
    const isLabel = words.length > 1 && rest.length > 0 && importanceOfHeading(words, locale) !== undefined;
    const open = parts.at(-1);
    if (isLabel && first !== undefined) parts.push(first, ...rest);
    else if (open !== undefined && open === own) own.children.push(item);
    else {
      own = { ...node, children: [item] };
      parts.push(own);
    }
  }
  return parts.length > 1 ? parts : [node];
}

/** The heading over a table that is kept as it is stays with it, where nothing else stood under it. */
function headingOver(heading: Heading | undefined, { levels }: Scope): Heading[] {
  const level = levels.at(-1);
  if (heading === undefined || level === undefined || level.used || level.position !== heading.position)
    return [];
  level.used = true;
  return [heading];
}

function runsBetween(nodes: RootContent[]): { heading?: Heading; nodes: RootContent[] }[] {
  const runs: { heading?: Heading; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'heading') runs.push({ heading: node, nodes: [] });
    else runs.at(-1)?.nodes.push(node);
  }
  return runs;
}

/** The heading of the section itself may say the importance or the methods of all that stands under it. */
function openSection({ title, importance, position }: SpecificationSection, scope: Scope): void {
  const { methods } = splitMethods(title, undefined, scope.context);
  if (importance === undefined && methods === undefined) return;
  openLevel(scope, {
    depth: 2,
    position,
    ...(importance !== undefined && { importance }),
    ...(methods !== undefined && { methods: scope.builder.methods(methods, position) }),
  });
}

function openHeading(heading: Heading, scope: Scope): void {
  const { builder, context } = scope;
  const position = heading.position ?? context.source.at('');
  const { children, marks } = takeMarks(heading.children, context.source.text, context.items.rules);
  if (marks.id !== undefined) context.noteId(marks.id, position);
  const { title, methods } = splitMethods(plainText(children), marks.methods, context);
  checkSpelling(title, position, context);
  openLevel(scope, {
    depth: heading.depth,
    position,
    words: title,
    ...titleOrImportance(title, context),
    ...(methods !== undefined && { methods: builder.methods(methods, position) }),
  });
}

function titleOrImportance(title: string, { locale }: RoleContext): Pick<Level, 'title' | 'importance'> {
  return importanceOfHeading(title, locale) ?? { title: title.replace(/[\s:]+$/, '') };
}

/** Says of a heading that is a slip away from Essential or Desirable that it is read as a group's title. */
function checkSpelling(title: string, position: Position, { locale, source }: RoleContext): void {
  const { essential, desirable } = locale.specification;
  const words = title.replace(/[\s:]+$/, '');
  const known = [...essential, ...desirable].filter(({ length }) => length > 1);
  if (matchesHeading(words, known)) return;
  const [first = '', ...rest] = words.split(' ');
  const isBefore =
    rest.length > 0 && importanceOfHeading(`${essential[0]} ${rest.join(' ')}`, locale) !== undefined;
  const whole = onlyMeant(words, known);
  const meant = whole ?? (isBefore ? onlyMeant(first, known) : undefined);
  if (meant === undefined || (whole === undefined && matchesHeading(first, known))) return;
  const slip = whole === undefined ? first : words;
  const isCapitals = slip === slip.toUpperCase();
  const corrected = isCapitals ? meant.toUpperCase() : meant.charAt(0).toUpperCase() + meant.slice(1);
  const written = whole === undefined ? [corrected, ...rest].join(' ') : corrected;
  report(source.file, {
    ruleId: 'person-specification/misspelt',
    severity: 'warning',
    reason: `Unexpected heading \`${words}\`; did you mean \`${written}\`?`,
    place: position,
    note: 'It is read as the title of a group; what stands under it does not become essential or desirable by it.',
    expected: [written],
    actual: words,
    ...suggestOnce(source, position, words, written),
  });
}

/** A paragraph that is only a label: `**Essential**`, `Desirable:` or `Assessed by: application`. */
function openLabel(node: RootContent, scope: Scope): boolean {
  if (node.type !== 'paragraph') return false;
  const text = plainText(node.children);
  const position = node.position ?? scope.context.source.at('');
  if (text.length > 120) return false;
  if (labelMethods(text, position, scope)) return true;
  if (foldHeading(text).length < 4) return false;
  const { title, methods } = splitMethods(text, undefined, scope.context);
  const { importance } = titleOrImportance(title, scope.context);
  if (importance === undefined) return false;
  openLevel(scope, {
    depth: labelDepth,
    position,
    importance,
    ...(methods !== undefined && { methods: scope.builder.methods(methods, position) }),
  });
  return true;
}

/** `A = application, I = interview` says what codes mean; it gives no group its methods. */
const keyOfMethods = /^\(?\p{L}{1,3}\)?\s*[=–]/u;

/** `Assessed by: application, interview` on a line of its own holds for the whole group. */
function labelMethods(text: string, position: Position, scope: Scope): boolean {
  const { builder, context, levels } = scope;
  const { assessedBy } = context.locale.specification;
  const [, label = '', words = ''] =
    /^([^:]+):\s*(.+)$/.exec(text) ?? new RegExp(`^(${assessedBy.join('|')})\\s+(.+)$`, 'i').exec(text) ?? [];
  if (!matchesHeading(label, assessedBy) || keyOfMethods.test(words)) return false;
  const { known, unknown } = readMethodWords(words, context.methods);
  const isCertain = text.includes(':') && /\s/.test(label.trim());
  if (!isCertain && (known.length === 0 || unknown.length > 0)) return false;
  const methods = builder.methods(words, position);
  const level = levels.findLast(({ title }) => title !== undefined);
  if (level !== undefined) level.methods = methods;
  openGroup(scope).group.methods = methods;
  return true;
}

function addProse(node: RootContent, scope: Scope): void {
  const { group, importance } = openGroup(scope);
  const text = proseOfNodes(scope.context.source, [node])?.text ?? '';
  scope.builder.addNode(group, importance ?? 'essential', node, text);
}

function reportImplied(place: Position, { source }: RoleContext): void {
  report(source.file, {
    ruleId: 'person-specification/importance',
    severity: 'info',
    reason: 'Criteria under no heading Essential or Desirable are read as essential',
    place,
    note: 'Write a heading Essential above them if that is meant, Desirable if it is not.',
  });
}
