import { openRoles, type Role, type Workspace } from '../../model/index.ts';
import { gatherTerms, type ListedTerm } from '../glossary/gather-terms.ts';
import { printTerms } from '../glossary/print-terms.ts';
import type { Io } from '../io.ts';
import { openWorkspaces } from '../select/check-workspace.ts';
import { selectFiles } from '../select/select-files.ts';

export interface GlossaryOptions {
  json?: boolean;
}

/** Lists every term and acronym of the chosen workspaces: where it is defined, and how often it is used. */
export async function glossary(paths: string[], { json }: GlossaryOptions, io: Io): Promise<number> {
  const terms: ListedTerm[] = [];
  for (const { workspace, rolePaths } of openWorkspaces(
    await selectFiles(paths.length > 0 ? paths : ['.'], io),
    io,
  )) {
    terms.push(...gatherTerms(workspace, rolesAt(rolePaths, workspace)));
  }
  io.stdout.write(json ? `${JSON.stringify({ terms }, undefined, 2)}\n` : printTerms(terms, io.stdout));
  return 0;
}

/** Loads roles one at a time, so that thousands of them need little memory. */
function* rolesAt(paths: readonly string[], workspace: Workspace): Generator<Role> {
  const roles = openRoles(workspace);
  for (const path of paths) yield roles.load(path);
}
