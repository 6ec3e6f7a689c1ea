import type { DrawnPicture } from './page.ts';

const POINTS_PER_PIXEL = 0.75;

/** Width and height of a picture in points: its natural size, made smaller where there is no room for it. */
export function pictureSize(
  picture: DrawnPicture,
  room: { width: number; height: number },
  unit = POINTS_PER_PIXEL,
): { width: number; height: number } {
  const width = picture.width * unit;
  const height = picture.height * unit;
  const scale = Math.min(1, room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}
