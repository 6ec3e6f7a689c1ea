import type { RootContent } from 'mdast';
import type { Position } from 'unist';
import { onlyMeant } from '../../schema/index.ts';
import { report, suggestOnce } from '../../source/index.ts';
import type { Item } from '../items/read-item.ts';
import { readMethodWords } from '../methods.ts';
import type { RoleContext } from '../role/role-context.ts';
import {
  type Criterion,
  type CriterionGroup,
  criteriaOf,
  type Importance,
  type PersonSpecification,
} from './person-specification.ts';
import { sameWords } from './same-words.ts';

/** Collects groups while a specification is read, whatever its form; groups of one title join. */
export interface SpecificationBuilder {
  group(title: string | undefined): CriterionGroup;
  addCriterion(group: CriterionGroup, importance: Importance, item: Item, given?: GivenMethods): Criterion;
  addNode(group: CriterionGroup, importance: Importance, node: RootContent, text: string): void;
  /** Names of known methods among some words; an unknown one is an error at its place. */
  methods(words: string, place: Position): string[];
  /** The specification, or undefined if no criterion was found. */
  finish(): PersonSpecification | undefined;
}

/** Methods of a criterion that stand elsewhere than in its own words. */
export interface GivenMethods {
  methods: string[];
  /** They stand in a heading above several criteria: if they are those of all, they are the group's. */
  ofHeading?: boolean;
}

/** Begins a specification. */
export function buildSpecification(context: RoleContext): SpecificationBuilder {
  const groups: CriterionGroup[] = [];
  const ofHeading = new Set<Criterion>();
  return {
    group: (title) => findGroup(groups, title),
    addCriterion(group, above, item, given = { methods: [] }) {
      const importance = item.marks.importance ?? above;
      const criterion = makeCriterion(item, importance, given.methods, context);
      if (given.ofHeading && item.marks.methods === undefined) ofHeading.add(criterion);
      const blocks = group[importance];
      const last = blocks.at(-1);
      if (last?.type === 'criteria') last.items.push(criterion);
      else blocks.push({ type: 'criteria', items: [criterion] });
      return criterion;
    },
    addNode(group, importance, node, text) {
      group[importance].push(node);
      if (text !== '') group.prose.push(text);
    },
    methods(words, place) {
      const { known, unknown } = readMethodWords(words, context.methods);
      for (const word of unknown) reportUnknownMethod(word, place, context);
      return known;
    },
    finish() {
      for (const group of groups) inheritMethods(group, ofHeading);
      const found = groups.filter(({ essential, desirable }) => essential.length + desirable.length > 0);
      const holdsCriteria = found.some((group) =>
        [...group.essential, ...group.desirable].some(({ type }) => type === 'criteria'),
      );
      return holdsCriteria ? { groups: found } : undefined;
    },
  };
}

function findGroup(groups: CriterionGroup[], title: string | undefined): CriterionGroup {
  const known = groups.find((group) => group.title?.toLowerCase() === title?.toLowerCase());
  if (known !== undefined) return known;
  const group: CriterionGroup = {
    ...(title !== undefined && { title }),
    methods: [],
    essential: [],
    desirable: [],
    prose: [],
  };
  groups.push(group);
  return group;
}

function makeCriterion(
  item: Item,
  importance: Importance,
  methods: string[],
  context: RoleContext,
): Criterion {
  const own =
    item.marks.methods === undefined ? methods : readMethodWords(item.marks.methods, context.methods).known;
  warnMixedBracket(item, context);
  return {
    text: item.text,
    position: item.position,
    nodes: item.nodes,
    id: context.idOf(item),
    hasWrittenId: item.marks.id !== undefined,
    importance,
    methods: own,
    ownMethods: own.length > 0,
    standards: item.marks.citations,
    ...(item.notes.because && { because: item.notes.because.text }),
  };
}

/** `(A, foo)` is text, since `foo` is no method; it may well have been meant as one. */
function warnMixedBracket(item: Item, { source, methods }: RoleContext): void {
  const words = /\(([^()]+)\)\.?$/.exec(item.text)?.[1];
  if (words === undefined) return;
  const { known, unknown } = readMethodWords(words, methods);
  if (known.length === 0 || unknown.length === 0) return;
  const meant = methods.suggest(unknown[0] ?? '');
  report(source.file, {
    ruleId: 'person-specification/mixed-bracket',
    severity: 'warning',
    reason: `Unexpected \`${unknown.join(', ')}\` among methods of assessment; the bracket is kept as text`,
    place: item.position,
    expected: meant === undefined ? methods.all.map(({ name }) => name) : [meant],
    note: `Known methods are ${methods.all.map(({ name, code }) => `${name} (${code})`).join(', ')}; \`methods\` in jd.yaml adds others.`,
  });
}

/** A criterion without methods of its own has its group's; what all have from their headings is the group's. */
function inheritMethods(group: CriterionGroup, ofHeading: ReadonlySet<Criterion>): void {
  const shared = criteriaOf(group).filter((criterion) => ofHeading.has(criterion));
  const [first] = shared;
  if (group.methods.length === 0 && shared.every(({ methods }) => sameWords(methods, first?.methods ?? [])))
    group.methods = first?.methods ?? [];
  for (const criterion of criteriaOf(group)) {
    if (!criterion.ownMethods) criterion.methods = group.methods;
    else criterion.ownMethods = !sameWords(criterion.methods, group.methods);
  }
}

/** Reports a word that names no method, where only methods can stand. */
export function reportUnknownMethod(word: string, place: Position, { source, methods }: RoleContext): void {
  const meant = methods.suggest(word);
  const only = onlyMeant(
    word,
    methods.all.map(({ name }) => name),
  );
  report(source.file, {
    ruleId: 'ref/unknown-method',
    severity: 'error',
    reason: `Unknown method of assessment \`${word}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    place,
    ...(only !== undefined && suggestOnce(source, place, word, only)),
    actual: word,
    expected: meant === undefined ? methods.all.map(({ name }) => name) : [meant],
    note: `Known methods are ${methods.all.map(({ name, code }) => `${name} (${code})`).join(', ')}; \`methods\` in jd.yaml adds others.`,
  });
}
