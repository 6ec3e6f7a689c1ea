import type { Workspace } from '../model/index.ts';
import { checkSettings, type OpenRules, openRules, type RuleRun, rules } from '../rules/index.ts';

/** The rules that are on in a workspace; what is wrong with their settings is reported on its `jd.yaml`. */
export function openWorkspaceRules(workspace: Workspace, run: RuleRun): Promise<OpenRules> {
  if (run.errorsOnly !== true) checkSettings(workspace, rules);
  return openRules(rules, workspace, run);
}
