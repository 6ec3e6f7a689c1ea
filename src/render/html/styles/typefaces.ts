/**
 * The families by which text and headings are set. The typefaces themselves are not in the file yet: this is
 * the place for `@font-face` rules with the theme's faces as WOFF2 data (the page's policy allows them). Until
 * then a reader who has them installed sees them, and others the nearest that their system has.
 */
export function typefaces(): string {
  return `
:root {
  --text-family: "Source Sans 3", "Source Sans Pro", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --heading-family: "Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter", Georgia, Cambria, "Noto Serif", "Liberation Serif", serif;
  --code-family: ui-monospace, "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace;
}`;
}
