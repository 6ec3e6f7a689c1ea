import { UsageError } from './usage-error.ts';

/** The fault that some paths lead to no role, with what a role is. */
export function noRole(paths: readonly string[], looked = 'No role'): UsageError {
  const where = paths.length === 0 ? 'the current folder' : paths.map((path) => `\`${path}\``).join(', ');
  return new UsageError(
    `${looked} in ${where}`,
    'A role is a Markdown file that starts with ---, a line such as `title: Community Link Worker`, and ---.',
  );
}
