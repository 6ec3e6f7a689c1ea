import type { Position } from 'unist';
import { parseFragment } from '../../source/index.ts';
import type { PersonSpecificationInput } from '../../types.ts';
import { type Item, readParts } from '../items/read-item.ts';
import { placed, proseOfText } from '../prose.ts';
import type { RoleContext } from '../role/role-context.ts';
import type { CriterionGroup, Importance } from './person-specification.ts';
import type { SpecificationBuilder } from './specification-builder.ts';

type GroupInput = PersonSpecificationInput['groups'][number];
type CriterionInput = NonNullable<GroupInput['essential']>[number];

/** Reads `person_specification` of the frontmatter, which its schema has accepted. */
export function readYamlSpecification(
  input: PersonSpecificationInput,
  builder: SpecificationBuilder,
  context: RoleContext,
): void {
  input.groups.forEach((group, index) => {
    readGroup(group, `/person_specification/groups/${index}`, builder, context);
  });
}

function readGroup(
  input: GroupInput,
  pointer: string,
  builder: SpecificationBuilder,
  context: RoleContext,
): void {
  const group = builder.group(input.title);
  group.methods = methodsAt(input.assessed_by, `${pointer}/assessed_by`, builder, context);
  if (input.text !== undefined) {
    const prose = proseOfText(input.text, context.source.at(`${pointer}/text`));
    for (const node of prose.nodes()) builder.addNode(group, 'essential', node, '');
    group.prose.push(prose.text);
  }
  for (const importance of ['essential', 'desirable'] as const) {
    input[importance]?.forEach((criterion, index) => {
      readCriterion(
        criterion,
        { group, importance, pointer: `${pointer}/${importance}/${index}` },
        builder,
        context,
      );
    });
  }
}

interface Placement {
  group: CriterionGroup;
  importance: Importance;
  pointer: string;
}

function readCriterion(
  input: CriterionInput,
  { group, importance, pointer }: Placement,
  builder: SpecificationBuilder,
  context: RoleContext,
): void {
  const full = typeof input === 'string' ? { text: input } : input;
  const place = context.source.at(typeof input === 'string' ? pointer : `${pointer}/text`);
  const read = itemOfText(full.text.trim(), place, context);
  const item = full.id === undefined ? read : { ...read, marks: { ...read.marks, id: full.id } };
  const methods = methodsAt(full.assessed_by, `${pointer}/assessed_by`, builder, context);
  const criterion = builder.addCriterion(group, importance, item, { methods });
  if (full.because !== undefined) criterion.because = full.because;
}

/**
 * Reads inline Markdown of a YAML value as the words of a list item are read. Offsets are those of the
 * value's own text while marks are cut out of it; its place in the file is that of the value.
 */
function itemOfText(text: string, position: Position, context: RoleContext): Item {
  const source = { ...context.source, text };
  const nodes = parseFragment(text, { line: 1, offset: 0 }).children;
  const item = readParts(nodes, position, { ...context.items, source });
  return { ...item, nodes: () => item.nodes().map((node) => placed(node, position)) };
}

function methodsAt(
  words: string | string[] | undefined,
  pointer: string,
  builder: SpecificationBuilder,
  { source }: RoleContext,
): string[] {
  if (words === undefined) return [];
  if (typeof words === 'string') return builder.methods(words, source.at(pointer));
  return words.flatMap((word, index) => builder.methods(word, source.at(`${pointer}/${index}`)));
}
