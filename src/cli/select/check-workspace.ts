import { lookChecker } from '../../check/check-looks.ts';
import { kindByContent, loadWorkspace, type Role, type Roles, type Workspace } from '../../model/index.ts';
import type { OpenRules } from '../../rules/index.ts';
import { collectSooner } from '../collect-sooner.ts';
import type { Io } from '../io.ts';
import { absolutePath } from './select-files.ts';
import type { Selection } from './selection.ts';

/** A workspace with the roles of it that were chosen. */
export interface Chosen {
  workspace: Workspace;
  selection: Selection;
  /** Absolute paths of the chosen roles. */
  rolePaths: string[];
}

/** Loads the workspaces that were chosen and finds their roles. */
export function openWorkspaces(selections: Selection[], io: Io, out?: string): Chosen[] {
  return selections.map((selection) => {
    const chosen = openChosen(selection, io, out);
    collectSooner(chosen.rolePaths.length);
    return chosen;
  });
}

/** Loads the workspace of a selection and finds the chosen ones of its roles. */
export function openChosen(selection: Selection, io: Pick<Io, 'host'>, out?: string): Chosen {
  const workspace = loadWorkspace(io.host, selection.root, new Set(out === undefined ? [] : [out]));
  const known = workspace.roleFiles.filter((path) => selection.includes(path));
  const named = selection.named.filter(
    (path) => !known.includes(path) && /\.(?:md|markdown)$/i.test(path) && isRole(path, io),
  );
  // What was named one by one is read, whatever its place.
  const leftOut = workspace.leftOut.filter((path) => !named.includes(path));
  return { workspace: { ...workspace, leftOut }, selection, rolePaths: [...known, ...named].sort() };
}

function isRole(path: string, { host }: Pick<Io, 'host'>): boolean {
  return kindByContent(host, path) !== 'framework';
}

/**
 * Loads and checks the chosen roles one at a time, so that thousands of them need little memory; then the
 * rules conclude about all of them. What needs no more than the messages of roles uses `checkRoles`.
 */
export function* checkedRoles(
  { workspace, rolePaths }: Chosen,
  roles: Roles,
  opened: OpenRules,
): Generator<Role> {
  const checkLooks = lookChecker(workspace);
  for (const path of rolePaths) {
    const role = roles.load(path);
    opened.check(role);
    checkLooks(role);
    yield role;
  }
  opened.finish();
}

/** Which of the files that roles share were chosen, by the path that messages show. */
export function chosenFiles({ selection }: Chosen, { cwd }: Pick<Io, 'cwd'>): (path: string) => boolean {
  return (path) => selection.includes(absolutePath(path, cwd)) || selection.includes(path);
}
