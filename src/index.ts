/** The public API of `jd-toolkit`; `docs/library.md` shows it. */
export { type BuildPackOptions, type BuiltPack, buildPack } from './build/index.ts';
export { type Message, type ValidateOptions, validate } from './check/index.ts';
export { type FolderHost, nodeHost } from './disk/index.ts';
export {
  type CompetencyFramework,
  type Criterion,
  type Duty,
  type Host,
  isSound,
  loadWorkspace,
  type MatrixRole,
  mapHost,
  openRoles,
  type PersonSpecification,
  type Role,
  type Roles,
  toFrameworkData,
  toMatrixRole,
  toRoleData,
  type Workspace,
} from './model/index.ts';
export {
  type ComposeOptions,
  composePack,
  type Pack,
  type PackTemplate,
  readDrawings,
  readTemplate,
} from './pack/index.ts';
export type { RenderMessage } from './pack/tree.ts';
export { renderHtml } from './render/html/index.ts';
export { renderPdf } from './render/pdf/index.ts';
export type { LoadedTheme, Theme } from './render/theme.ts';
export { type Finding, type OpenRules, openRules, type Rule, rules } from './rules/index.ts';
export { type Source } from './source/index.ts';
