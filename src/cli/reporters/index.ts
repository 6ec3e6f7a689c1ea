/** Reporters: messages to text, one file each; each but the one for people is loaded when it is asked for. */
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

export { countMessages } from './found-messages.ts';
export { pretty } from './pretty.ts';
export type { Reporter, ReporterOptions } from './reporter.ts';

/** Every format that `jd validate --format` knows. */
export const reporters = {
  pretty: async () => pretty,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  markdown: async () => (await import('./markdown.ts')).markdown,
} satisfies Record<string, () => Promise<Reporter>>;

export type ReporterName = keyof typeof reporters;
