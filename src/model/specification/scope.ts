import type { Position } from 'unist';
import { report } from '../../source/index.ts';
import type { RoleContext } from '../role/role-context.ts';
import type { CriterionGroup, Importance } from './person-specification.ts';
import { sameWords } from './same-words.ts';
import type { SpecificationBuilder } from './specification-builder.ts';

/** A heading that is in force: it names a group or an importance, for what stands under it. */
export interface Level {
  depth: number;
  position: Position;
  title?: string;
  /** Its words as they were written, for those that may stand empty by mistake. */
  words?: string;
  importance?: Importance;
  methods?: string[];
  /** Whether anything stood under it. */
  used?: true;
}

/** The headings in force while a specification is read. */
export interface Scope {
  levels: Level[];
  builder: SpecificationBuilder;
  context: RoleContext;
}

/** Where criteria go: their group, their importance, and methods that are theirs and not the whole group's. */
export interface Place {
  group: CriterionGroup;
  importance: Importance | undefined;
  methods: string[];
}

/** The group that the open headings lead to, and further names inside it, such as those of a table's rows. */
export function openGroup({ levels, builder }: Scope, names: string[] = []): Place {
  for (const level of levels) level.used = true;
  const titles = [...levels.flatMap(({ title }) => title ?? []), ...names];
  const group = builder.group(titles.length > 0 ? titles.join(': ') : undefined);
  const importance = levels.findLast((level) => level.importance !== undefined)?.importance;
  const methods = levels.findLast((level) => level.methods !== undefined)?.methods ?? [];
  const ofGroup = levels.findLast((level) => level.methods !== undefined && level.title !== undefined);
  const isNew = group.essential.length + group.desirable.length === 0;
  if (isNew && ofGroup?.methods !== undefined) group.methods = ofGroup.methods;
  return { group, importance, methods: sameWords(methods, group.methods) ? [] : methods };
}

/** Opens a heading, after closing those that it ends. */
export function openLevel(scope: Scope, level: Level): void {
  closeLevels(scope, level.depth);
  scope.levels.push(level);
}

/** Closes the headings of a depth and deeper; a named group with nothing under it prints nothing. */
export function closeLevels({ levels, context }: Scope, depth: number): void {
  while ((levels.at(-1)?.depth ?? 0) >= depth) {
    const level = levels.pop();
    const words = level?.title ?? level?.words;
    if (level === undefined || words === undefined || level.used) continue;
    report(context.source.file, {
      ruleId: 'person-specification/empty-group',
      severity: 'warning',
      reason: `Unexpected heading \`${words}\` with no criteria under it; it is not printed`,
      place: level.position,
    });
  }
}
