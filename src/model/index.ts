/**
 * Sources to a workspace and its roles.
 *
 * In: a `Host` that reads files, and a folder. Out: a `Workspace` and, one at a time, its roles, linked to
 * frameworks and methods; messages on the sources' vfiles. It knows nothing of packs, formats or the
 * terminal.
 */

export { findLocale, knowsHeadings } from '../locale/index.ts';
export { type CareerStep, type Careers, openCareers } from './career/open-careers.ts';
export { type FileKind, isNamedAsText, kindByContent, kindByPath, readsLikeRole } from './classify-file.ts';
export { compareRoles, isDifferent } from './compare/compare-roles.ts';
export { basesOf, inheritedFrom, inheritPlace, type RolePosition } from './extends/inherited.ts';
export { requirementPlace } from './extends/requirement-place.ts';
export { type FoundFiles, findFiles, findWorkspaceFolder } from './find-files.ts';
export type {
  Competency,
  CompetencyFramework,
  Level,
  LevelIndicators,
} from './framework/competency-framework.ts';
export { toFrameworkData } from './framework-data.ts';
export {
  type FoundTerm,
  formsOf,
  type GlossaryEntry,
  isAcronym,
  type TermIndex,
  termIndex,
} from './glossary/term-index.ts';
export { kindOfHeading, nearHeading, sectionKind, typedNumber } from './headings.ts';
export { type Entry, type Host, mapHost } from './host.ts';
export { type HtmlTag, isComment, pairTags, readBlockTag, readHtmlTag } from './inline-html.ts';
export { withoutReasons } from './items/without-reasons.ts';
export { loadWorkspace, readAny } from './load-workspace.ts';
export {
  type CompetencyMatrix,
  competencyMatrices,
  type MatrixRow,
} from './matrix/competency-matrix.ts';
export { findPeers } from './matrix/find-peers.ts';
export { type MatrixRole, toMatrixRole } from './matrix/matrix-role.ts';
export { matrixRoles } from './matrix/matrix-roles.ts';
export { openRoles, type Roles } from './open-roles.ts';
export { isFault, type PictureFault, type ReadPicture, readPicture } from './picture/read-picture.ts';
export { sizeAdvice } from './picture/size-advice.ts';
export { type Prose, plainText, proseOfText, slug, uniqueIds } from './prose.ts';
export { nameOf, type ReportingLines } from './reporting-lines.ts';
export { type RequiredCompetency, requiredCompetencies } from './required-competencies.ts';
export { monthsAfter, reviewDue } from './review/review-due.ts';
export { findCompetency } from './role/read-requirements.ts';
export { fileId, isSound } from './role/read-role.ts';
export type {
  Duty,
  DutyList,
  Profile,
  Requirement,
  Result,
  ResultList,
  Role,
  RoleBlock,
  RoleSection,
} from './role/role.ts';
export { toRoleData } from './role-data.ts';
export type { RoleHead } from './role-heads.ts';
export { isSafeUrl } from './safe-url.ts';
export {
  allCriteria,
  type Criterion,
  type CriterionGroup,
  type CriterionList,
  criteriaOf,
  type Importance,
  type PersonSpecification,
} from './specification/person-specification.ts';
export { isReviewPast } from './standards/is-review-past.ts';
export type { Standards } from './standards/read-standards.ts';
export { standardKey } from './standards/standard-key.ts';
export type { Workspace } from './workspace.ts';
