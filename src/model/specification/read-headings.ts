import type { Heading, RootContent } from 'mdast';
import type { Position } from 'unist';
import { report } from '../../source/index.ts';
import { foldHeading, matchesHeading } from '../headings.ts';
import { readItems } from '../items/read-items.ts';
import { takeMarks } from '../items/trailing-marks.ts';
import { plainText, proseOfNodes } from '../prose.ts';
import type { RoleContext } from '../role/role-context.ts';
import type { CriterionGroup, Importance } from './person-specification.ts';
import { readTable } from './read-table.ts';
import type { SpecificationBuilder } from './specification-builder.ts';

/** A heading that is in force: it names a group or an importance, for what stands under it. */
interface Level {
  depth: number;
  title?: string;
  importance?: Importance;
  methods?: string[];
}

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
  const levels: Level[] = [];
  let impliedAt: Position | undefined;
  for (const run of runsBetween(nodes)) {
    if (run.heading !== undefined) openLevel(levels, run.heading, builder, context);
    for (const block of readItems(run.nodes, context.items)) {
      const importance = levels.findLast((level) => level.importance !== undefined)?.importance;
      const named = levels.findLast((level) => level.title !== undefined);
      if (block.type === 'itemList') {
        const group = openGroup(levels, named, builder);
        impliedAt ??= importance === undefined ? block.items[0]?.position : undefined;
        for (const item of block.items) builder.addCriterion(group, importance ?? 'essential', item);
      } else if (block.type === 'table') {
        if (!readTable(block, builder, context, named?.title)) outside.push(block);
      } else if (!openLabel(block, levels, builder, context)) {
        if (levels.length === 0) outside.push(block);
        else addProse(block, openGroup(levels, named, builder), importance, builder, context);
      }
    }
  }
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

function openLevel(
  levels: Level[],
  heading: Heading,
  builder: SpecificationBuilder,
  context: RoleContext,
): void {
  while ((levels.at(-1)?.depth ?? 0) >= heading.depth) levels.pop();
  const place = heading.position ?? context.source.at('');
  const { children, marks } = takeMarks(heading.children, context.source.text, context.items.rules);
  if (marks.id !== undefined) context.noteId(marks.id, place);
  const { title, methods } = splitMethods(plainText(children), marks.methods, context);
  const level: Level = { depth: heading.depth, ...titleOrImportance(title, context) };
  if (methods !== undefined) level.methods = builder.methods(methods, place);
  levels.push(level);
}

/** `Skills (assessed by: application, interview)`: the title, and the words of the methods. */
function splitMethods(
  title: string,
  marked: string | undefined,
  { locale }: RoleContext,
): { title: string; methods?: string } {
  if (marked !== undefined) return { title, methods: marked };
  const words = locale.specification.assessedBy.map((word) => word.replace(/\s+/g, '\\s+')).join('|');
  const inBrackets = new RegExp(`^(.*?)\\s*\\((?:${words})\\s*:?\\s+([^()]+)\\)\\s*$`, 'i').exec(title);
  const [, before, methods] = inBrackets ?? [];
  return before === undefined || methods === undefined ? { title } : { title: before, methods };
}

function titleOrImportance(title: string, { locale }: RoleContext): Pick<Level, 'title' | 'importance'> {
  const { essential, desirable } = locale.specification;
  if (matchesHeading(title, essential)) return { importance: 'essential' };
  if (matchesHeading(title, desirable)) return { importance: 'desirable' };
  return { title: title.replace(/[\s:]+$/, '') };
}

/** A paragraph that is only a label: `**Essential**`, `Desirable:` or `Assessed by: application`. */
function openLabel(
  node: RootContent,
  levels: Level[],
  builder: SpecificationBuilder,
  context: RoleContext,
): boolean {
  if (node.type !== 'paragraph') return false;
  const text = plainText(node.children);
  if (text.length > 120) return false;
  const words = text.split(':');
  if (words.length === 2 && matchesHeading(words[0] ?? '', context.locale.specification.assessedBy)) {
    const methods = builder.methods(words[1] ?? '', node.position ?? context.source.at(''));
    const level = levels.findLast(({ title }) => title !== undefined) ?? levels[0];
    if (level === undefined) builder.group(undefined).methods = methods;
    else level.methods = methods;
    if (level !== undefined) builder.group(level.title).methods = methods;
    return true;
  }
  if (foldHeading(text).length < 4) return false;
  const { importance } = titleOrImportance(text, context);
  if (importance === undefined) return false;
  while (levels.at(-1)?.depth === labelDepth) levels.pop();
  levels.push({ depth: labelDepth, importance });
  return true;
}

/** The group that the open headings lead to; methods of the nearest heading that has some are its own. */
function openGroup(levels: Level[], named: Level | undefined, builder: SpecificationBuilder): CriterionGroup {
  const group = builder.group(named?.title);
  const methods = levels.findLast((level) => level.methods !== undefined)?.methods;
  if (methods !== undefined && group.methods.length === 0) group.methods = methods;
  return group;
}

function addProse(
  node: RootContent,
  group: CriterionGroup,
  importance: Importance | undefined,
  builder: SpecificationBuilder,
  { source }: RoleContext,
): void {
  builder.addNode(group, importance ?? 'essential', node, proseOfNodes(source, [node])?.text ?? '');
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
