/** A colour of six hexadecimal digits as the operands of `rg`. */
export function rgb(colour: string): string {
  return channelsOf(colour).join(' ');
}

/** Red, green and blue from 0 to 1. */
export function channelsOf(colour: string): number[] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => Math.round((part / 255) * 1000) / 1000);
}
