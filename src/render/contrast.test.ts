import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, nearestColour } from './contrast.ts';

const colour = integer({ min: 0, max: 0xff_ff_ff }).map(
  (value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`,
);

describe('contrastRatio', () => {
  it.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    ['#777777', '#FFFFFF', 4.48],
    ['#767676', '#FFFFFF', 4.54],
    ['#FF0000', '#FFFFFF', 4],
    ['#0000FF', '#FFFFFF', 8.59],
    ['#0000ff', '#FFFFFF', 8.59],
  ])('of %s and %s is %d', (a, b, ratio) => {
    expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(b, a)).toBe(contrastRatio(a, b));
  });
});

describe('nearestColour', () => {
  const onWhite = (candidate: string) => contrastRatio(candidate, '#FFFFFF') >= 4.5;

  it('keeps a colour that passes', () => {
    expect(nearestColour('#0B5563', onWhite)).toBe('#0B5563');
  });

  it('darkens a colour until it passes, and no further', () => {
    expect(nearestColour('#FF0000', onWhite)).toBe('#ED0000');
    expect(nearestColour('#999999', onWhite)).toBe('#767676');
  });

  it('lightens on a dark ground', () => {
    const found = nearestColour('#123456', (each) => contrastRatio(each, '#000000') >= 4.5) ?? '';
    expect(contrastRatio(found, '#000000')).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(found, '#000000')).toBeLessThan(4.7);
  });

  it('finds a passing colour for every colour on every ground, or says that there is none', () => {
    assert(
      property(colour, colour, (from, ground) => {
        const found = nearestColour(from, (each) => contrastRatio(each, ground) >= 4.5);
        expect(found).toMatch(/^#[0-9A-F]{6}$/);
        expect(contrastRatio(found ?? ground, ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
    expect(nearestColour('#808080', () => false)).toBeUndefined();
  });
});
