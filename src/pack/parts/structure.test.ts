import { describe, expect, it } from 'vitest';
import { roleOf } from '../../model/testing/load.ts';
import { nodesOf, packOf, wordsIn } from '../testing/compose.ts';
import type { Drawing, DrawingNode, DrawingPath, Figure, List } from '../tree.ts';

const rings = [
  'organisation:',
  '  structure:',
  '    type: circles',
  '    rings:',
  '      - {id: person, name: The person, members: [Whoever we work with]}',
  '      - {id: alongside, name: Working alongside, note: Most is decided here.}',
  '      - {id: trust, name: Holding it in trust}',
].join('\n');

/** The section of a role's pack that shows where it stands. */
function sectionOf(facts: string, settings: string, others: Record<string, string> = {}) {
  const files = Object.fromEntries(
    Object.entries(others).map(([id, lines]) => [`roles/${id}.md`, `---\ntitle: The ${id}\n${lines}\n---\n`]),
  );
  const text = `---\ntitle: Link Worker\n${facts}\n---\n\nWords.\n`;
  const pack = packOf(roleOf(text, { 'jd.yaml': settings, ...files }), '::structure');
  const [section] = pack.children;
  return section?.type === 'section' ? section : undefined;
}

function figureOf(...given: Parameters<typeof sectionOf>): Figure {
  const found = sectionOf(...given)?.children.find(({ type }) => type === 'figure');
  return found as Figure;
}

/** The lines of words of a drawing. */
function linesOf(drawing: unknown): string[] {
  return nodesOf(drawing).flatMap(({ type, spans }) =>
    type === 'drawingText' ? [(spans as { value: string }[]).map(({ value }) => value).join('')] : [],
  );
}

function extent(nodes: readonly DrawingNode[], dx = 0, dy = 0): { x: number[]; y: number[] } {
  const x: number[] = [];
  const y: number[] = [];
  for (const node of nodes) {
    if (node.type === 'group') {
      const inner = extent(node.children, dx + (node.matrix?.[4] ?? 0), dy + (node.matrix?.[5] ?? 0));
      x.push(...inner.x);
      y.push(...inner.y);
    } else if (node.type === 'path') {
      for (const [, ...values] of node.segments) {
        values.forEach((value, i) => (i % 2 === 0 ? x.push(value + dx) : y.push(value + dy)));
      }
    }
  }
  return { x, y };
}

function expectInside({ width, height, children }: Drawing): void {
  const { x, y } = extent(children);
  expect(x.length).toBeGreaterThan(0);
  expect(Math.min(...x, ...y)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...x)).toBeLessThanOrEqual(width);
  expect(Math.max(...y)).toBeLessThanOrEqual(height);
}

describe('circles', () => {
  it('are drawn from the centre outward, and said in words', () => {
    const figure = figureOf('ring: alongside', rings);
    expect(figure.alt).toBe(
      '3 circles, one inside another. From the centre outward: 1, The person; 2, Working alongside (this role); 3, Holding it in trust.',
    );
    expect(wordsIn(figure.caption)).toBe(
      'The circles run from the centre outward. This role is in circle 2, Working alongside.',
    );
    expect(linesOf(figure.picture).join(' ')).toBe(
      ['1 2 3 This role', '1 The person 2 Working alongside This role 3 Holding it in trust'].join(' '),
    );
    expect(linesOf(figure.narrow)).toEqual(linesOf(figure.picture));
  });

  it('mark the ring of the role by a shape and words of its own, in colours of the theme', () => {
    const pathsOf = (figure: Figure) =>
      nodesOf(figure.picture).filter(({ type }) => type === 'path') as unknown as DrawingPath[];
    const diamonds = (figure: Figure) =>
      pathsOf(figure).filter(({ segments }) => segments.length === 5 && segments[1]?.[0] === 'L');
    const marked = figureOf('ring: alongside', rings);
    const plain = figureOf('', rings);
    expect([diamonds(marked).length, diamonds(plain).length]).toEqual([2, 0]);
    expect(linesOf(plain.picture)).not.toContain('This role');
    expect(plain.alt).not.toContain('this role');
    expect(pathsOf(marked).some(({ fill }) => String(fill?.colour).startsWith('#'))).toBe(false);
  });

  it('list who is in each ring, and what there is to say about it', () => {
    const list = sectionOf('ring: alongside', rings)?.children.find(({ type }) => type === 'list') as List;
    expect(list.ordered).toBe(true);
    expect(list.children.map((item) => wordsIn(item))).toEqual([
      'The person : Whoever we work with',
      'Working alongside (this role) Most is decided here.',
      'Holding it in trust',
    ]);
    expect(wordsIn(list, 'author')).not.toContain('this role');
  });

  it('have the author’s own words for those who do not see them', () => {
    const own = rings.replace('type: circles', 'type: circles\n    text: "Think of *an onion*."');
    expect(figureOf('ring: trust', own).alt).toBe('Think of an onion.');
  });

  it('have room for nine rings with long names, at both widths', () => {
    const name = 'Everyone who keeps the organisation going behind the scenes, by day and by night';
    const nine = Array.from({ length: 9 }, (_, i) => `      - {id: r${i}, name: "${name}"}`).join('\n');
    const figure = figureOf(
      'ring: r8',
      `organisation:\n  structure:\n    type: circles\n    rings:\n${nine}`,
    );
    for (const drawing of [figure.picture, figure.narrow] as Drawing[]) {
      expectInside(drawing);
      expect(linesOf(drawing).join(' ')).toContain(name);
      expect(drawing.letters).toBe(14);
    }
    // At 320 pixels the column has 284 of them.
    expect((14 * 284) / (figure.narrow?.width ?? 0)).toBeGreaterThan(11);
  });
});

describe('a tree', () => {
  const tree = 'organisation: {structure: {type: tree}}';

  it('shows who reports to whom, in a figure, in its alternative and in a list', () => {
    const others = {
      manager: 'reports_to: chief',
      chief: 'reports_to: The board',
      coach: 'reports_to: manager',
      volunteer: 'reports_to: link-worker',
    };
    const section = sectionOf('reports_to: manager', tree, others);
    const figure = figureOf('reports_to: manager', tree, others);
    expect(figure.alt).toBe(
      'The board is at the top. The chief reports to The board. The manager reports to The chief. ' +
        'The coach and Link Worker (this role) report to The manager. The volunteer reports to Link Worker.',
    );
    expect(linesOf(figure.narrow).join('; ')).toBe(
      'The board; The chief; The manager; The coach; Link Worker; This role; The volunteer',
    );
    expect(wordsIn(section?.children.at(-1))).toBe(
      'The board The chief The manager The coach Link Worker (this role) The volunteer',
    );
  });

  it('is not drawn for a role that stands alone', () => {
    expect(sectionOf('', tree, { chief: 'team: Trustees' })).toBeUndefined();
  });

  it('has forty boxes at most, and says what is left out', () => {
    const reports = Array.from({ length: 50 }, (_, i) => [`volunteer-${i}`, 'reports_to: link-worker']);
    const beside = Array.from({ length: 60 }, (_, i) => [`coach-${i}`, 'reports_to: manager']);
    const others = { manager: 'reports_to: chief', ...Object.fromEntries([...reports, ...beside]) };
    const figure = figureOf('reports_to: manager', tree, others);
    const outlines = nodesOf(figure.picture).filter(
      ({ type, fill }) => type === 'path' && fill !== undefined,
    );
    expect(outlines).toHaveLength(40);
    expect(figure.alt).toMatch(/The volunteer-24 and 32 others report to Link Worker\./);
    expect(figure.alt).toMatch(/ and 43 others report to The manager\./);
    expect(wordsIn(figure.caption)).toMatch(/Roles elsewhere in the organisation are left out\.$/);
    for (const drawing of [figure.picture, figure.narrow] as Drawing[]) expectInside(drawing);
  });

  it('ends where reports go round in a circle', () => {
    const alt = figureOf('reports_to: manager', tree, { manager: 'reports_to: link-worker' }).alt;
    expect(alt).toBe('The manager is at the top. Link Worker (this role) reports to The manager.');
  });

  it('wraps long names inside their boxes, however deep they stand', () => {
    const others = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        [`lead-${i}`, `reports_to: ${i === 11 ? 'The board' : `lead-${i + 1}`}`],
        [`second-${i}-of-the-community-rehabilitation-service`, `reports_to: lead-${i}`],
      ]).flat(),
    );
    const figure = figureOf('reports_to: lead-0', tree, others);
    for (const drawing of [figure.picture, figure.narrow] as Drawing[]) {
      expectInside(drawing);
      expect(linesOf(drawing).join('')).toContain('rehabilitation-service');
    }
  });
});

describe('a flat structure', () => {
  it('is a sentence for one role, and boxes side by side for several', () => {
    const flat = 'organisation: {structure: {type: flat}}';
    const alone = sectionOf('', flat);
    expect(alone?.children.map(({ type }) => type)).toEqual(['paragraph']);
    expect(wordsIn(alone?.children)).toContain('no tiers');
    expect(figureOf('', flat, { cook: 'team: Kitchen' }).alt).toBe(
      'Roles side by side: Link Worker (this role) and The cook.',
    );
  });

  it('is told in the author’s words', () => {
    const own = 'organisation: {structure: {type: flat, text: "We have **no** tiers."}}';
    expect(wordsIn(sectionOf('', own)?.children, 'author')).toBe('We have no tiers.');
  });
});

describe('without a structure', () => {
  it('there is no section', () => {
    expect(sectionOf('', 'organisation: {name: Harbour Trust}')).toBeUndefined();
  });
});
