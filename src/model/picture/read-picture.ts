import { imageSize } from 'image-size';
import type { Host } from '../host.ts';
import { jpegDamage } from './jpeg-damage.ts';
import { maxPictureSize } from './max-picture-size.ts';
import { pngDamage, pngDensity, pngExcess } from './png-damage.ts';

/** A picture that has been read. */
export interface ReadPicture {
  mediaType: 'image/jpeg' | 'image/png' | 'image/svg+xml';
  bytes: Uint8Array;
  /** CSS pixels of its natural size, upright; 0 for SVG, whose size its drawing tells. */
  width: number;
  height: number;
  /** How the stored pixels of a JPEG are turned (EXIF, 2 to 8); absent where they stand upright. */
  orientation?: number;
  /** Stored pixels. */
  pixels: number;
}

/** Why a picture can't be used, and what to do. */
export interface PictureFault {
  reason: string;
  note: string;
}

/** Drawn in about a second; logos and diagrams have a tenth of it. */
const MOST_SVG_BYTES = 1_000_000;
/** Unpacked, as viewers hold them, these take 400 MB. */
const MOST_PIXELS = 100_000_000;
/** Pictures up to this size are kept for the other packs of a run, up to this many bytes in all. */
const KEPT = { each: 4_000_000, all: 64_000_000 };
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SAVE_AGAIN =
  'Open it in a picture editor and save it again as PNG or JPEG, or as SVG if it is a drawing.';
const SAVE_SMALLER = 'Save it at about 2000 pixels wide: that prints sharply over the whole width of a page.';
/** Formats that are named in the message, by what their files begin with. */
const OTHERS = {
  webp: 'WebP',
  gif: 'GIF',
  avif: 'AVIF',
  heif: 'HEIC',
  heic: 'HEIC',
  bmp: 'BMP',
  tiff: 'TIFF',
};

/** Whether a picture could not be read. */
export function isFault(read: ReadPicture | PictureFault): read is PictureFault {
  return 'reason' in read;
}

const kept = new WeakMap<Host, { pictures: Map<string, ReadPicture>; bytes: number }>();

/**
 * Reads a picture that a file names by a path from its own folder. Nothing is fetched from the network, and
 * nothing outside the workspace's folder is read.
 */
export function readPicture(
  host: Host,
  root: string,
  fromFile: string,
  url: string,
): ReadPicture | PictureFault {
  const from = fromFile.slice(fromFile.lastIndexOf('/') + 1);
  const upToRoot = '../'.repeat(fromFile.slice(root.length + 1).split('/').length - 1);
  const aboutPath = `Its path is read from the folder of \`${from}\`, as in \`${upToRoot}assets/team.png\`.`;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))
    return {
      reason: `Unexpected picture \`${url}\` from the network, expected a file of the workspace`,
      note: 'Save it in the workspace: nothing is fetched while a pack is made.',
    };
  const path = resolvePath(fromFile.slice(0, fromFile.lastIndexOf('/')), decode(url));
  const outside = {
    reason: `Unexpected picture \`${url}\` outside the workspace, expected a path inside it`,
    note: aboutPath,
  };
  if (!isInside(path, root)) return outside;
  const real = host.real(path);
  if (real !== undefined && !isInside(real, host.real(root) ?? root)) return outside;
  if (real !== undefined && host.list(path) !== undefined)
    return { reason: `Unexpected folder \`${url}\`, expected a picture`, note: aboutPath };
  return readFile(host, path, url) ?? { reason: `Missing picture \`${url}\``, note: aboutPath };
}

/** The picture of a file, from those that were read before if it is among them. */
function readFile(host: Host, path: string, url: string): ReadPicture | PictureFault | undefined {
  const store = kept.get(host) ?? { pictures: new Map<string, ReadPicture>(), bytes: 0 };
  kept.set(host, store);
  const known = store.pictures.get(path);
  if (known) return known;
  const bytes = host.real(path) === undefined ? undefined : host.read(path);
  if (!bytes) return undefined;
  const read = measure(bytes, url);
  if (!isFault(read) && bytes.length <= KEPT.each && store.bytes + bytes.length <= KEPT.all) {
    store.pictures.set(path, read);
    store.bytes += bytes.length;
  }
  return read;
}

function measure(bytes: Uint8Array, url: string): ReadPicture | PictureFault {
  if (bytes.length === 0)
    return { reason: `Unexpected empty file \`${url}\`, expected a picture`, note: SAVE_AGAIN };
  if (bytes.length > maxPictureSize)
    return {
      reason: `Unexpected size of the picture \`${url}\`, expected at most ${maxPictureSize / 1_000_000} MB`,
      note: SAVE_SMALLER,
    };
  if (isSvg(bytes) && bytes.length > MOST_SVG_BYTES)
    return {
      reason: `Unexpected size of the SVG \`${url}\`, expected at most ${MOST_SVG_BYTES / 1_000_000} MB`,
      note: 'Simplify it, or save it as PNG at about 2000 pixels wide.',
    };
  if (isSvg(bytes)) return { mediaType: 'image/svg+xml', bytes, width: 0, height: 0, pixels: 0 };
  const size = sizeOf(bytes);
  const type = signatureOf(bytes);
  if (type === undefined)
    return {
      reason: `${otherFormat(size?.type, bytes)} \`${url}\`, expected PNG, JPEG or SVG`,
      note: SAVE_AGAIN,
    };
  const { width = 0, height = 0, orientation = 1 } = size ?? {};
  const damage = type === 'png' ? pngDamage(bytes) : jpegDamage(bytes);
  if (damage || width === 0 || height === 0)
    return { reason: `Unreadable picture \`${url}\`: ${damage ?? 'it has no size'}`, note: SAVE_AGAIN };
  if (width * height > MOST_PIXELS)
    return {
      reason: `Unexpected size of the picture \`${url}\` (${width} × ${height} pixels), expected at most 100 million pixels`,
      note: SAVE_SMALLER,
    };
  const excess = type === 'png' ? pngExcess(bytes) : undefined;
  if (excess)
    return {
      reason: `Unexpected size of the picture \`${url}\` (${width} × ${height} ${excess}), expected at most 9 million pixels`,
      note: SAVE_SMALLER,
    };
  const scale = type === 'png' ? 96 / pngDensity(bytes) : 1;
  const turned = orientation > 4;
  return {
    mediaType: type === 'png' ? 'image/png' : 'image/jpeg',
    bytes,
    width: (turned ? height : width) * scale,
    height: (turned ? width : height) * scale,
    pixels: width * height,
    ...(type === 'jpg' && orientation > 1 && orientation < 9 ? { orientation } : {}),
  };
}

function signatureOf(bytes: Uint8Array): 'png' | 'jpg' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpg';
  return Buffer.from(bytes.subarray(0, 8)).equals(PNG) ? 'png' : undefined;
}

function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

function otherFormat(type: string | undefined, bytes: Uint8Array): string {
  const name = OTHERS[type as keyof typeof OTHERS];
  if (name) return `Unexpected ${name} picture`;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'Unexpected compressed file';
  return 'Unexpected content of the picture';
}

/** Whether the first element of a text is `svg`; comments and a DOCTYPE of any length may come before it. */
function isSvg(bytes: Uint8Array): boolean {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const text = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    bytes.subarray(0, 65_536),
  );
  if (!/^\s*</.test(text)) return false;
  const element = /<(?![?!])([\w:.-]+)/.exec(text.replace(/<!--[\s\S]*?-->/g, ''))?.[1];
  return element?.split(':').at(-1) === 'svg';
}

function resolvePath(folder: string, url: string): string {
  const parts = url.startsWith('/') ? [] : folder.split('/');
  for (const part of url.split(/[/\\]/)) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  return url.startsWith('/') ? `/${path}` : path;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function isInside(path: string, root: string): boolean {
  return path.startsWith(`${root.replace(/\/$/, '')}/`);
}
