import type { FoundMessage } from '../../check/found-messages.ts';
import { sha256 } from '../sha256.ts';

/**
 * What each message is known by from run to run: its rule, file and words, and how many such there were
 * before it in the file; not its line, so that it stays the same when lines move. 64 hexadecimal digits.
 */
export function fingerprints(found: readonly FoundMessage[]): string[] {
  const counts = new Map<string, number>();
  return found.map(({ file, message: { ruleId = '', reason } }) => {
    const identity = JSON.stringify([ruleId, file, reason]);
    const count = counts.get(identity) ?? 0;
    counts.set(identity, count + 1);
    return sha256().update(`${identity} ${count}`).digest('hex');
  });
}
