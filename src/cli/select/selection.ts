/** What the paths of a command line chose in one workspace. */
export interface Selection {
  /** Absolute path of the workspace's folder. */
  root: string;
  /** Whether a file of the workspace was chosen. */
  includes(path: string): boolean;
  /** Files that were named one by one: they count as roles whatever they look like. */
  named: string[];
}
