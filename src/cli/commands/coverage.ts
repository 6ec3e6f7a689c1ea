import { findCoverage } from '../coverage/coverage.ts';
import { coverageMarkdown, coverageRows, coverageText } from '../coverage/coverage-formats.ts';
import type { Io } from '../io.ts';
import { toJson } from '../print/to-json.ts';
import { reportErrors } from '../report-errors.ts';
import { openOneWorkspace } from '../select/open-one-workspace.ts';
import { dayOfCheck } from '../usage/dates.ts';
import { knownFormat } from '../usage/known-format.ts';

export interface CoverageOptions {
  format: string;
  /** A date as `YYYY-MM-DD`. */
  date?: string;
}

const formats = ['text', 'markdown', 'json', 'csv'] as const;

/** Reports how the duties of roles and the standards of the catalogues meet; returns the exit code. */
export async function coverage(paths: string[], options: CoverageOptions, io: Io): Promise<number> {
  const format = knownFormat(options.format, formats);
  const date = dayOfCheck(options.date, io);
  const { workspace, roles, faulty } = await openOneWorkspace(paths, io);
  const found = findCoverage(roles(), workspace, date);
  io.stdout.write(await print());
  return reportErrors(faulty(), io);

  async function print(): Promise<string> {
    switch (format) {
      case 'text':
        return coverageText(found, date, io.stdout);
      case 'markdown':
        return coverageMarkdown(found, date);
      case 'json':
        return toJson(found);
      case 'csv': {
        const { toCsv } = await import('../print/to-csv.ts');
        return toCsv(coverageRows(found));
      }
    }
  }
}
