/** Reporters: messages to text, one file each. */
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

export { countMessages } from './found-messages.ts';
export type { Reporter, ReporterOptions } from './reporter.ts';

/** Every format that `jd validate --format` knows. */
export const reporters = { pretty, json } satisfies Record<string, Reporter>;

export type ReporterName = keyof typeof reporters;
