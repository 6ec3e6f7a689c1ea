import type { Element, ElementContent } from 'hast';

/** What a page is given besides its pack, where it is not a file of its own. */
export interface PageAdditions {
  /** What the page may do, in place of what a file may. */
  policy: string;
  /** At the end of `head`. */
  head: Element[];
  /** After the skip link. */
  opening: ElementContent[];
}
