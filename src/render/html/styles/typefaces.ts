import type { InlineFace } from '../faces/inline-faces.ts';

const names: Record<InlineFace['family'], string> = {
  text: 'Pack Text',
  headings: 'Pack Headings',
  fallback: 'Pack Fallback',
};

const weights: Record<InlineFace['weight'], string> = { regular: '400', bold: '600 900', any: '1 1000' };

/**
 * The theme's faces, inside the file, and the families by which text and headings are set: the theme's first, then
 * for characters that it lacks those of the reader's system.
 */
export function typefaces(faces: readonly InlineFace[]): string {
  return `${faces.map(fontFace).join('\n')}
:root {
  --text-family: "Pack Text", "Pack Fallback", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --heading-family: "Pack Headings", "Pack Text", "Pack Fallback", system-ui, sans-serif;
  --code-family: ui-monospace, "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace;
}`;
}

function fontFace({ family, weight, italic, woff }: InlineFace): string {
  const data = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength).toString('base64');
  return `@font-face {
  font-family: "${names[family]}";
  font-weight: ${weights[weight]};
  font-style: ${italic ? 'italic' : 'normal'};
  src: url(data:font/woff;base64,${data}) format("woff");
}`;
}
