import { toMessages } from '../../check/messages.ts';
import type { Reporter } from './reporter.ts';

/** One array of messages; every message has every key, with null where there is nothing to say. */
export const json: Reporter = (files) => `${JSON.stringify(toMessages(files), undefined, 2)}\n`;
