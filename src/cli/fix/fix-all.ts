import type { RuleRun } from '../../rules/index.ts';
import { type FindOptions, type Found, findNew } from '../baseline/find-new.ts';
import type { Io } from '../io.ts';
import { amount } from '../reporters/summarise.ts';
import { fixFiles } from './fix-files.ts';

/** What overlaps is put right one after the other; suggestions that undo each other are left after so many passes. */
const maxPasses = 10;

/** Puts right what can be, and checks again until nothing is left of it; says on standard error what it did. */
export async function fixAll(paths: string[], run: RuleRun, options: FindOptions, io: Io): Promise<Found> {
  const touched = new Set<string>();
  let count = 0;
  for (let pass = 0; pass < maxPasses; pass++) {
    const { files } = await findNew(paths, run, options, io, false);
    const fixed = fixFiles(files, io);
    if (fixed.length === 0) break;
    for (const { path, bytes, fixed: findings } of fixed) {
      io.writeFile(path, bytes);
      touched.add(path);
      count += findings.length;
      for (const { file, line, column, message } of findings)
        io.stderr.write(`fixed ${file}:${line}:${column} ${message.reason} (${message.ruleId ?? ''})\n`);
    }
  }
  const { files, remarks } = await findNew(paths, run, options, io, true);
  const said = count === 0 ? [] : [`Fixed ${amount(count, 'finding')} in ${amount(touched.size, 'file')}.`];
  return { files, remarks: [...said, ...remarks] };
}
