import type { VFile } from 'vfile';

/** Turns files with messages into what is printed. */
export type Reporter = (files: VFile[], options: ReporterOptions) => string;

export interface ReporterOptions {
  color: boolean;
  /** Width in characters. */
  columns: number;
  /** How many files were looked at, those without messages included. */
  checked: number;
  /** Sentences that people should read besides the messages. */
  remarks?: readonly string[];
  /** How the host of a repository names a file: from the top of it. */
  fromTop?: (file: string) => string;
}
