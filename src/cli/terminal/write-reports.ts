import type { VFile } from 'vfile';
import type { Io } from '../io.ts';
import { type ReporterName, reporters } from '../reporters/index.ts';
import { absolutePath } from '../select/select-files.ts';
import { didYouMean } from '../usage/did-you-mean.ts';
import { UsageError } from '../usage/usage-error.ts';
import { namesFromTop } from './names-from-top.ts';

/** A format of messages and where it goes: a file, else standard output. */
export interface WantedReport {
  format: ReporterName;
  /** Absolute path. */
  file?: string;
}

/**
 * Reads which reports are wanted, each as `format` or `format:file`; `pretty` if none is.
 *
 * @throws UsageError if there is no such format, or two would go to one place.
 */
export function readWantedReports(formats: readonly string[] | undefined, io: Io): WantedReport[] {
  const wanted = (formats ?? ['pretty']).map((format) => readFormat(format, io));
  const places = new Set<string | undefined>();
  for (const { format, file } of wanted) {
    if (places.size === places.add(file).size) {
      throw new UsageError(
        `Unexpected second format \`${format}\` for ${file === undefined ? 'standard output' : io.host.show(file)}`,
        `Give it a file of its own, as in --format ${format}:report.txt.`,
      );
    }
  }
  return wanted;
}

function readFormat(wanted: string, { cwd }: Io): WantedReport {
  const colon = wanted.indexOf(':');
  const name = colon < 0 ? wanted : wanted.slice(0, colon);
  const known = Object.keys(reporters) as ReporterName[];
  const format = known.find((each) => each === name);
  if (format === undefined) {
    throw new UsageError(
      `Unknown format \`${name}\`${didYouMean(name, known)}`,
      `Known: ${known.join(', ')}.`,
    );
  }
  if (colon < 0) return { format };
  const path = wanted.slice(colon + 1);
  if (path === '')
    throw new UsageError(
      `Missing file after the colon of \`${wanted}\``,
      `As in --format ${format}:report.txt.`,
    );
  return { format, file: absolutePath(path, cwd) };
}

/** Writes reports to where they are wanted; all are made before the first is written. */
export async function writeReports(
  wanted: readonly WantedReport[],
  files: VFile[],
  remarks: readonly string[],
  io: Io,
): Promise<void> {
  const fromTop = namesFromTop(io);
  const made: { file: string | undefined; text: string }[] = [];
  for (const { format, file } of wanted) {
    const reporter = reporters[format];
    const { color, columns } = file === undefined ? io.stdout : { color: false, columns: 100 };
    made.push({ file, text: reporter(files, { color, columns, checked: files.length, remarks, fromTop }) });
  }
  for (const { file, text } of made) {
    if (file === undefined) io.stdout.write(text);
    else io.writeFile(file, new TextEncoder().encode(text));
  }
}
