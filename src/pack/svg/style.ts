import { type CssSheet, parseDeclarations, rulesFor } from './css.ts';
import type { XmlElement } from './parse-xml.ts';

/** Properties that an element takes from the one around it. */
const INHERITED = new Set(
  (
    'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-dasharray stroke-dashoffset stroke-opacity color visibility clip-rule font font-size font-weight ' +
    'font-style text-anchor letter-spacing dominant-baseline marker marker-start marker-mid marker-end'
  ).split(' '),
);
/** Properties that are an element's own. */
const OWN = new Set(
  'opacity display clip-path mask filter overflow transform stop-color stop-opacity mix-blend-mode'.split(
    ' ',
  ),
);
const UNITS: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  q: 96 / 101.6,
  rem: 16,
};

/** The properties of an element, after its attributes, the style sheet and its `style` attribute. */
export interface Style {
  get(property: string): string | undefined;
  /** What its children inherit. */
  inherited: ReadonlyMap<string, string>;
  /** In pixels. */
  fontSize: number;
}

/** Where nothing is said: black shapes, text of 16 pixels. */
export const initialStyle: Style = { get: () => undefined, inherited: new Map(), fontSize: 16 };

/** The style of an element inside another. */
export function styleOf(element: XmlElement, parent: Style, sheet: CssSheet): Style {
  const declared = new Map<string, string>();
  for (const [name, value] of element.attributes) if (isProperty(name)) declared.set(name, value.trim());
  for (const { declarations } of rulesFor(element, sheet))
    for (const [k, v] of declarations) declared.set(k, v);
  for (const [k, v] of parseDeclarations(element.attributes.get('style') ?? '')) declared.set(k, v);
  let inherited = parent.inherited;
  const own = new Map<string, string>();
  for (const [name, value] of declared) {
    if (value === 'inherit') {
      if (OWN.has(name)) own.set(name, parent.get(name) ?? '');
    } else if (OWN.has(name)) own.set(name, value);
    else if (INHERITED.has(name)) {
      if (inherited === parent.inherited) inherited = new Map(inherited);
      (inherited as Map<string, string>).set(name, value);
    }
  }
  const size = declared.get('font-size');
  const fontSize =
    size === undefined || size === 'inherit'
      ? parent.fontSize
      : (lengthOf(size, parent.fontSize, parent.fontSize) ?? parent.fontSize);
  return { get: (property) => own.get(property) ?? inherited.get(property), inherited, fontSize };
}

function isProperty(name: string): boolean {
  return INHERITED.has(name) || OWN.has(name);
}

/** A length in pixels: percentages are parts of `whole`, `em` is the size of the text. Nothing if it is none. */
export function lengthOf(text: string | undefined, whole: number, fontSize: number): number | undefined {
  const found = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z]*|%)\s*$/i.exec(
    text?.slice(0, 60) ?? '',
  );
  if (!found) return undefined;
  const value = Number(found[1]);
  const unit = (found[2] ?? '').toLowerCase();
  if (!Number.isFinite(value)) return undefined;
  if (unit === '%') return (value / 100) * whole;
  if (unit === 'em') return value * fontSize;
  if (unit === 'ex') return (value * fontSize) / 2;
  const scale = UNITS[unit];
  return scale === undefined ? undefined : value * scale;
}

/** A number or percentage from 0 to 1. */
export function fractionOf(text: string | undefined, otherwise = 1): number {
  const value = lengthOf(text, 1, 1);
  return value === undefined ? otherwise : Math.min(1, Math.max(0, value));
}
