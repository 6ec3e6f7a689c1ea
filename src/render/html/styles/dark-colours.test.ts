import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testTheme } from '../../../testing/load-theme.ts';
import { contrastRatio } from '../../contrast.ts';
import type { Colours } from '../../theme.ts';
import { darkColours } from './dark-colours.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): string => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

const anyColours: fc.Arbitrary<Colours> = fc.record({
  text: colour,
  muted: colour,
  accent: colour,
  accent_surface: colour,
  surface: colour,
  rule: colour,
});

describe('the colours of a dark screen', () => {
  it('have a contrast of 4.5 or more on every ground, whatever the theme', () => {
    fc.assert(
      fc.property(anyColours, (colours) => {
        const dark = darkColours(colours);
        for (const text of [dark.text, dark.muted, dark.accent]) {
          for (const ground of [dark.paper, dark.surface, dark.accent_surface])
            expect(contrastRatio(text, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it.each(['default', 'large-print', 'plain'])('are light on dark in the theme %s, lines faint', (name) => {
    const dark = darkColours(testTheme({}, name).theme.colours);
    expect(contrastRatio(dark.paper, '#FFFFFF')).toBeGreaterThan(16);
    expect(contrastRatio(dark.text, dark.paper)).toBeGreaterThan(12);
    expect(contrastRatio(dark.rule, dark.paper)).toBeGreaterThan(1.6);
    expect(contrastRatio(dark.rule, dark.paper)).toBeLessThan(3);
  });

  it('keep the hue of the accent', () => {
    const { accent } = darkColours(testTheme().theme.colours);
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(accent.slice(at, at + 2), 16),
    );
    expect(blue).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(red);
  });
});
