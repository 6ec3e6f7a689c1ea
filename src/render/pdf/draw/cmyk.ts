import type { PdfReference } from 'pdfkit';
import type { PackDocument } from './document.ts';

/** From cyan, magenta, yellow and black to red, green and blue: what each ink leaves of the light. */
const INKS_TO_LIGHT =
  '{1 exch sub 4 1 roll 1 exch sub 3 index mul 3 1 roll 1 exch sub 3 index mul 3 1 roll ' +
  '1 exch sub 3 index mul 4 1 roll 3 -1 roll pop}';
/** The light that is left where one ink is full. */
const INKS = {
  Cyan: [0, 1, 1],
  Magenta: [1, 0, 1],
  Yellow: [1, 1, 0],
  Black: [0, 0, 0],
};

const known = new WeakMap<PackDocument, PdfReference>();

/**
 * Four inks as colours of the screen, as browsers show them: PDF/A-2 with an sRGB profile forbids CMYK itself.
 */
export function cmykSpace(doc: PackDocument): PdfReference {
  const before = known.get(doc);
  if (before) return before;
  const tint = doc.ref({ FunctionType: 4, Domain: [0, 1, 0, 1, 0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1] });
  tint.end(Buffer.from(INKS_TO_LIGHT, 'latin1'));
  const inks = Object.entries(INKS).map(([name, light]) => `/${name} ${separation(name, light)}`);
  const names = Object.keys(INKS).map((name) => `/${name}`);
  const space = doc.ref();
  const colorants = `<< /Colorants << ${inks.join(' ')} >> >>`;
  doc.writeObject(space, `[/DeviceN [${names.join(' ')}] /DeviceRGB ${tint} ${colorants}]`);
  known.set(doc, space);
  return space;
}

function separation(name: string, light: readonly number[]): string {
  const tint = `<< /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [${light.join(' ')}] /N 1 >>`;
  return `[/Separation /${name} /DeviceRGB ${tint}]`;
}
