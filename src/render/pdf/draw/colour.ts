/** The few colours of the theme that was used last. */
const known = new Map<string, string>();
const MOST_KNOWN = 100;

/** A colour of six hexadecimal digits as the operands of `rg`. */
export function rgb(colour: string): string {
  let operands = known.get(colour);
  if (operands === undefined) {
    operands = channelsOf(colour).join(' ');
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(colour, operands);
  }
  return operands;
}

/** Red, green and blue from 0 to 1. */
export function channelsOf(colour: string): number[] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => Math.round((part / 255) * 1000) / 1000);
}
