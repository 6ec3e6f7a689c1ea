import { VFile } from 'vfile';
import { type Report, report } from '../source/index.ts';

/** A file that is not read, with a message about it as a whole. */
export function messageAbout(path: string, message: Omit<Report, 'place'>): VFile {
  const file = new VFile({ path, value: '' });
  const start = { line: 1, column: 1, offset: 0 };
  report(file, { ...message, place: { start, end: start } });
  return file;
}
