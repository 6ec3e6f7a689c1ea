import type { Drawing, DrawingNode, DrawingText, PathSegment } from '../pack/tree.ts';

const opposite: Record<DrawingText['anchor'], DrawingText['anchor']> = {
  start: 'end',
  middle: 'middle',
  end: 'start',
};

/** A drawing for a pack that runs from right to left: its parts change sides, its words stay readable. */
export function mirrorDrawing(drawing: Drawing): Drawing {
  const mirror = (node: DrawingNode, width: number): DrawingNode => {
    if (node.type === 'path')
      return { ...node, segments: node.segments.map((one) => mirrorSegment(one, width)) };
    if (node.type === 'drawingText') return { ...node, x: width - node.x, anchor: opposite[node.anchor] };
    // What is inside a group is mirrored in its own units, and the group about the middle of the drawing.
    const { matrix = [1, 0, 0, 1, 0, 0], clip, children } = node;
    const [a, b, c, d, e, f] = matrix;
    return {
      ...node,
      matrix: [a, 0 - b, 0 - c, d, width - e, f],
      ...(clip && { clip: { ...clip, segments: clip.segments.map((one) => mirrorSegment(one, 0)) } }),
      children: children.map((child) => mirror(child, 0)),
    };
  };
  return { ...drawing, children: drawing.children.map((child) => mirror(child, drawing.width)) };
}

function mirrorSegment([command, ...values]: PathSegment, width: number): PathSegment {
  return [command, ...values.map((value, index) => (index % 2 === 0 ? width - value : value))] as PathSegment;
}
