/**
 * From a role to its pack: checked, with its template and theme.
 *
 * In: a workspace and a role. Out: a pack and the theme that it is rendered in, with messages. It knows no formats and
 * writes nothing.
 */
export { type BuildPackOptions, type BuiltPack, buildPack } from './build-pack.ts';
export { composeRole, type ReadyPack, type RoleParts } from './compose-role.ts';
export { reportFinding } from './report-finding.ts';
