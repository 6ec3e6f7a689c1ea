import { existsSync } from 'node:fs';

/** Path of the Chromium to check with: the one that `CHROMIUM` names, else Debian's, else Google's; undefined if none. */
export function findChromium() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return places.find((path) => path && existsSync(path));
}
