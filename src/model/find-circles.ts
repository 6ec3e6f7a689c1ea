import type { RoleHead } from './role-heads.ts';

/** Ids that lead to each other in a circle, in which every one of them has its place. */
export interface Circle {
  ids: readonly string[];
  index: number;
}

/**
 * The circles of some roles, by the id of each role in one.
 *
 * @param above The ids that a role leads to; other words are passed over.
 */
export function findCircles(
  heads: readonly RoleHead[],
  above: (head: RoleHead) => readonly string[],
): Map<string, Circle> {
  const ids = new Set(heads.map(({ id }) => id));
  const up = new Map(heads.toReversed().map((head) => [head.id, above(head).filter((id) => ids.has(id))]));
  const left = withoutEnds(withoutEnds(up), reversed(up));
  const circles = new Map<string, Circle>();
  for (const id of left.keys()) {
    if (circles.has(id)) continue;
    const circle = wayBack(id, left);
    circle?.forEach((member, index) => {
      if (!circles.has(member)) circles.set(member, { ids: circle, index });
    });
  }
  return circles;
}

type Links = Map<string, string[]>;

function reversed(links: Links): Links {
  const back: Links = new Map([...links.keys()].map((id) => [id, []]));
  for (const [id, others] of links) for (const other of others) back.get(other)?.push(id);
  return back;
}

/** The links without what leads nowhere, again and again; `by` counts them instead of the links themselves. */
function withoutEnds(links: Links, by: Links = links): Links {
  const back = reversed(by);
  const degrees = new Map(
    [...links.keys()].map((id) => [id, (by.get(id) ?? []).filter((each) => links.has(each)).length]),
  );
  const gone = [...degrees].filter(([, degree]) => degree === 0).map(([id]) => id);
  const isGone = new Set(gone);
  for (const id of gone) {
    for (const other of back.get(id) ?? []) {
      const degree = (degrees.get(other) ?? 0) - 1;
      degrees.set(other, degree);
      if (degree !== 0 || isGone.has(other)) continue;
      isGone.add(other);
      gone.push(other);
    }
  }
  return new Map(
    [...links].flatMap(([id, others]): [string, string[]][] =>
      isGone.has(id) ? [] : [[id, others.filter((other) => !isGone.has(other))]],
    ),
  );
}

/** The shortest way from an id back to it, without the id at its end. */
function wayBack(id: string, links: Links): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const pending = [id];
  for (const next of pending) {
    for (const other of links.get(next) ?? []) {
      if (other === id) {
        const way = [next];
        for (let each = cameFrom.get(next); each !== undefined; each = cameFrom.get(each)) way.unshift(each);
        return way;
      }
      if (cameFrom.has(other)) continue;
      cameFrom.set(other, next);
      pending.push(other);
    }
  }
  return undefined;
}
