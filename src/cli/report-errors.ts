import type { VFile } from 'vfile';
import type { Io } from './io.ts';
import { pretty } from './reporters/index.ts';

/** Says on the error stream what is wrong in files with errors; returns the exit code. */
export function reportErrors(faulty: VFile[], { stderr }: Io): number {
  if (faulty.length === 0) return 0;
  const { color, columns } = stderr;
  stderr.write(pretty(faulty, { color, columns, checked: faulty.length }));
  return 1;
}
