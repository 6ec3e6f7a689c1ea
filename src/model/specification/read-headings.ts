import type { Heading, RootContent } from 'mdast';
import type { Position } from 'unist';
import { report } from '../../source/index.ts';
import { foldHeading, matchesHeading } from '../headings.ts';
import { readItems } from '../items/read-items.ts';
import { takeMarks } from '../items/trailing-marks.ts';
import { readMethodWords } from '../methods.ts';
import { plainText, proseOfNodes } from '../prose.ts';
import type { RoleContext } from '../role/role-context.ts';
import { readTable } from './read-table.ts';
import { closeLevels, type Level, openGroup, openLevel, type Scope } from './scope.ts';
import type { SpecificationBuilder } from './specification-builder.ts';

/** Deeper than any heading: a line of its own such as `**Essential**`. */
const labelDepth = 9;

/**
 * Reads a section written as headings and lists: groups that hold Essential and Desirable, or the other
 * way round. Returns what belongs to no group: the prose before the first, and tables that are none.
 */
export function readHeadings(
  nodes: RootContent[],
  builder: SpecificationBuilder,
  context: RoleContext,
): RootContent[] {
  const outside: RootContent[] = [];
  const scope: Scope = { levels: [], builder, context };
  let impliedAt: Position | undefined;
  for (const run of runsBetween(nodes)) {
    if (run.heading !== undefined) openHeading(run.heading, scope);
    for (const block of readItems(run.nodes, context.items)) {
      if (block.type === 'itemList') {
        const { group, importance, methods } = openGroup(scope);
        impliedAt ??= importance === undefined ? block.items[0]?.position : undefined;
        for (const item of block.items)
          builder.addCriterion(group, importance ?? 'essential', item, { methods, ofHeading: true });
      } else if (block.type === 'table') {
        const read = readTable(block, scope);
        if (!read) outside.push(block);
        else impliedAt ??= read.impliedAt;
      } else if (!openLabel(block, scope)) {
        if (scope.levels.length === 0 && impliedAt === undefined) outside.push(block);
        else addProse(block, scope);
      }
    }
  }
  closeLevels(scope, 1);
  if (impliedAt !== undefined) reportImplied(impliedAt, context);
  return outside;
}

function runsBetween(nodes: RootContent[]): { heading?: Heading; nodes: RootContent[] }[] {
  const runs: { heading?: Heading; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'heading') runs.push({ heading: node, nodes: [] });
    else runs.at(-1)?.nodes.push(node);
  }
  return runs;
}

function openHeading(heading: Heading, scope: Scope): void {
  const { builder, context } = scope;
  const position = heading.position ?? context.source.at('');
  const { children, marks } = takeMarks(heading.children, context.source.text, context.items.rules);
  if (marks.id !== undefined) context.noteId(marks.id, position);
  const { title, methods } = splitMethods(plainText(children), marks.methods, context);
  openLevel(scope, {
    depth: heading.depth,
    position,
    ...titleOrImportance(title, context),
    ...(methods !== undefined && { methods: builder.methods(methods, position) }),
  });
}

/** `Skills (assessed by: application, interview)`: the title, and the words of the methods. */
function splitMethods(
  title: string,
  marked: string | undefined,
  { locale, methods: known }: RoleContext,
): { title: string; methods?: string } {
  if (marked !== undefined) return { title, methods: marked };
  const patterns = methodPatterns(locale.specification.assessedBy);
  const inBrackets = patterns.inBrackets.exec(title);
  const atEnd = patterns.atEnd.exec(title);
  const [, before, methods] = inBrackets ?? atEnd ?? [];
  if (before === undefined || methods === undefined) return { title };
  const isMethods = inBrackets !== null || readMethodWords(methods, known).known.length > 0;
  return isMethods ? { title: before, methods } : { title };
}

interface MethodPatterns {
  inBrackets: RegExp;
  atEnd: RegExp;
}

/** Patterns by the words of a language: they are tried on every heading. */
const patternsOf = new WeakMap<string[], MethodPatterns>();

function methodPatterns(assessedBy: string[]): MethodPatterns {
  const known = patternsOf.get(assessedBy);
  if (known !== undefined) return known;
  const words = assessedBy.map((word) => word.replace(/\s+/g, '\\s+')).join('|');
  const made = {
    inBrackets: new RegExp(`^(.*?)\\s*\\((?:${words})\\s*:?\\s+([^()]+)\\)[.:]?\\s*$`, 'i'),
    atEnd: new RegExp(`^(.*?)\\s*[–—:;,-]\\s*(?:${words})\\s*:?\\s+([^()]+)$`, 'i'),
  };
  patternsOf.set(assessedBy, made);
  return made;
}

function titleOrImportance(title: string, { locale }: RoleContext): Pick<Level, 'title' | 'importance'> {
  const { essential, desirable } = locale.specification;
  if (matchesHeading(title, essential)) return { importance: 'essential' };
  if (matchesHeading(title, desirable)) return { importance: 'desirable' };
  return { title: title.replace(/[\s:]+$/, '') };
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
