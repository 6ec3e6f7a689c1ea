/**
 * Rules: what is worth saying about a role that is well formed.
 *
 * One rule a file, with its reason and its examples, which are its tests. In: roles and their workspace.
 * Out: messages on their vfiles. To add a rule, write its file and list it here. It must not know formats,
 * packs or the terminal.
 */
import { closedStep } from './career/closed-step.ts';
import { deadEnd } from './career/dead-end.ts';
import { levelFalls } from './career/level-falls.ts';
import { noDifference } from './career/no-difference.ts';
import { dutyLength } from './clarity/duty-length.ts';
import { egEtc } from './clarity/eg-etc.ts';
import { mixedVoice } from './clarity/mixed-voice.ts';
import { otherDuties } from './clarity/other-duties.ts';
import { plainerWords } from './clarity/plainer-words.ts';
import { purposeLength } from './clarity/purpose-length.ts';
import { repeatedWords } from './clarity/repeated-words.ts';
import { sentenceLength } from './clarity/sentence-length.ts';
import { titleLength } from './clarity/title-length.ts';
import { undefinedAcronym } from './clarity/undefined-acronym.ts';
import { willBeRequiredTo } from './clarity/will-be-required-to.ts';
import { adjustments } from './completeness/adjustments.ts';
import { base } from './completeness/base.ts';
import { closingDate } from './completeness/closing-date.ts';
import { contact } from './completeness/contact.ts';
import { duties } from './completeness/duties.ts';
import { hours } from './completeness/hours.ts';
import { howToApply } from './completeness/how-to-apply.ts';
import { pay } from './completeness/pay.ts';
import { payVague } from './completeness/pay-vague.ts';
import { personSpecification } from './completeness/person-specification.ts';
import { purpose } from './completeness/purpose.ts';
import { reportsTo } from './completeness/reports-to.ts';
import { signedOff } from './completeness/signed-off.ts';
import { factsInProse } from './consistency/facts-in-prose.ts';
import { mutualRoles } from './consistency/mutual-roles.ts';
import { organisationNames } from './consistency/organisation-names.ts';
import { rangeOrder } from './consistency/range-order.ts';
import { repeatedDuty } from './consistency/repeated-duty.ts';
import { repeatedHeading } from './consistency/repeated-heading.ts';
import { secondmentPay } from './consistency/secondment-pay.ts';
import { spellingVariants } from './consistency/spelling-variants.ts';
import { timeShares } from './consistency/time-shares.ts';
import { titleVariants } from './consistency/title-variants.ts';
import { workingTimeInDuties } from './consistency/working-time-in-duties.ts';
import { workingWeek } from './consistency/working-week.ts';
import { drawing } from './content/drawing.ts';
import { headingSkip } from './content/heading-skip.ts';
import { headingSpace } from './content/heading-space.ts';
import { linkText } from './content/link-text.ts';
import { misspeltHeading } from './content/misspelt-heading.ts';
import { picture } from './content/picture.ts';
import { pictureAlternative } from './content/picture-alternative.ts';
import { pictureSize } from './content/picture-size.ts';
import { rawHtml } from './content/raw-html.ts';
import { typedBullet } from './content/typed-bullet.ts';
import { typedTable } from './content/typed-table.ts';
import { unknownAnchor } from './content/unknown-anchor.ts';
import { unmarkedHeading } from './content/unmarked-heading.ts';
import { unsafeLink } from './content/unsafe-link.ts';
import { unwritten } from './content/unwritten.ts';
import { closingPast } from './dates/closing-past.ts';
import { fixedTermEnded } from './dates/fixed-term-ended.ts';
import { interviewBeforeClosing } from './dates/interview-before-closing.ts';
import { noReview } from './dates/no-review.ts';
import { oddDate } from './dates/odd-date.ts';
import { reviewOverdue } from './dates/review-overdue.ts';
import { emptyLevel } from './framework/empty-level.ts';
import { noCompetencies } from './framework/no-competencies.ts';
import { noDefinition } from './framework/no-definition.ts';
import { noIndicators } from './framework/no-indicators.ts';
import { repeatedIndicator } from './framework/repeated-indicator.ts';
import { unusedCompetency } from './framework/unused-competency.ts';
import { unusedEntry } from './glossary/unused-entry.ts';
import { ageWords } from './inclusion/age-words.ts';
import { cultureFit } from './inclusion/culture-fit.ts';
import { degreeNoEquivalent } from './inclusion/degree-no-equivalent.ts';
import { drivingLicence } from './inclusion/driving-licence.ts';
import { firstLanguage } from './inclusion/first-language.ts';
import { flexibilityDemand } from './inclusion/flexibility-demand.ts';
import { fullTimeOnly } from './inclusion/full-time-only.ts';
import { genderCoded } from './inclusion/gender-coded.ts';
import { genderedPronoun } from './inclusion/gendered-pronoun.ts';
import { genderedTitle } from './inclusion/gendered-title.ts';
import { health } from './inclusion/health.ts';
import { occupationalRequirement } from './inclusion/occupational-requirement.ts';
import { outdatedTerms } from './inclusion/outdated-terms.ts';
import { yearsOfExperience } from './inclusion/years-of-experience.ts';
import { longWord } from './pdf/long-word.ts';
import { wideTable } from './pdf/wide-table.ts';
import { desirableCount } from './person-specification/desirable-count.ts';
import { desirableHeavy } from './person-specification/desirable-heavy.ts';
import { duplicate } from './person-specification/duplicate.ts';
import { essentialCount } from './person-specification/essential-count.ts';
import { hiddenCriteria } from './person-specification/hidden-criteria.ts';
import { multiple } from './person-specification/multiple.ts';
import { noDuty } from './person-specification/no-duty.ts';
import { noMethod } from './person-specification/no-method.ts';
import { noShortlistingCriteria } from './person-specification/no-shortlisting-criteria.ts';
import { supportContradiction } from './person-specification/support-contradiction.ts';
import { unassessable } from './person-specification/unassessable.ts';
import { unusedMethod } from './person-specification/unused-method.ts';
import { wrongStage } from './person-specification/wrong-stage.ts';
import type { Rule } from './rule.ts';
import { reviewPassed } from './standards/review-passed.ts';
import { unknown } from './standards/unknown.ts';
import { withdrawn } from './standards/withdrawn.ts';

export { type OpenRules, openRules, type RoleNotes, type RuleRun } from './open-rules.ts';
export { type PresetName, presetNames, type SeveritySetting, severityIn } from './presets.ts';
export type { Finding, Rule, RuleOptions } from './rule.ts';
export { checkSettings } from './settings.ts';

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [
  closedStep,
  deadEnd,
  levelFalls,
  noDifference,
  dutyLength,
  egEtc,
  mixedVoice,
  otherDuties,
  plainerWords,
  purposeLength,
  repeatedWords,
  sentenceLength,
  titleLength,
  undefinedAcronym,
  willBeRequiredTo,
  adjustments,
  base,
  closingDate,
  contact,
  duties,
  hours,
  howToApply,
  pay,
  payVague,
  personSpecification,
  purpose,
  reportsTo,
  signedOff,
  factsInProse,
  mutualRoles,
  organisationNames,
  rangeOrder,
  repeatedDuty,
  repeatedHeading,
  secondmentPay,
  spellingVariants,
  timeShares,
  titleVariants,
  workingTimeInDuties,
  workingWeek,
  drawing,
  headingSkip,
  headingSpace,
  linkText,
  misspeltHeading,
  picture,
  pictureAlternative,
  pictureSize,
  rawHtml,
  typedBullet,
  typedTable,
  unknownAnchor,
  unmarkedHeading,
  unsafeLink,
  unwritten,
  closingPast,
  fixedTermEnded,
  interviewBeforeClosing,
  noReview,
  oddDate,
  reviewOverdue,
  emptyLevel,
  noCompetencies,
  noDefinition,
  noIndicators,
  repeatedIndicator,
  unusedCompetency,
  unusedEntry,
  ageWords,
  cultureFit,
  degreeNoEquivalent,
  drivingLicence,
  firstLanguage,
  flexibilityDemand,
  fullTimeOnly,
  genderCoded,
  genderedPronoun,
  genderedTitle,
  health,
  occupationalRequirement,
  outdatedTerms,
  yearsOfExperience,
  longWord,
  wideTable,
  desirableCount,
  desirableHeavy,
  duplicate,
  essentialCount,
  hiddenCriteria,
  multiple,
  noDuty,
  noMethod,
  noShortlistingCriteria,
  supportContradiction,
  unassessable,
  unusedMethod,
  wrongStage,
  reviewPassed,
  unknown,
  withdrawn,
];
