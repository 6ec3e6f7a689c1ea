import type { LineItem } from '../items.ts';
import type { Destination, Page } from '../page.ts';
import type { PageGeometry } from '../scale.ts';

/** A page that is being filled, and what is known of the whole document meanwhile. */
export interface Sheet {
  page: Page;
  /** Index of the page. */
  index: number;
  geometry: PageGeometry;
  destinations: Map<string, Destination>;
  /** Contents entries that wait for page numbers. */
  leaders: { line: LineItem; x: number; y: number; sheet: Sheet }[];
}

/** A box in PDF's own axes. */
export function boundingBox(
  x: number,
  y: number,
  width: number,
  height: number,
  { geometry }: Sheet,
): [number, number, number, number] {
  return [x, geometry.height - y - height, x + width, geometry.height - y];
}
