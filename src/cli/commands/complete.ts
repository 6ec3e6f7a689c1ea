import type { Command } from 'commander';
import { findCandidates } from '../complete/find-candidates.ts';
import { findValues } from '../complete/find-values.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage/usage-error.ts';

/** Prints the words that may stand in place of the last one, each with what it is after a tab: for the scripts of shells. */
export async function complete(program: Command, words: string[], io: Io): Promise<number> {
  try {
    const found = await findCandidates(program, words, (wanted) => findValues(wanted, io));
    for (const { value, about = '' } of found)
      io.stdout.write(`${value}\t${about.replaceAll(/\s+/g, ' ')}\n`);
    return 0;
  } catch (error) {
    // Nobody reads messages while a word is being typed.
    if (error instanceof UsageError) return 2;
    throw error;
  }
}
