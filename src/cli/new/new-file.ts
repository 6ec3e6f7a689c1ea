import type { Workspace } from '../../model/index.ts';
import type { Io } from '../io.ts';

/** What new files are made with. */
export interface NewContext {
  workspace: Workspace;
  io: Io;
  options: NewOptions;
}

/** What was said of the new file beside its name. */
export interface NewOptions {
  /** Name of the starter of a role. */
  template?: string;
  title?: string;
  /** Id of the role that a new one starts from. */
  extends?: string;
  /** Tag or English name of a language. */
  language?: string;
}

/** A file that is about to be made. */
export interface NewFile {
  /** Absolute path. */
  path: string;
  text: string;
  /** What to do with it, a line each. */
  advice: string[];
}
