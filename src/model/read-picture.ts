import { imageSize } from 'image-size';
import type { Host } from './host.ts';

/** The formats that packs can hold, by what the first bytes say. */
const mediaTypes = { jpg: 'image/jpeg', png: 'image/png', svg: 'image/svg+xml' } as const;

/** A picture that has been read. */
export interface ReadPicture {
  mediaType: (typeof mediaTypes)[keyof typeof mediaTypes];
  bytes: Uint8Array;
  /** Pixels; for SVG, user units. */
  width: number;
  height: number;
}

/** Why a picture can't be used. */
export type PictureProblem = 'remote' | 'outside' | 'missing' | 'format';

/**
 * Reads a picture that a file names by a path from its own folder. Nothing is fetched from the network, and
 * nothing outside the workspace's folder is read.
 */
export function readPicture(
  host: Host,
  root: string,
  fromFile: string,
  url: string,
): ReadPicture | PictureProblem {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return 'remote';
  const path = resolvePath(fromFile.slice(0, fromFile.lastIndexOf('/')), decode(url));
  if (!isInside(path, root)) return 'outside';
  const real = host.real(path);
  if (real === undefined) return 'missing';
  const realRoot = host.real(root) ?? root;
  if (!isInside(real, realRoot)) return 'outside';
  const bytes = host.read(path);
  return bytes === undefined ? 'missing' : measure(bytes);
}

function measure(bytes: Uint8Array): ReadPicture | PictureProblem {
  try {
    const { type, width, height, orientation } = imageSize(bytes);
    const mediaType = mediaTypes[type as keyof typeof mediaTypes];
    if (mediaType === undefined || !width || !height) return 'format';
    const turned = orientation !== undefined && orientation > 4;
    return { mediaType, bytes, width: turned ? height : width, height: turned ? width : height };
  } catch {
    return 'format';
  }
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
