import { contrastRatio, nearestColour, TEXT_CONTRAST } from '../../contrast.ts';
import { type Colours, PAPER } from '../../theme.ts';

/** The ground of a dark screen before the theme tints it: not black, on which light letters seem to spread. */
const night = '#111315';

/** What labels and links reach on the dark ground: more than AA asks, as light letters on dark look thin. */
const comfortableContrast = 6;

/** How much white is in the accent of a dark screen: its hue, as light as it has to be, would glare. */
const softening = 0.3;

/** What white has on any ground of a dark screen, so that there is room for colours between them. */
const groundContrast = 9;

/** How much a line may stand out from the dark ground; on white those of the built-in theme have 1.8. */
const lineContrast = { least: 1.7, most: 2.4 };

/** The colours of a dark screen and its ground: the theme's hues, light on dark, each text at 4.5:1 or more. */
export function darkColours(colours: Colours): Colours & { paper: string } {
  const paper = darken(mix(night, colours.text, 0.2), 14);
  const surface = darken(mix(paper, PAPER, 0.07), groundContrast);
  const accentSurface = darken(mix(paper, colours.accent, 0.3), groundContrast);
  const grounds = [paper, surface, accentSurface];
  const readable = (colour: string, contrast: number) =>
    nearestColour(
      colour,
      (candidate) =>
        contrastRatio(candidate, paper) >= contrast &&
        grounds.every((ground) => contrastRatio(candidate, ground) >= TEXT_CONTRAST),
    ) ?? PAPER;
  return {
    paper,
    surface,
    accent_surface: accentSurface,
    text: mix(PAPER, paper, 0.1),
    muted: readable(colours.muted, comfortableContrast),
    accent: mix(readable(colours.accent, comfortableContrast), PAPER, softening),
    rule: line(colours.rule, paper),
  };
}

/** The colour, or a darker one of its hue, on which white has the contrast. */
function darken(colour: string, contrast: number): string {
  return nearestColour(colour, (candidate) => contrastRatio(candidate, PAPER) >= contrast) ?? night;
}

function line(colour: string, paper: string): string {
  const { least, most } = lineContrast;
  const passes = (candidate: string) => {
    const contrast = contrastRatio(candidate, paper);
    return contrast >= least && contrast <= most;
  };
  return nearestColour(colour, passes) ?? mix(paper, PAPER, 0.25);
}

/** A colour between two: `share` of the second, from 0 to 1. */
function mix(one: string, other: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(one, at) * (1 - share) + channel(other, at) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}
