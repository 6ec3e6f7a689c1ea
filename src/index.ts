/** The public API of `jd-toolkit`. */
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
export { renderHtml } from './render/html/index.ts';
export { renderPdf } from './render/pdf/index.ts';
export type { LoadedTheme, Theme } from './render/theme.ts';
export { type Finding, type OpenRules, openRules, type Rule, rules } from './rules/index.ts';
export { type Source } from './source/index.ts';
