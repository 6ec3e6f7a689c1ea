import type { Io } from '../io.ts';

/** How the person called this program, and so will call it again. */
export function calledAs({ env }: Io): string {
  return env['npm_command'] === 'exec' ? 'npx jd' : 'jd';
}
