/** A colour as red, green and blue, each from 0 to 255. */
type Rgb = readonly [number, number, number];

/** Contrast that text needs on its ground: WCAG 2.2, success criterion 1.4.3 (AA). */
export const TEXT_CONTRAST = 4.5;
/** Contrast that a line or mark needs if it carries meaning: WCAG 2.2, success criterion 1.4.11 (AA). */
export const MARK_CONTRAST = 3;

/** Contrast of two colours (`#RRGGBB`), from 1 to 21: WCAG 2.2, "contrast ratio"; either may come first. */
export function contrastRatio(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(toRgb(a)), luminance(toRgb(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The lighter or darker colour of the same hue that is nearest to `colour` and passes; undefined if none does. */
export function nearestColour(colour: string, passes: (colour: string) => boolean): string | undefined {
  const [hue, saturation, lightness] = toHsl(toRgb(colour));
  for (let step = 0; step <= STEPS; step++) {
    for (const next of [lightness - step / STEPS, lightness + step / STEPS]) {
      if (next < 0 || next > 1) continue;
      const candidate = step === 0 ? colour : toHex(toRgbFromHsl(hue, saturation, next));
      if (passes(candidate)) return candidate;
    }
  }
  return undefined;
}

/** Steps of lightness that are tried from black to white: as many as a channel has. */
const STEPS = 255;

function toRgb(colour: string): Rgb {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function toHex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}

/** WCAG 2.2, "relative luminance". */
function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Hue in sixths of a turn, saturation and lightness from 0 to 1. */
function toHsl(colour: Rgb): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => channel / 255);
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  const lightness = most - chroma / 2;
  if (chroma === 0) return [0, 0, lightness];
  const saturation = chroma / (1 - Math.abs(2 * lightness - 1));
  if (most === red) return [((green - blue) / chroma + 6) % 6, saturation, lightness];
  if (most === green) return [(blue - red) / chroma + 2, saturation, lightness];
  return [(red - green) / chroma + 4, saturation, lightness];
}

function toRgbFromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (turn: number) => {
    const at = (turn + hue * 2) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}
