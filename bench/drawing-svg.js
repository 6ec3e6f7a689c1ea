/**
 * @typedef {import('../src/pack/tree.ts').Drawing} Drawing
 * @typedef {import('../src/pack/tree.ts').DrawingNode} DrawingNode
 */

/** Colours of the built-in theme. @type {Record<string, string>} */
const colours = {
  text: '#1D2530',
  muted: '#56606E',
  accent: '#0B5563',
  accent_surface: '#E3F0F1',
  surface: '#F3F5F6',
  rule: '#B9C3CA',
};

/**
 * Writes a drawing of a pack as SVG, in the colours of the built-in theme.
 *
 * @param {Drawing} drawing
 * @returns {string}
 */
export function drawingSvg({ width, height, children }) {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${children.map(shape).join('')}</svg>`;
}

/** @param {DrawingNode} node @returns {string} */
function shape(node) {
  if (node.type === 'group') {
    return `<g transform="matrix(${node.matrix?.join(' ') ?? '1 0 0 1 0 0'})">${node.children.map(shape).join('')}</g>`;
  }
  if (node.type === 'path') {
    const { segments, fill, stroke } = node;
    const path = segments.map(([command, ...values]) => `${command}${values.join(' ')}`).join('');
    const line = stroke
      ? ` stroke="${colour(stroke)}" stroke-width="${stroke.width}" stroke-dasharray="${stroke.dashes.join(' ') || 'none'}"`
      : '';
    return `<path d="${path}" fill="${fill ? colour(fill) : 'none'}"${line}/>`;
  }
  const { x, y, anchor, spans } = node;
  const words = spans.map(
    (span) =>
      `<tspan font-size="${span.size}" font-weight="${span.bold ? 700 : 400}" fill="${colour(span.fill)}">${escaped(span.value)}</tspan>`,
  );
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="Source Sans 3">${words.join('')}</text>`;
}

/** @param {import('../src/pack/tree.ts').Paint} paint */
function colour(paint) {
  const { colour: name } = paint;
  if (typeof name !== 'string') throw new Error('The benchmark’s pack has no gradients');
  return colours[name] ?? name;
}

/** @param {string} words */
function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
