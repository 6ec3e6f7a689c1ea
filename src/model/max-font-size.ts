/** Bytes that a font may have: those of Chinese, Japanese and Korean typefaces with serifs come near to 30 MB. */
export const maxFontSize = 40_000_000;
