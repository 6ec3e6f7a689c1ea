import type { PdfFile, Value } from './read-pdf.ts';

/** The text of each code of a font, from its `ToUnicode`; empty without one. */
export function toUnicodeOf(pdf: PdfFile, font: Value): Map<number, string> {
  const map = new Map<number, string>();
  const { ToUnicode } = pdf.dict(font);
  if (ToUnicode === undefined) return map;
  for (const [, code = '', text = ''] of pdf
    .stream(ToUnicode)
    .replace(/begincodespacerange[^]*?endcodespacerange/, '')
    .matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]*)>$/gm)) {
    const units = text.match(/.{4}/g) ?? [];
    map.set(
      Number.parseInt(code, 16),
      String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
    );
  }
  return map;
}
