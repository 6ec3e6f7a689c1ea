import { isFault, readPicture, sizeAdvice } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { picturesOf } from './pictures-of.ts';

/** Flags pictures that are far larger than print needs. */
export const pictureSize: Rule = {
  id: 'content/picture-size',
  severity: 'warning',
  flags: 'A picture, or the logo of `jd.yaml`, of more than 9 million pixels or 4 MB.',
  why: 'A picture of that size fills a page of A4 at 300 dots an inch, which is as sharp as print gets. More of it makes each pack heavier to send and no better to look at.',
  foundIn: 'pictures',
  examples: {
    files: {
      'assets/wards-2000-by-1500.jpg': jpeg(2000, 1500),
      'assets/wards-4000-by-3000.jpg': jpeg(4000, 3000),
    },
    good: ['---\ntitle: Night Porter\n---\n\n![Our wards](../assets/wards-2000-by-1500.jpg)\n'],
    bad: [
      '---\ntitle: Night Porter\n---\n\n![Our wards](../assets/wards-4000-by-3000.jpg)\n',
      '---\ntitle: Night Porter\n---\n\n![Our wards][wards]\n\n[wards]: ../assets/wards-4000-by-3000.jpg\n',
    ],
  },
  check(role, { workspace: { host, root } }) {
    return picturesOf(role).flatMap(({ url, node: { position } }) => {
      const read = readPicture(host, root, `${root}/${role.file}`, url);
      const advice = isFault(read) ? undefined : sizeAdvice(read, url);
      if (advice === undefined) return [];
      return [{ ...advice, place: position ?? role.source.at(''), actual: url }];
    });
  },
};

/** The bytes of a JPEG as far as they tell its size. */
function jpeg(width: number, height: number): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const comment = [0xff, 0xfe, 0, 2];
  const frame = [0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0];
  return Uint8Array.from([0xff, 0xd8, ...comment, ...frame, ...scan, 0xff, 0xd9]);
}
