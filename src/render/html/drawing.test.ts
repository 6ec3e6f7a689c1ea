import { describe, expect, it } from 'vitest';
import type { Drawing, DrawingNode, Gradient, Stroke } from '../../pack/tree.ts';
import { mirrorDrawing } from '../mirror-drawing.ts';
import { rendered } from './fixtures/rendered.ts';

const black = { colour: '#000000', opacity: 1 } as const;

function drawn(...children: DrawingNode[]): string {
  const picture: Drawing = { type: 'drawing', width: 80, height: 40, children };
  return rendered({ type: 'figure', picture, alt: 'Three "rings"' });
}

describe('a drawing with letters', () => {
  const words: DrawingNode = {
    type: 'drawingText',
    x: 10,
    y: 20,
    anchor: 'start',
    spans: [{ value: 'Board', size: 14, bold: false, italic: false, fill: { colour: 'text', opacity: 1 } }],
  };
  const line: DrawingNode = {
    type: 'path',
    segments: [
      ['M', 0, 0],
      ['L', 10, 5],
    ],
    fill: { colour: 'surface', opacity: 1 },
  };
  const inGroup: DrawingNode = { type: 'group', matrix: [1, 0, 0, 1, 30, 5], children: [line] };
  const picture: Drawing = {
    type: 'drawing',
    width: 140,
    height: 40,
    letters: 14,
    children: [words, line, inGroup],
  };
  const narrow: Drawing = { ...picture, width: 70 };

  it('is as large as the text, and is drawn for wide and narrow columns', () => {
    const html = rendered({ type: 'figure', picture, narrow, alt: 'Boxes' });
    expect(html).toContain(
      '<svg class="wide" viewBox="0 0 140 40" width="10rem" role="img" aria-label="Boxes">',
    );
    expect(html).toContain(
      '<svg class="narrow" viewBox="0 0 70 40" width="5rem" role="img" aria-label="Boxes">',
    );
  });

  it('changes sides in a pack that runs from right to left', () => {
    const { children } = mirrorDrawing(picture);
    expect(children[0]).toMatchObject({ x: 130, y: 20, anchor: 'end' });
    expect(children[1]).toMatchObject({
      segments: [
        ['M', 140, 0],
        ['L', 130, 5],
      ],
    });
    // A point of the group, mirrored: 30 + 10 from the left is 40 from the right.
    const group = children[2];
    expect(group).toMatchObject({ matrix: [1, 0, 0, 1, 110, 5] });
    expect(group?.type === 'group' && group.children[0]).toMatchObject({
      segments: [
        ['M', 0, 0],
        ['L', -10, 5],
      ],
    });
  });
});

describe('a drawing', () => {
  it('is part of the page, with its words for those who don’t see it', () => {
    const spans = [{ value: 'Board', size: 12, bold: true, italic: false, fill: black }];
    expect(drawn({ type: 'drawingText', x: 40, y: 20, anchor: 'middle', spans })).toBe(
      '<figure>\n<svg class="own-colours" viewBox="0 0 80 40" width="80" height="40" role="img" aria-label="Three &#x22;rings&#x22;">' +
        '<text x="40" y="20" text-anchor="middle" xml:space="preserve">' +
        '<tspan font-size="12" font-weight="bold" fill="#000000">Board</tspan></text></svg>\n</figure>',
    );
  });

  it('without words for it is hidden from those who listen', () => {
    const picture: Drawing = { type: 'drawing', width: 8, height: 4, children: [] };
    expect(rendered({ type: 'figure', picture, alt: '' })).toContain('height="4" aria-hidden="true"');
  });

  it('takes the colours of the theme', () => {
    const fill = { colour: 'accent_surface', opacity: 0.5 } as const;
    expect(drawn({ type: 'path', segments: [['M', 0, 0], ['L', 9, 9], ['Z']], fill })).toContain(
      '<path d="M0 0L9 9Z" fill="var(--accent-surface)" fill-opacity="0.5"></path>',
    );
  });

  it('gives gradients and clips ids of their own', () => {
    const colour: Gradient = {
      type: 'radial',
      coordinates: [1, 2, 0, 3, 4, 5],
      matrix: [1, 0, 0, 1, 0, 0],
      stops: [
        { offset: 0, colour: '#ff0000', opacity: 1 },
        { offset: 1, colour: '#0000ff', opacity: 0 },
      ],
    };
    const group: DrawingNode = {
      type: 'group',
      clip: {
        segments: [
          ['M', 0, 0],
          ['L', 9, 0],
          ['L', 9, 9],
        ],
        evenOdd: true,
      },
      children: [
        {
          type: 'path',
          segments: [
            ['M', 0, 0],
            ['L', 9, 9],
          ],
          stroke: strokeOf(colour),
        },
      ],
    };
    const html = drawn(group, group);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(html).toContain(`="url(#${id})"`);
    expect(html).toContain('fx="1" fy="2" fr="0" cx="3" cy="4" r="5"');
    expect(html).toContain('clip-rule="evenodd"');
  });
});

function strokeOf(colour: Gradient): Stroke {
  const line = { cap: 'butt', join: 'miter', miterLimit: 4 } as const;
  return { ...line, dashes: [2, 1], dashOffset: 0, colour, opacity: 1, width: 2 };
}
