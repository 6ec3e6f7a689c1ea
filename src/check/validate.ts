import type { Workspace } from '../model/index.ts';
import type { SeveritySetting } from '../rules/index.ts';
import { checkWorkspace } from './check-workspace.ts';
import { type Message, toMessages } from './messages.ts';
import { ownCopy } from './own-copy.ts';

/** How a workspace is validated. */
export interface ValidateOptions {
  /** The day that dates are compared with, as `YYYY-MM-DD`. */
  today: string;
  /** Severities by rule, in place of those that the workspace sets. */
  rules?: Readonly<Record<string, SeveritySetting>>;
}

/**
 * Checks all roles of a workspace and what they share; returns what `jd validate --format json` prints. The workspace
 * is left as it was.
 */
export async function validate(
  workspace: Workspace,
  { today, rules = {} }: ValidateOptions,
): Promise<Message[]> {
  const own = ownCopy(workspace);
  const files = [];
  const check = { rolePaths: own.roleFiles, includes: () => true, date: today, overrides: rules };
  for await (const file of checkWorkspace(own, check)) files.push(file);
  return toMessages(files);
}
