import type { VFile } from 'vfile';
import { UsageError } from '../usage/usage-error.ts';

/** The fault that some paths lead to no role, with what a role is, or with the file that was meant as one. */
export function noRole(paths: readonly string[], looked = 'No role', leftOut?: VFile): UsageError {
  const where = paths.length === 0 ? 'the current folder' : paths.map((path) => `\`${path}\``).join(', ');
  const [said] = leftOut?.messages ?? [];
  return new UsageError(
    `${looked} in ${where}`,
    said !== undefined
      ? `${leftOut?.path}: ${said.reason}. ${said.note}`
      : 'A role is a Markdown file that starts with ---, a line such as `title: Community Link Worker`, and ---.',
  );
}
