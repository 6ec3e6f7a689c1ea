import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chunk, png } from '../../render/pdf/testing/png.ts';
import { mapHost } from '../host.ts';
import { isFault, readPicture } from './read-picture.ts';

/** What reading gives for the bytes of a file. */
function read(bytes: Uint8Array | string, name = 'team.png') {
  const host = mapHost({ [`/wards/assets/${name}`]: bytes, '/wards/roles/porter.md': 'x' });
  return readPicture(host, '/wards', '/wards/roles/porter.md', `../assets/${name}`);
}

function reason(bytes: Uint8Array | string, name?: string): string {
  const found = read(bytes, name);
  return isFault(found) ? found.reason : 'none';
}

/** A PNG of some header and pixels. */
function pngOf(header: number[], raw: Uint8Array, more: Buffer[] = []): Buffer {
  const [width = 0, height = 0, bits = 8, kind = 2, interlaced = 0] = header;
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(width, 0);
  ihdr.writeUInt32BE(height, 4);
  ihdr.set([bits, kind, 0, 0, interlaced], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', ihdr),
    ...more,
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

/** A JPEG of 3 by 2 pixels as far as its markers go, with an orientation. */
function jpeg({ orientation = 1, channels = 3, frame = 0xc0, bits = 8 } = {}): Buffer {
  const segment = (marker: number, data: number[]): number[] => [0xff, marker, 0, data.length + 2, ...data];
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const components = Array.from({ length: channels }, (_, i) => [i + 1, 0x11, 0]).flat();
  return Buffer.from([
    0xff,
    0xd8,
    ...segment(0xe1, [...Buffer.from('Exif\0\0', 'latin1'), ...tiff]),
    ...segment(frame, [bits, 0, 2, 0, 3, channels, ...components]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    1,
    2,
    3,
    0xff,
    0xd9,
  ]);
}

describe('a picture', () => {
  it('has its size in pixels of the screen', () => {
    expect(read(png(40, 20).bytes)).toMatchObject({
      mediaType: 'image/png',
      width: 40,
      height: 20,
      pixels: 800,
    });
  });

  it('prints as large as its density tells, if that is sound', () => {
    const density = (perMetre: number): Buffer => {
      const data = Buffer.alloc(9);
      data.writeUInt32BE(perMetre, 0);
      data.writeUInt32BE(perMetre, 4);
      data[8] = 1;
      return chunk('pHYs', data);
    };
    const raw = Buffer.alloc(31 * 10);
    const dense = read(pngOf([10, 10], raw, [density(7559)]));
    expect(dense).toMatchObject({ width: expect.closeTo(5, 2), height: expect.closeTo(5, 2) });
    expect(read(pngOf([10, 10], raw, [density(1)]))).toMatchObject({ width: 10, height: 10 });
  });

  it.each([
    [1, 3, 2, undefined],
    [3, 3, 2, 3],
    [6, 2, 3, 6],
    [8, 2, 3, 8],
  ])('of EXIF orientation %i stands upright', (orientation, width, height, kept) => {
    const found = read(jpeg({ orientation }));
    expect(found).toMatchObject({ mediaType: 'image/jpeg', width, height });
    expect('orientation' in found ? found.orientation : undefined).toBe(kept);
  });

  it('may be an SVG behind a long comment, in any case of its name', () => {
    const svg = `<?xml version="1.0"?>\n<!-- <p> ${'x'.repeat(5000)} -->\n<!DOCTYPE svg>\n<svg xmlns="http://www.w3.org/2000/svg"/>`;
    expect(read(svg, 'LOGO.SVG')).toMatchObject({ mediaType: 'image/svg+xml' });
    expect(read(png(4, 4).bytes, 'wrong.svg')).toMatchObject({ mediaType: 'image/png' });
  });

  it('is read once a run', () => {
    const host = mapHost({ '/wards/team.png': png(4, 4).bytes });
    const first = readPicture(host, '/wards', '/wards/porter.md', 'team.png');
    expect(readPicture(host, '/wards', '/wards/night.md', './team.png')).toBe(first);
  });
});

describe('a file that is none', () => {
  const whole = png(20, 20).bytes;
  const changed = Buffer.from(whole);
  changed[50] = (changed[50] ?? 0) ^ 0xff;
  it.each<[string, Uint8Array | string, string]>([
    ['an empty file', '', 'Unexpected empty file `../assets/team.png`, expected a picture'],
    ['words', 'hello', 'Unexpected content of the picture `../assets/team.png`, expected PNG, JPEG or SVG'],
    [
      'HTML',
      '<html><svg/></html>',
      'Unexpected content of the picture `../assets/team.png`, expected PNG, JPEG or SVG',
    ],
    [
      'a GIF',
      Buffer.from('GIF89a\x04\0\x04\0\0\0\0', 'latin1'),
      'Unexpected GIF picture `../assets/team.png`, expected PNG, JPEG or SVG',
    ],
    [
      'a compressed SVG',
      Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
      'Unexpected compressed file `../assets/team.png`, expected PNG, JPEG or SVG',
    ],
    ['a PNG cut off', whole.subarray(0, 60), 'Unreadable picture `../assets/team.png`: it is cut off'],
    [
      'a PNG without its end',
      whole.subarray(0, -12),
      'Unreadable picture `../assets/team.png`: its end is missing',
    ],
    ['a changed PNG', changed, 'Unreadable picture `../assets/team.png`: its bytes were changed'],
    [
      'a PNG of too few pixels',
      pngOf([20, 20], Buffer.alloc(100)),
      'Unreadable picture `../assets/team.png`: it is cut off',
    ],
    [
      'a PNG that unpacks to far more than its size tells',
      pngOf([20, 20], Buffer.alloc(5_000_000)),
      'Unreadable picture `../assets/team.png`: it holds more than its size tells',
    ],
    [
      'a PNG without a palette',
      pngOf([2, 2, 8, 3], Buffer.alloc(6)),
      'Unreadable picture `../assets/team.png`: its palette is missing',
    ],
    [
      'a PNG of no known kind',
      pngOf([2, 2, 3, 2], Buffer.alloc(14)),
      'Unreadable picture `../assets/team.png`: its colours are of no known kind',
    ],
    [
      'a PNG of no size',
      pngOf([0, 2], Buffer.alloc(2)),
      'Unreadable picture `../assets/team.png`: it has no size',
    ],
    ['a JPEG cut off', jpeg().subarray(0, -2), 'Unreadable picture `../assets/team.png`: it is cut off'],
    [
      'a JPEG without loss',
      jpeg({ frame: 0xc3 }),
      'Unreadable picture `../assets/team.png`: it is packed in a way that PDF doesn’t know',
    ],
    [
      'a JPEG of 12 bits',
      jpeg({ bits: 12 }),
      'Unreadable picture `../assets/team.png`: its colours have more than 8 bits',
    ],
    [
      'too many pixels',
      pngOf([60_000, 60_000, 1, 0], Buffer.alloc(10)),
      'Unexpected size of the picture `../assets/team.png` (60000 × 60000 pixels), expected at most 100 million pixels',
    ],
    [
      'too many pixels with transparency',
      pngOf([8000, 5000, 8, 6], Buffer.alloc(10)),
      'Unexpected size of the picture `../assets/team.png` (8000 × 5000 pixels with transparency), expected at most 9 million pixels',
    ],
    [
      'too many interlaced pixels',
      pngOf([8000, 5000, 8, 2, 1], Buffer.alloc(10)),
      'Unexpected size of the picture `../assets/team.png` (8000 × 5000 interlaced pixels), expected at most 9 million pixels',
    ],
    [
      'an SVG of 1.1 MB',
      `<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(1_100_000)}</svg>`,
      'Unexpected size of the SVG `../assets/team.png`, expected at most 1 MB',
    ],
    [
      'a file of 21 MB',
      new Uint8Array(21_000_000),
      'Unexpected size of the picture `../assets/team.png`, expected at most 20 MB',
    ],
  ])('%s', (_name, bytes, expected) => {
    expect(reason(bytes)).toBe(expected);
  });

  it.each([
    ['https://example.org/a.png', 'from the network'],
    ['../../secret.png', 'outside the workspace'],
    ['%2e%2e/%2e%2e/secret.png', 'outside the workspace'],
    ['/etc/passwd', 'outside the workspace'],
    ['../assets', 'Unexpected folder'],
    ['nowhere.png', 'Missing picture'],
  ])('%s', (url, expected) => {
    const host = mapHost({ '/wards/assets/team.png': png(4, 4).bytes, '/secret.png': png(4, 4).bytes });
    const found = readPicture(host, '/wards', '/wards/roles/porter.md', url);
    expect(isFault(found) ? found.reason : 'none').toContain(expected);
  });
});
