/** Reporters: messages to text, one file each. */
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

export { countMessages } from '../../check/found-messages.ts';
export { annotateFault } from './github.ts';
export { pretty } from './pretty.ts';
export type { Reporter, ReporterOptions } from './reporter.ts';

/** Every format that `jd validate --format` knows. */
export const reporters = { pretty, json, github, sarif, junit, gitlab, markdown } satisfies Record<
  string,
  Reporter
>;

export type ReporterName = keyof typeof reporters;
