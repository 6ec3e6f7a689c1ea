declare module 'bidi-js' {
  /** UAX #9. */
  export interface Bidi {
    /** The level of each UTF-16 unit: odd where text runs from right to left. */
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { levels: Uint8Array };
  }
  export default function createBidi(): Bidi;
}
