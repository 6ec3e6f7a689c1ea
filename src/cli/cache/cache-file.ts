import type { Io } from '../io.ts';
import { absolutePath } from '../select/select-files.ts';
import { sha256 } from '../sha256.ts';
import { UsageError } from '../usage/usage-error.ts';
import type { KeptRole } from './role-cache.ts';

const FORMAT = 'jd cache 1';

/** Reads what earlier runs kept, by path as it is shown; nothing if there is no such file or it is not one of ours. */
export function readCacheFile(path: string, { host }: Io): Map<string, KeptRole> {
  const text = new TextDecoder().decode(host.read(path));
  const [format, sum, ...lines] = text.split('\n');
  const body = lines.join('\n');
  if (format !== FORMAT || sum !== checksum(body)) return new Map();
  // The sum says that it is as it was written.
  return new Map(JSON.parse(body) as [string, KeptRole][]);
}

/** Writes what this run and earlier ones kept, of files that still exist. A cache that can't be written is said. */
export function writeCacheFile(path: string, kept: ReadonlyMap<string, KeptRole>, io: Io): void {
  const there = [...kept].filter(([file]) => io.host.real(absolutePath(file, io.cwd)) !== undefined);
  const body = JSON.stringify(there.sort(([a], [b]) => (a < b ? -1 : 1)));
  try {
    io.writeFile(path, new TextEncoder().encode(`${FORMAT}\n${checksum(body)}\n${body}`));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`jd: the next run will check everything. ${error.message}\n`);
  }
}

function checksum(body: string): string {
  return sha256().update(body).digest('hex');
}
