import type { Io } from '../io.ts';
import { absolutePath } from '../select/select-files.ts';

/**
 * Names files from the top of the repository, as GitHub and GitLab look for them, where one of the two says
 * that the current folder lies below it; as they are named here everywhere else.
 */
export function namesFromTop({ cwd, env }: Io): (file: string) => string {
  for (const top of [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']]) {
    if (top === undefined || top === '') continue;
    const folder = absolutePath(top, cwd).replace(/\/?$/, '/');
    if (!cwd.startsWith(folder)) continue;
    return (file) => {
      const path = absolutePath(file, cwd);
      return path.startsWith(folder) ? path.slice(folder.length) : file;
    };
  }
  return (file) => file;
}
