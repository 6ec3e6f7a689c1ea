/**
 * Any text as a CSS string. All but letters and digits of ASCII is written by its number, so that nothing can
 * end the string, the rule or the `style` element around them (whose content HTML does not escape).
 */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^A-Za-z0-9 ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
