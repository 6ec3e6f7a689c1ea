import type { Rule } from '../rule.ts';

/** Flags SVG files that hold more than packs draw; it is told when the pictures are read. */
export const drawing: Rule = {
  id: 'content/drawing',
  severity: 'warning',
  flags:
    'An SVG picture, or the logo of `jd.yaml`, with something that a pack does without, such as a script or a filter.',
  why: 'Nothing in a pack runs or is fetched, and a PDF has no filters, masks or animation. If the picture looks right without it, there is nothing to do; else save it again as plain SVG, with shapes, paths and text only.',
  foundIn: 'pictures',
  examples: {
    files: {
      'assets/way-in.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">\n  <path d="M5 15h70l-9 -9m9 9l-9 9" fill="none" stroke="black"/>\n</svg>\n',
      'assets/wards.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">\n  <script>alert("Welcome")</script>\n  <circle cx="15" cy="15" r="9" filter="url(#shadow)"/>\n</svg>\n',
    },
    good: ['---\ntitle: Night Porter\n---\n\n![The way in](../assets/way-in.svg)\n'],
    bad: [
      '---\ntitle: Night Porter\n---\n\n![Our wards](../assets/wards.svg)\n',
      '---\ntitle: Night Porter\n---\n\n![Our wards][wards]\n\n[wards]: ../assets/wards.svg\n',
    ],
  },
};
