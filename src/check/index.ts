/**
 * Checks: what there is to say about a workspace.
 *
 * In: a workspace, the paths of its roles, and the day that dates are compared with. Out: its files with every message
 * on them, from reading, schemas, references, rules, pictures, templates and themes. It knows neither arguments nor
 * formats of messages.
 */

export { lookChecker } from './check-looks.ts';
export { checkDrawings } from './check-pictures.ts';
export type { ChosenRoles, RecalledRole, RoleCache } from './check-roles.ts';
export { checkWorkspace } from './check-workspace.ts';
export { type Message, toMessages } from './messages.ts';
export { openWorkspaceRules } from './open-workspace-rules.ts';
export { ownCopy } from './own-copy.ts';
export { sharedFiles } from './shared-files.ts';
export { nameChecker, packName, type UsedName, usedName } from './used-name.ts';
export { type ValidateOptions, validate } from './validate.ts';
