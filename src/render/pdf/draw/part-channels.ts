/** Rows of samples of eight bits, each row behind the filter that PNG and PDF know. */
export interface FilteredChannels {
  /** Grey or RGB. */
  colour: Uint8Array;
  alpha: Uint8Array;
}

/** Filters of PNG have the numbers up to this one. */
const LAST_FILTER = 4;

/**
 * Parts the filtered bytes of a PNG of eight bits a sample into colour and alpha. A filter compares bytes of one channel
 * with each other, so that the parts keep the filters of their rows and no pixel has to be worked out.
 *
 * @param channels Samples of a pixel, alpha among them.
 */
export function partChannels(
  raw: Uint8Array,
  { width, height }: { width: number; height: number },
  channels: number,
): FilteredChannels {
  const colours = channels - 1;
  const colour = new Uint8Array(height * (width * colours + 1));
  const alpha = new Uint8Array(height * (width + 1));
  let from = 0;
  let toColour = 0;
  let toAlpha = 0;
  for (let row = 0; row < height; row++) {
    const filter = raw[from++] ?? 0;
    colour[toColour++] = filter > LAST_FILTER ? 0 : filter;
    alpha[toAlpha++] = filter > LAST_FILTER ? 0 : filter;
    for (const end = Math.min(raw.length, from + width * channels); from < end; ) {
      colour[toColour++] = raw[from++] ?? 0;
      if (colours === 3) {
        colour[toColour++] = raw[from++] ?? 0;
        colour[toColour++] = raw[from++] ?? 0;
      }
      alpha[toAlpha++] = raw[from++] ?? 0;
    }
  }
  return { colour, alpha };
}
