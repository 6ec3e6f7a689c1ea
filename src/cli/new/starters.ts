import { packageFolder } from '../../disk/package-folder.ts';
import { type Host, readAny } from '../../model/index.ts';
import { didYouMean } from '../usage/did-you-mean.ts';
import { UsageError } from '../usage/usage-error.ts';

/** A role to start from. */
export interface Starter {
  name: string;
  path: string;
  /** What it is for, in a few words: `x_starter` of its frontmatter. */
  summary: string;
}

/** The starters that a workspace can use, by name: its own in `starters/`, and the built-in ones. */
export function roleStarters(host: Host, root: string): Starter[] {
  const found = new Map<string, Starter>();
  for (const folder of [`${root}/starters`, `${packageFolder()}/templates/roles`]) {
    for (const { name: file } of host.list(folder) ?? []) {
      const [, name] = /^(.+)\.md$/.exec(file) ?? [];
      if (name === undefined || found.has(name)) continue;
      const path = `${folder}/${file}`;
      found.set(name, { name, path, summary: summaryOf(host, path) });
    }
  }
  return [...found.values()];
}

function summaryOf(host: Host, path: string): string {
  const { data } = readAny(host, path);
  const summary = (data as { x_starter?: unknown } | null | undefined)?.x_starter;
  return typeof summary === 'string' ? summary : '';
}

/**
 * Finds a starter by its name.
 *
 * @throws UsageError if there is none.
 */
export function findStarter(name: string, host: Host, root: string): Starter {
  const starters = roleStarters(host, root);
  const found = starters.find((starter) => starter.name === name);
  if (found !== undefined) return found;
  const names = starters.map((starter) => starter.name);
  throw new UsageError(
    `Unknown starter \`${name}\`${didYouMean(name, names)}`,
    `Known: ${names.join(', ')}.`,
  );
}
