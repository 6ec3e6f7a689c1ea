import type { Typefaces } from '../../fonts/typefaces.ts';
import type { Theme } from '../../theme.ts';
import type { TextStyle } from './text/style.ts';

/** The page in points, and how wide prose runs on it. */
export interface PageGeometry {
  width: number;
  height: number;
  left: number;
  top: number;
  /** Between the margins. */
  textWidth: number;
  textHeight: number;
  /** Widest line of prose. */
  measure: number;
  /** Free column at the left of prose, into which headings of sections, terms and wide tables reach. */
  aside: number;
}

/** The styles of a theme; everything is derived from the size of its text. */
export interface Scale {
  body: TextStyle;
  small: TextStyle;
  label: TextStyle;
  /** Headings of sections, outermost first; deeper ones take the last. */
  headings: TextStyle[];
  coverTitle: TextStyle;
  coverSubtitle: TextStyle;
  coverLabel: TextStyle;
  /** Height of a body line: the unit of all vertical space. */
  line: number;
}

const POINTS_PER_MM = 72 / 25.4;
/** Characters in a full line of prose. */
const MEASURE = 74;
/** The free column, as parts of the text's width: never wider, and none at all rather than a narrow one. */
const ASIDE = { most: 0.3, least: 0.1 };
const SAMPLE = 'the quick brown fox jumps over a lazy dog and then rests beside the old stone wall ';

/** Page sizes and margins of a theme, and its measure from the width of its body face. */
export function toGeometry(theme: Theme, typefaces: Typefaces): PageGeometry {
  const [width = 0, height = 0] = [theme.page.width, theme.page.height].map(
    (side) => Math.round(side * POINTS_PER_MM * 100) / 100,
  );
  const { top, right, bottom, left } = theme.page.margins;
  const textWidth = width - (left + right) * POINTS_PER_MM;
  const sample = typefaces.body.regular[0]?.shape(SAMPLE, 'en');
  const letter = sample ? (sample.width / 1000 / SAMPLE.length) * theme.text.size : theme.text.size / 2;
  const measure = Math.min(textWidth, letter * MEASURE);
  const free = textWidth - measure;
  return {
    width,
    height,
    left: left * POINTS_PER_MM,
    top: top * POINTS_PER_MM,
    textWidth,
    textHeight: height - (top + bottom) * POINTS_PER_MM,
    measure,
    aside: free < textWidth * ASIDE.least ? 0 : Math.min(free, textWidth * ASIDE.most),
  };
}

/** The styles of a theme for a pack in a language. */
export function toScale(theme: Theme, typefaces: Typefaces, language: string): Scale {
  const { size, leading, small, title } = theme.text;
  const [first = 1, second = 1, third = 1] = theme.text.headings;
  const { text, muted, accent } = theme.colours;
  const body: TextStyle = {
    family: typefaces.body,
    bold: false,
    italic: false,
    size,
    leading: size * leading,
    colour: text,
    rise: 0,
    underline: false,
    strike: false,
    language,
  };
  const heading = (factor: number, tight: number): TextStyle => ({
    ...body,
    family: typefaces.headings,
    size: size * factor,
    leading: size * factor * tight,
    colour: accent,
  });
  const minor: TextStyle = { ...body, bold: true, size: size * 1.05, leading: size * leading };
  return {
    body,
    small: { ...body, size: size * small, leading: size * small * leading },
    label: { ...body, size: size * small, leading: size * small * leading, colour: muted, bold: true },
    headings: [
      heading(first, 1.16),
      heading(second, 1.2),
      heading(third, 1.26),
      minor,
      { ...minor, colour: muted },
    ],
    coverTitle: heading(title, 1.06),
    coverSubtitle: { ...body, size: size * 1.5, leading: size * 1.5 * 1.3 },
    coverLabel: { ...body, size: size * 1.14, leading: size * 1.14 * 1.4, bold: true, colour: accent },
    line: size * leading,
  };
}

/** The style in another size, its leading in proportion. */
export function resized(style: TextStyle, factor: number): TextStyle {
  return { ...style, size: style.size * factor, leading: style.leading * factor };
}
