import { onlyMeant, suggest } from '../../schema/index.ts';
import { report } from '../../source/index.ts';
import { markOf } from '../role/item-ids.ts';
import type { Duty, Result, Role } from '../role/role.ts';
import { allCriteria, type Criterion } from '../specification/person-specification.ts';

/** An item that another file may name, if its id was written. */
export interface NamedItem {
  id: string;
  hasWrittenId: boolean;
}

/** Items of one kind. */
interface ItemList {
  kind: string;
  items: readonly (Duty | Result | Criterion)[];
}

/** What a role changes of the items that it inherits, by the ids that were written. */
export interface ItemChanges {
  /** The inherited item, or the role's own of the same id in its place; undefined if it is left out. */
  apply<Item extends NamedItem>(inherited: Item, own: readonly Item[]): Item | undefined;
  /** Whether an item of the role's own stands in the place of an inherited one. */
  replaces(own: NamedItem): boolean;
  /** Whether something other than an item, such as a section, is left out. */
  isRemoved(id: string | undefined): boolean;
}

/** Reads which inherited items a role leaves out and replaces; an id that nothing has is an error at its place. */
export function itemChanges(own: Role, base: Role): ItemChanges {
  const items = itemsOf(base);
  const named = new Set(items.filter(({ hasWrittenId }) => hasWrittenId).map(({ id }) => id));
  const sections = base.sections.flatMap(({ id }) => id ?? []);
  const competencies = base.competencies.flatMap(({ required }) =>
    Array.isArray(required) ? required : Object.keys(required ?? {}),
  );
  const removable = new Set([...named, ...sections, ...competencies]);
  const removed = new Set(own.frontmatter.remove ?? []);
  checkRemoved(own, base, removable, items);
  warnNearIds(own, named);
  checkKinds(own, base, removed);
  return {
    apply(inherited, ownItems) {
      if (!inherited.hasWrittenId) return inherited;
      if (removed.has(inherited.id)) return undefined;
      return ownItems.find(({ id, hasWrittenId }) => hasWrittenId && id === inherited.id) ?? inherited;
    },
    replaces: ({ id, hasWrittenId }) => hasWrittenId && named.has(id) && !removed.has(id),
    isRemoved: (id) => id !== undefined && removed.has(id),
  };
}

/** The duties, results and criteria of a role. */
function itemsOf(role: Role): (Duty | Result | Criterion)[] {
  return itemLists(role).flatMap(({ items }) => items);
}

function itemLists({ duties, results, personSpecification }: Role): ItemList[] {
  return [
    { kind: 'duty', items: duties },
    { kind: 'result', items: results },
    { kind: 'criterion', items: personSpecification ? allCriteria(personSpecification) : [] },
  ];
}

/** An item replaces an inherited one of its own kind; two of different kinds would share the id. */
function checkKinds(own: Role, base: Role, removed: ReadonlySet<string>): void {
  const inherited = itemLists(base);
  for (const { kind, items } of itemLists(own)) {
    for (const { id, hasWrittenId, position } of items) {
      if (!hasWrittenId || removed.has(id)) continue;
      const holders = inherited.filter((list) =>
        list.items.some((item) => item.hasWrittenId && item.id === id),
      );
      const [holder] = holders;
      if (holder === undefined || holders.some((list) => list.kind === kind)) continue;
      report(own.source.file, {
        ruleId: 'ref/duplicate-id',
        severity: 'error',
        reason: `Unexpected id \`${id}\`, which a ${holder.kind} of \`${base.id}\` has too`,
        place: markOf(id, position, own.source),
        note: `A ${kind} replaces an inherited ${kind} only: give this one an id of its own.`,
        actual: id,
      });
    }
  }
}

function checkRemoved(
  { source, frontmatter }: Role,
  base: Role,
  removable: ReadonlySet<string>,
  items: readonly NamedItem[],
): void {
  frontmatter.remove?.forEach((id, index) => {
    if (removable.has(id)) return;
    const derived = items.some((item) => item.id === id);
    const meant = suggest(id, removable);
    report(source.file, {
      ruleId: 'extends/unknown-item',
      severity: 'error',
      reason: derived
        ? `Unexpected id \`${id}\`, expected one that is written in \`${base.id}\``
        : `Unknown item \`${id}\` of \`${base.id}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
      place: source.at(`/remove/${index}`),
      note: derived
        ? `It was made from the item’s first words and changes with them: write {#${id}} behind the item in ${base.source.path}.`
        : `Ids that can be left out: ${list([...removable])}.`,
      actual: id,
      ...(meant !== undefined && { expected: [meant] }),
    });
  });
}

/** An id that is nearly that of an inherited item adds an item where it was meant to replace one. */
function warnNearIds(own: Role, named: ReadonlySet<string>): void {
  for (const item of itemsOf(own)) {
    if (!item.hasWrittenId || named.has(item.id)) continue;
    const meant = onlyMeant(item.id, named);
    if (meant === undefined) continue;
    report(own.source.file, {
      ruleId: 'extends/near-id',
      severity: 'info',
      reason: `Unexpected id \`${item.id}\`, which replaces nothing; did you mean \`${meant}\`?`,
      place: item.position,
      note: 'An item replaces the inherited one of the same id; this one is added beside it.',
      expected: [meant],
      actual: item.id,
    });
  }
}

function list(ids: string[]): string {
  return ids.length === 0 ? 'none' : ids.map((id) => `\`${id}\``).join(', ');
}
