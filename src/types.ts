/* Generated from schemas/ by `node build.js generate`; never edited. */

/**
 * Codes of the occupational standards that it rests on.
 *
 * Items: Words, printed as they are.
 */
export type Texts = string[];
/**
 * Words that a newcomer may not know.
 */
export type Glossary = GlossaryEntry[];
/**
 * A list of words or sentences.
 *
 * Items: Words, printed as they are.
 */
export type Texts1 = string[];
export type Criteria = (
  | string
  | {
      /**
       * Markdown.
       */
      text: string;
      /**
       * A stable name for other files to refer to: letters, digits, hyphens, underscores and full stops.
       */
      id?: string;
      /**
       * One text or a list of them.
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^(purpose|why|context|team|who|duties|results|autonomy|communications|challenges|dimensions|relationships|support|terms|apply|person-specification|profile|competencies)$".
       */
      assessed_by?: string | Texts1;
      /**
       * Words, printed as they are.
       */
      because?: string;
    }
)[];
export type SectionKind =
  | 'purpose'
  | 'why'
  | 'context'
  | 'team'
  | 'who'
  | 'duties'
  | 'results'
  | 'autonomy'
  | 'communications'
  | 'challenges'
  | 'dimensions'
  | 'relationships'
  | 'support'
  | 'terms'
  | 'apply'
  | 'person-specification'
  | 'profile'
  | 'competencies'
  | 'prose';
/**
 * The frontmatter of a role: its facts. Words that people read stand in the Markdown below it.
 */
export type RoleFrontmatter = Facts & {
  $schema?: string;
  /**
   * What the file holds; may be left out for a role.
   */
  kind?: 'role';
  /**
   * A stable name for other files to refer to: letters, digits, hyphens, underscores and full stops.
   */
  id?: string;
  /**
   * Words, printed as they are.
   */
  title?: string;
  /**
   * Words, printed as they are.
   */
  subtitle?: string;
  also_known_as?: Texts2;
  /**
   * A stable name for other files to refer to: letters, digits, hyphens, underscores and full stops.
   */
  extends?: string;
  /**
   * Ids of inherited items that this role leaves out.
   *
   * Items: A stable name for other files to refer to: letters, digits, hyphens, underscores and full stops.
   */
  remove?: string[];
  /**
   * Words, printed as they are.
   */
  family?: string;
  /**
   * Ids of the roles that are the next step.
   *
   * Items: A stable name for other files to refer to: letters, digits, hyphens, underscores and full stops.
   */
  next?: string[];
  /**
   * Ways into the role.
   */
  entry_routes?: {
    kind:
      | 'apprenticeship'
      | 'lived-experience'
      | 'qualification'
      | 'internal'
      | 'return-to-work'
      | 'volunteering'
      | 'graduate-scheme'
      | 'other';
    /**
     * Words, printed as they are.
     */
    title?: string;
    /**
     * Words, printed as they are.
     */
    standard?: string;
    /**
     * An id that may be written as a number; it is compared as text.
     */
    level?: string | number;
    url?: string;
    /**
     * Words, printed as they are.
     */
    text?: string;
  }[];
  /**
   * The competencies that the role requires, from one framework or several.
   */
  competencies?: Requirement | Requirement[];
  person_specification?: PersonSpecificationInput;
  /**
   * When the description was reviewed and by whom; never printed in a pack.
   */
  review?: {
    /**
     * Date of the last review.
     */
    last?: string;
    /**
     * How often it is reviewed, as in 12 months.
     */
    every?: string;
    /**
     * Date of the next review.
     */
    next?: string;
    /**
     * One text or a list of them.
     */
    by?: string | Texts1;
    /**
     * Words, printed as they are.
     */
    state?: string;
  };
  /**
   * How the description was developed; never printed in a pack.
   */
  development?: {
    /**
     * Words, printed as they are.
     */
    kind: string;
    /**
     * A calendar date, as in 2027-04-30.
     */
    date?: string;
    /**
     * One text or a list of them.
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^(purpose|why|context|team|who|duties|results|autonomy|communications|challenges|dimensions|relationships|support|terms|apply|person-specification|profile|competencies)$".
     */
    by?: string | Texts1;
    /**
     * Items: Words, printed as they are.
     */
    changes?: string[];
    questions?: unknown[];
    [k: string]: unknown;
  }[];
  /**
   * Who agreed the description; never printed in a pack.
   */
  sign_off?: {
    /**
     * Words, printed as they are.
     */
    by: string;
    /**
     * A calendar date, as in 2027-04-30.
     */
    date: string;
    /**
     * Words, printed as they are.
     */
    version?: string;
  }[];
  /**
   * A stable name for other files to refer to: letters, digits, hyphens, underscores and full stops.
   */
  translation_of?: string;
  /**
   * This interface was referenced by `undefined`'s JSON-Schema definition
   * via the `patternProperty` "^x_".
   */
  [k: string]: unknown;
};
/**
 * A list of words or sentences.
 *
 * Items: Words, printed as they are.
 */
export type Texts2 = string[];
/**
 * A catalogue of the occupational standards that roles cite. Their ids are opaque.
 */
export type Standards = Standard[];
/**
 * A list of words or sentences.
 *
 * Items: Words, printed as they are.
 */
export type Texts3 = string[];

export interface Schemas {
  CompetencyFramework?: CompetencyFramework;
  Glossary?: Glossary;
  PackTemplateFrontmatter?: PackTemplateFrontmatter;
  PersonSpecificationInput?: PersonSpecificationInput;
  RoleData?: RoleData;
  RoleDifference?: RoleDifference;
  RoleFrontmatter?: RoleFrontmatter;
  Standards?: Standards;
  ThemeFile?: ThemeFile;
  WorkspaceFile?: WorkspaceFile;
}
/**
 * A competency framework. As a Markdown file, `competencies` are its headings and lists; as YAML, they are written here.
 */
export interface CompetencyFramework {
  $schema?: string;
  /**
   * What the file holds.
   */
  kind?: 'competency-framework';
  /**
   * Name by which roles refer to the framework; else the file's name.
   */
  id?: string;
  /**
   * Words, printed as they are.
   */
  title?: string;
  /**
   * Printed before the table of required levels.
   */
  introduction?: string;
  /**
   * Words, printed as they are.
   */
  version?: string;
  language?: string;
  /**
   * The levels, lowest first; absent if the framework has none.
   *
   * @minItems 1
   */
  levels?: (
    | (string | number)
    | {
        /**
         * An id that may be written as a number; it is compared as text.
         */
        id: string | number;
        /**
         * Words, printed as they are.
         */
        title?: string;
        /**
         * Markdown.
         */
        description?: string;
      }
  )[];
  /**
   * Whether each level includes those below it; absent if not said.
   */
  cumulative?: boolean;
  /**
   * @minItems 1
   */
  competencies?: {
    /**
     * A stable name for other files to refer to: letters, digits, hyphens, underscores and full stops.
     */
    id?: string;
    /**
     * Words, printed as they are.
     */
    title: string;
    /**
     * Words, printed as they are.
     */
    group?: string;
    /**
     * Words, printed as they are.
     */
    label?: string;
    standards?: Texts;
    /**
     * Markdown.
     */
    definition?: string;
    /**
     * Markdown.
     */
    why?: string;
    /**
     * Indicators by level.
     */
    levels?: {
      /**
       * Items: Markdown.
       */
      [k: string]: string[];
    };
    /**
     * This competency's own names for levels, by level.
     */
    level_titles?: {
      /**
       * Words, printed as they are.
       */
      [k: string]: string;
    };
    /**
     * Indicators, where the framework has no levels.
     *
     * Items: Markdown.
     */
    indicators?: string[];
    /**
     * What it looks like when things are going well.
     *
     * Items: Markdown.
     */
    going_well?: string[];
    /**
     * What it looks like when they are not.
     *
     * Items: Markdown.
     */
    not_going_well?: string[];
    /**
     * Markdown.
     */
    text?: string;
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x_".
     */
    [k: string]: unknown;
  }[];
  /**
   * This interface was referenced by `CompetencyFramework`'s JSON-Schema definition
   * via the `patternProperty` "^x_".
   */
  [k: string]: unknown;
}
export interface GlossaryEntry {
  /**
   * Words, printed as they are.
   */
  term: string;
  /**
   * Words, printed as they are.
   */
  short?: string;
  /**
   * Markdown.
   */
  meaning?: string;
  url?: string;
  /**
   * This interface was referenced by `GlossaryEntry`'s JSON-Schema definition
   * via the `patternProperty` "^x_".
   */
  [k: string]: unknown;
}
/**
 * The frontmatter of a pack template. Its body is prose and directives, in order.
 */
export interface PackTemplateFrontmatter {
  $schema?: string;
  kind?: 'pack-template';
  /**
   * Words, printed as they are.
   */
  title?: string;
  /**
   * Words, printed as they are.
   */
  subtitle?: string;
  /**
   * Whether the pack numbers its sections.
   */
  numbered?: boolean;
  /**
   * Words, printed as they are.
   */
  header?: string;
  /**
   * Words, printed as they are.
   */
  footer?: string;
  /**
   * This interface was referenced by `PackTemplateFrontmatter`'s JSON-Schema definition
   * via the `patternProperty` "^x_".
   */
  [k: string]: unknown;
}
/**
 * A person specification as YAML. Texts are inline Markdown.
 */
export interface PersonSpecificationInput {
  /**
   * Groups of criteria, in order.
   *
   * @minItems 1
   */
  groups: {
    /**
     * Words, printed as they are.
     */
    title?: string;
    /**
     * Markdown.
     */
    text?: string;
    /**
     * Methods that assess every criterion of the group that names none of its own.
     */
    assessed_by?: string | Texts1;
    essential?: Criteria;
    desirable?: Criteria;
  }[];
  /**
   * This interface was referenced by `PersonSpecificationInput`'s JSON-Schema definition
   * via the `patternProperty` "^x_".
   */
  [k: string]: unknown;
}
/**
 * What jd understood of a role: the output of `jd show ROLE --json`. Texts are Markdown as written, without trailing marks; empty parts are absent; lines are those of the file, or of the role that a part was inherited from.
 */
export interface RoleData {
  id: string;
  title: string;
  /**
   * Path of the role's file, from its workspace.
   */
  file: string;
  /**
   * Id of the role that it extends.
   */
  extends?: string;
  /**
   * The opening text, before the first section.
   */
  summary?: string;
  /**
   * Sections in the author's order.
   */
  sections: SectionData[];
  duties?: DutyData[];
  results?: ResultData[];
  person_specification?: PersonSpecificationData;
  profile?: ProfileData;
  competencies?: RequirementData[];
  /**
   * The facts as written, defaults of the workspace under them; a short form is `{text}`.
   */
  facts: {
    [k: string]: unknown;
  };
}
export interface SectionData {
  kind: SectionKind;
  /**
   * The id that was written, if any.
   */
  id?: string;
  title: string;
  text?: string;
  /**
   * Line of the file, or of the file of the role that it was inherited from.
   */
  line: number;
  /**
   * Id of the role in whose file it stands; absent for the role's own.
   */
  inherited_from?: string;
}
export interface DutyData {
  number: number;
  id: string;
  /**
   * The leading strong phrase, which stays in the text.
   */
  title?: string;
  text: string;
  group?: string;
  support?: string;
  because?: string;
  time?: string;
  standards?: string[];
  /**
   * Line of the file, or of the file of the role that it was inherited from.
   */
  line: number;
  /**
   * Id of the role in whose file it stands; absent for the role's own.
   */
  inherited_from?: string;
}
export interface ResultData {
  id: string;
  text: string;
  /**
   * Line of the file, or of the file of the role that it was inherited from.
   */
  line: number;
  /**
   * Id of the role in whose file it stands; absent for the role's own.
   */
  inherited_from?: string;
}
export interface PersonSpecificationData {
  groups: CriterionGroupData[];
}
export interface CriterionGroupData {
  title?: string;
  /**
   * Prose of the group.
   */
  text?: string;
  methods?: string[];
  criteria: CriterionData[];
}
export interface CriterionData {
  id: string;
  text: string;
  importance: 'essential' | 'desirable';
  /**
   * The methods that assess it: its own, else its group's.
   */
  methods?: string[];
  standards?: string[];
  because?: string;
  /**
   * Line of the file, or of the file of the role that it was inherited from.
   */
  line: number;
  /**
   * Id of the role in whose file it stands; absent for the role's own.
   */
  inherited_from?: string;
}
export interface ProfileData {
  groups: {
    title?: string;
    items: string[];
  }[];
}
export interface RequirementData {
  framework: string;
  required?:
    | {
        [k: string]: string;
      }
    | string[];
}
/**
 * What differs between two roles, or between a role and what it was: the output of `jd compare --format json`. Empty lists are absent.
 */
export interface RoleDifference {
  from: ComparedRole;
  to: ComparedRole;
  facts?: FactChange[];
  /**
   * Competencies whose required level differs, or that only one of the two requires.
   */
  competencies?: LevelChange[];
  duties?: DutyDifference;
  results?: ResultDifference;
  criteria?: CriterionDifference;
  /**
   * Sections of prose that only one has, or whose words differ.
   */
  sections?: SectionChange[];
}
export interface ComparedRole {
  id: string;
  title: string;
  /**
   * The git revision that it was read from.
   */
  revision?: string;
}
export interface FactChange {
  key: string;
  /**
   * As in the role's data; absent if it was not said.
   */
  from?:
    | string
    | number
    | boolean
    | unknown[]
    | {
        [k: string]: unknown;
      };
  /**
   * As in the role's data; absent if it is not said.
   */
  to?:
    | string
    | number
    | boolean
    | unknown[]
    | {
        [k: string]: unknown;
      };
}
export interface LevelChange {
  framework: string;
  competency: string;
  title: string;
  /**
   * Level; empty if it is required without one.
   */
  from?: string;
  /**
   * Level; empty if it is required without one.
   */
  to?: string;
  /**
   * By how many levels it rises; negative if it falls; absent where either has none.
   */
  rise?: number;
}
export interface DutyDifference {
  added?: DutyData[];
  removed?: DutyData[];
  changed?: {
    from: DutyData;
    to: DutyData;
  }[];
  common?: DutyData[];
}
export interface ResultDifference {
  added?: ResultData[];
  removed?: ResultData[];
  changed?: {
    from: ResultData;
    to: ResultData;
  }[];
  common?: ResultData[];
}
export interface CriterionDifference {
  added?: CriterionData[];
  removed?: CriterionData[];
  changed?: {
    from: CriterionData;
    to: CriterionData;
  }[];
  common?: CriterionData[];
}
export interface SectionChange {
  title: string;
  change: 'added' | 'removed' | 'changed';
}
/**
 * What is known of a role besides its words. May also stand under `defaults` of the workspace.
 */
export interface Facts {
  /**
   * Words, printed as they are.
   */
  team?: string;
  /**
   * Words, printed as they are.
   */
  service?: string;
  /**
   * The programme that the role is part of.
   */
  programme?:
    | string
    | {
        /**
         * Words, printed as they are.
         */
        name?: string;
        /**
         * Words, printed as they are.
         */
        funder?: string;
        partners?: Texts1;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Whether the role is new.
   */
  origin?: 'new' | 'existing' | 'replacement';
  /**
   * Words, printed as they are.
   */
  reference?: string;
  /**
   * Words, printed as they are.
   */
  version?: string;
  /**
   * State of the description.
   */
  status?: 'draft' | 'agreed' | 'live' | 'archived';
  /**
   * How many posts there are.
   */
  posts?:
    | number
    | string
    | {
        min?: number;
        max?: number;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * An id that may be written as a number; it is compared as text.
   */
  level?: string | number;
  /**
   * The kind of contract.
   */
  contract?:
    | string
    | {
        type?:
          | 'permanent'
          | 'fixed-term'
          | 'secondment'
          | 'temporary'
          | 'casual'
          | 'bank'
          | 'apprenticeship'
          | 'internship'
          | 'voluntary'
          | 'freelance';
        /**
         * The date on which it ends.
         */
        until?: string;
        /**
         * The date until which it is guaranteed, which is not an end.
         */
        guaranteed_until?: string;
        /**
         * Words, printed as they are.
         */
        reason?: string;
        /**
         * Words, printed as they are.
         */
        substantive_employer?: string;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Working time.
   */
  hours?:
    | string
    | {
        /**
         * Hours a week.
         */
        per_week?: number;
        days_per_week?: number;
        max_days_per_week?: number;
        /**
         * The days are a guide, not a rule.
         */
        notional?: boolean;
        /**
         * How often.
         */
        evenings?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * How often.
         */
        weekends?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * How often.
         */
        nights?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Part of full time, from 0 to 1.
   */
  fte?: number;
  /**
   * Words, printed as they are.
   */
  pattern?: string;
  /**
   * One text or a list of them.
   */
  flexible_working?: string | Texts1;
  /**
   * What is paid.
   */
  pay?:
    | string
    | {
        min?: number;
        max?: number;
        /**
         * A single rate.
         */
        amount?: number;
        /**
         * The period that an amount is paid for.
         */
        per?: 'hour' | 'day' | 'shift' | 'week' | 'month' | 'year';
        /**
         * Three-letter code, such as GBP.
         */
        currency?: string;
        /**
         * An id that may be written as a number; it is compared as text.
         */
        grade?: string | number;
        /**
         * `current-salary` if a seconded person keeps theirs.
         */
        basis?: 'range' | 'spine' | 'current-salary';
        allowance?: {
          amount: number;
          /**
           * The period that an amount is paid for.
           */
          per?: 'hour' | 'day' | 'shift' | 'week' | 'month' | 'year';
          /**
           * Words, printed as they are.
           */
          reason?: string;
        };
        /**
         * The amounts are those of full time.
         */
        pro_rata?: boolean;
        /**
         * Expenses are paid, or in what way.
         */
        expenses?: boolean | string;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Where the work is done.
   */
  base?:
    | string
    | (
        | string
        | {
            /**
             * Words, printed as they are.
             */
            place: string;
            /**
             * Days a week.
             */
            days?: number;
          }
      )[]
    | {
        /**
         * Words, printed as they are.
         */
        place?: string;
        days?: number;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Travelling that the work asks for.
   */
  travel?:
    | string
    | {
        /**
         * Words, printed as they are.
         */
        area?: string;
        /**
         * Words, printed as they are.
         */
        beyond?: string;
        /**
         * One text or a list of them.
         *
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^(purpose|why|context|team|who|duties|results|autonomy|communications|challenges|dimensions|relationships|support|terms|apply|person-specification|profile|competencies)$".
         */
        mode?: string | Texts1;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * One text or a list of them.
   */
  area?: string | Texts1;
  /**
   * Scope in figures: terms and values of your own, such as budget or caseload.
   */
  dimensions?: {
    [k: string]: string | number;
  };
  /**
   * One text or a list of them.
   */
  reports_to?: string | Texts1;
  /**
   * One text or a list of them.
   */
  accountable_to?: string | Texts1;
  /**
   * One text or a list of them.
   */
  responsible_to?: string | Texts1;
  /**
   * One text or a list of them.
   */
  responsible_for?: string | Texts1;
  /**
   * Whom the role works with.
   */
  works_with?:
    | string
    | (
        | string
        | {
            /**
             * Words, printed as they are.
             */
            role: string;
            /**
             * Words, printed as they are.
             */
            how?: string;
          }
      )[];
  /**
   * Words, printed as they are.
   */
  ring?: string;
  /**
   * How to apply.
   */
  apply?:
    | string
    | {
        /**
         * Closing date.
         */
        closes?: string;
        /**
         * Words, printed as they are.
         */
        interviews?: string;
        /**
         * Whom to ask.
         */
        contact?:
          | string
          | {
              /**
               * Words, printed as they are.
               */
              name?: string;
              /**
               * Words, printed as they are.
               */
              role?: string;
              email?: string;
              /**
               * Words, printed as they are.
               */
              phone?: string;
              /**
               * Words, printed as they are.
               */
              address?: string;
              url?: string;
              /**
               * Words, printed as they are.
               */
              text?: string;
            };
        url?: string;
        /**
         * Markdown.
         */
        text?: string;
      };
  /**
   * Whom to ask.
   */
  contact?:
    | string
    | {
        /**
         * Words, printed as they are.
         */
        name?: string;
        /**
         * Words, printed as they are.
         */
        role?: string;
        email?: string;
        /**
         * Words, printed as they are.
         */
        phone?: string;
        /**
         * Words, printed as they are.
         */
        address?: string;
        url?: string;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Language tag, such as en-GB.
   */
  language?: string;
  /**
   * Words, printed as they are.
   */
  pack?: string;
  /**
   * Words, printed as they are.
   */
  theme?: string;
  [k: string]: unknown;
}
/**
 * The competencies of one framework that the role requires.
 */
export interface Requirement {
  /**
   * Words, printed as they are.
   */
  framework: string;
  /**
   * Required level by competency; a list of ids where the framework has no levels; absent for all of its competencies.
   */
  required?:
    | {
        /**
         * An id that may be written as a number; it is compared as text.
         */
        [k: string]: string | number;
      }
    | string[];
}
export interface Standard {
  /**
   * Words, printed as they are.
   */
  id: string;
  /**
   * Words, printed as they are.
   */
  title: string;
  /**
   * Words, printed as they are.
   */
  suite?: string;
  /**
   * Words, printed as they are.
   */
  owner?: string;
  url?: string;
  status?: 'current' | 'under review' | 'legacy' | 'withdrawn' | 'unknown';
  /**
   * Expected review: a year, month or date.
   */
  review?: string | number;
  aliases?: Texts1;
  /**
   * Words, printed as they are.
   */
  area?: string;
  /**
   * Items: Markdown.
   */
  performance?: string[];
  /**
   * Items: Markdown.
   */
  knowledge?: string[];
  /**
   * This interface was referenced by `Standard`'s JSON-Schema definition
   * via the `patternProperty` "^x_".
   */
  [k: string]: unknown;
}
/**
 * What a pack looks like: page, typefaces, scale, colours, cover and running lines. Whatever a theme leaves out is as in the theme that it extends.
 */
export interface ThemeFile {
  $schema?: string;
  /**
   * Version of the file format.
   */
  format?: 1;
  /**
   * Name of the theme, for people.
   */
  title?: string;
  /**
   * Name of the theme that this one starts from, built-in or your own; `default` if left out.
   */
  extends?: string;
  /**
   * Paper and margins.
   */
  page?: {
    /**
     * Paper size.
     */
    size?: 'A4' | 'A5' | 'Letter';
    /**
     * Width of other paper, in millimetres; with `height`, instead of `size`.
     */
    width?: number;
    /**
     * Height of other paper, in millimetres.
     */
    height?: number;
    /**
     * White space around the text, in millimetres.
     */
    margins?: {
      /**
       * Above the text; the header stands in it.
       */
      top?: number;
      /**
       * At the right.
       */
      right?: number;
      /**
       * Below the text; the footer stands in it.
       */
      bottom?: number;
      /**
       * At the left.
       */
      left?: number;
    };
  };
  /**
   * Font files (TTF or OTF), as paths from the theme's own folder.
   */
  typefaces?: {
    /**
     * The family of the text. What it lacks is set in the nearest style that it has.
     */
    body?: {
      /**
       * Upright.
       */
      regular: string;
      /**
       * For labels and strong words.
       */
      bold?: string;
      /**
       * For emphasis.
       */
      italic?: string;
      /**
       * For both at once.
       */
      bold_italic?: string;
    };
    /**
     * The face of the headings and of the cover's title.
     */
    headings?: {
      /**
       * Upright, in the weight that headings have.
       */
      regular: string;
    };
  };
  /**
   * Scale of the type.
   */
  text?: {
    /**
     * Body text, in points.
     */
    size?: number;
    /**
     * Height of a line, as a multiple of its size.
     */
    leading?: number;
    /**
     * Captions, labels and running lines, as a multiple of the body's size.
     */
    small?: number;
    /**
     * The three upper levels of headings, largest first, as multiples of the body's size.
     *
     * @minItems 3
     * @maxItems 3
     */
    headings?: number[];
    /**
     * The cover's title, as a multiple of the body's size; long titles are set smaller.
     */
    title?: number;
  };
  /**
   * Six-digit hexadecimal colours, in quotes.
   */
  colours?: {
    /**
     * Running text.
     */
    text?: string;
    /**
     * Labels, captions, page numbers.
     */
    muted?: string;
    /**
     * Headings, links, the border of a marked cell, the ground of a solid cover.
     */
    accent?: string;
    /**
     * Ground of a marked cell and of the cover's band.
     */
    accent_surface?: string;
    /**
     * Ground of header rows and callouts.
     */
    surface?: string;
    /**
     * Lines of tables.
     */
    rule?: string;
  };
  /**
   * First page: the title on a light band, on a block of the accent's colour, or on white.
   */
  cover?: 'band' | 'solid' | 'plain';
  /**
   * Top of each page but the cover: text at the left, or `left` and `right`.
   */
  header?:
    | string
    | {
        /**
         * Text at the left.
         */
        left?: string;
        /**
         * Text at the right.
         */
        right?: string;
      };
  /**
   * Foot of each page but the cover, likewise; `right` is the page number if left out.
   */
  footer?:
    | string
    | {
        /**
         * Text at the left.
         */
        left?: string;
        /**
         * Text at the right.
         */
        right?: string;
      };
  /**
   * This interface was referenced by `ThemeFile`'s JSON-Schema definition
   * via the `patternProperty` "^x_".
   */
  [k: string]: unknown;
}
/**
 * jd.yaml: the organisation and what holds for all of its roles.
 */
export interface WorkspaceFile {
  $schema?: string;
  /**
   * Version of the file formats.
   */
  format?: 1;
  /**
   * Language of the roles.
   */
  language?: string;
  /**
   * The employer.
   */
  organisation?: {
    /**
     * Words, printed as they are.
     */
    name?: string;
    /**
     * Words, printed as they are.
     */
    short_name?: string;
    /**
     * Markdown.
     */
    about?: string;
    /**
     * Words, printed as they are.
     */
    logo?: string;
    /**
     * Words, printed as they are.
     */
    logo_alt?: string;
    website?: string;
    /**
     * Whom to ask.
     */
    contact?:
      | string
      | {
          /**
           * Words, printed as they are.
           */
          name?: string;
          /**
           * Words, printed as they are.
           */
          role?: string;
          email?: string;
          /**
           * Words, printed as they are.
           */
          phone?: string;
          /**
           * Words, printed as they are.
           */
          address?: string;
          url?: string;
          /**
           * Words, printed as they are.
           */
          text?: string;
        };
    /**
     * Items: Markdown.
     */
    values?: string[];
    /**
     * Sentences that every role carries after its duties.
     *
     * Items: Markdown.
     */
    clauses?: string[];
    /**
     * How the organisation is drawn.
     */
    structure?: {
      type: 'circles' | 'tree' | 'flat';
      /**
       * From the centre outward.
       *
       * @maxItems 9
       */
      rings?: {
        /**
         * A stable name for other files to refer to: letters, digits, hyphens, underscores and full stops.
         */
        id: string;
        /**
         * Words, printed as they are.
         */
        name: string;
        members?: Texts1;
        /**
         * Words, printed as they are.
         */
        note?: string;
      }[];
      /**
       * Markdown.
       */
      text?: string;
    };
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x_".
     */
    [k: string]: unknown;
  };
  defaults?: Facts1;
  /**
   * Levels of the career framework, lowest first.
   */
  career_levels?: (
    | (string | number)
    | {
        /**
         * An id that may be written as a number; it is compared as text.
         */
        id: string | number;
        /**
         * Words, printed as they are.
         */
        title?: string;
        /**
         * Markdown.
         */
        description?: string;
      }
  )[];
  /**
   * Methods of assessment, besides or instead of the built-in ones.
   */
  methods?: {
    code: string;
    /**
     * Words, printed as they are.
     */
    name: string;
    stage: 'shortlisting' | 'interview' | 'offer';
    aliases?: Texts3;
  }[];
  /**
   * More headings by kind of section.
   */
  sections?: {
    /**
     * One text or a list of them.
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^(purpose|why|context|team|who|duties|results|autonomy|communications|challenges|dimensions|relationships|support|terms|apply|person-specification|profile|competencies)$".
     */
    [k: string]: string | Texts1;
  };
  /**
   * A preset, and severity and options by rule.
   */
  rules?: {
    /**
     * What rules are set to where nothing else is said.
     */
    preset?: 'recommended' | 'uk-public-sector' | 'minimal';
    [k: string]:
      | 'off'
      | 'info'
      | 'warning'
      | 'error'
      | {
          severity?: 'off' | 'info' | 'warning' | 'error';
          [k: string]: unknown;
        }
      | 'recommended'
      | 'uk-public-sector'
      | 'minimal'
      | undefined;
  };
  /**
   * Words, printed as they are.
   */
  pack?: string;
  /**
   * Words, printed as they are.
   */
  theme?: string;
  /**
   * This interface was referenced by `WorkspaceFile`'s JSON-Schema definition
   * via the `patternProperty` "^x_".
   */
  [k: string]: unknown;
}
/**
 * What is known of a role besides its words. May also stand under `defaults` of the workspace.
 */
export interface Facts1 {
  /**
   * Words, printed as they are.
   */
  team?: string;
  /**
   * Words, printed as they are.
   */
  service?: string;
  /**
   * The programme that the role is part of.
   */
  programme?:
    | string
    | {
        /**
         * Words, printed as they are.
         */
        name?: string;
        /**
         * Words, printed as they are.
         */
        funder?: string;
        partners?: Texts1;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Whether the role is new.
   */
  origin?: 'new' | 'existing' | 'replacement';
  /**
   * Words, printed as they are.
   */
  reference?: string;
  /**
   * Words, printed as they are.
   */
  version?: string;
  /**
   * State of the description.
   */
  status?: 'draft' | 'agreed' | 'live' | 'archived';
  /**
   * How many posts there are.
   */
  posts?:
    | number
    | string
    | {
        min?: number;
        max?: number;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * An id that may be written as a number; it is compared as text.
   */
  level?: string | number;
  /**
   * The kind of contract.
   */
  contract?:
    | string
    | {
        type?:
          | 'permanent'
          | 'fixed-term'
          | 'secondment'
          | 'temporary'
          | 'casual'
          | 'bank'
          | 'apprenticeship'
          | 'internship'
          | 'voluntary'
          | 'freelance';
        /**
         * The date on which it ends.
         */
        until?: string;
        /**
         * The date until which it is guaranteed, which is not an end.
         */
        guaranteed_until?: string;
        /**
         * Words, printed as they are.
         */
        reason?: string;
        /**
         * Words, printed as they are.
         */
        substantive_employer?: string;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Working time.
   */
  hours?:
    | string
    | {
        /**
         * Hours a week.
         */
        per_week?: number;
        days_per_week?: number;
        max_days_per_week?: number;
        /**
         * The days are a guide, not a rule.
         */
        notional?: boolean;
        /**
         * How often.
         */
        evenings?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * How often.
         */
        weekends?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * How often.
         */
        nights?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Part of full time, from 0 to 1.
   */
  fte?: number;
  /**
   * Words, printed as they are.
   */
  pattern?: string;
  /**
   * One text or a list of them.
   */
  flexible_working?: string | Texts1;
  /**
   * What is paid.
   */
  pay?:
    | string
    | {
        min?: number;
        max?: number;
        /**
         * A single rate.
         */
        amount?: number;
        /**
         * The period that an amount is paid for.
         */
        per?: 'hour' | 'day' | 'shift' | 'week' | 'month' | 'year';
        /**
         * Three-letter code, such as GBP.
         */
        currency?: string;
        /**
         * An id that may be written as a number; it is compared as text.
         */
        grade?: string | number;
        /**
         * `current-salary` if a seconded person keeps theirs.
         */
        basis?: 'range' | 'spine' | 'current-salary';
        allowance?: {
          amount: number;
          /**
           * The period that an amount is paid for.
           */
          per?: 'hour' | 'day' | 'shift' | 'week' | 'month' | 'year';
          /**
           * Words, printed as they are.
           */
          reason?: string;
        };
        /**
         * The amounts are those of full time.
         */
        pro_rata?: boolean;
        /**
         * Expenses are paid, or in what way.
         */
        expenses?: boolean | string;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Where the work is done.
   */
  base?:
    | string
    | (
        | string
        | {
            /**
             * Words, printed as they are.
             */
            place: string;
            /**
             * Days a week.
             */
            days?: number;
          }
      )[]
    | {
        /**
         * Words, printed as they are.
         */
        place?: string;
        days?: number;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Travelling that the work asks for.
   */
  travel?:
    | string
    | {
        /**
         * Words, printed as they are.
         */
        area?: string;
        /**
         * Words, printed as they are.
         */
        beyond?: string;
        /**
         * One text or a list of them.
         *
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^(purpose|why|context|team|who|duties|results|autonomy|communications|challenges|dimensions|relationships|support|terms|apply|person-specification|profile|competencies)$".
         */
        mode?: string | Texts1;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * One text or a list of them.
   */
  area?: string | Texts1;
  /**
   * Scope in figures: terms and values of your own, such as budget or caseload.
   */
  dimensions?: {
    [k: string]: string | number;
  };
  /**
   * One text or a list of them.
   */
  reports_to?: string | Texts1;
  /**
   * One text or a list of them.
   */
  accountable_to?: string | Texts1;
  /**
   * One text or a list of them.
   */
  responsible_to?: string | Texts1;
  /**
   * One text or a list of them.
   */
  responsible_for?: string | Texts1;
  /**
   * Whom the role works with.
   */
  works_with?:
    | string
    | (
        | string
        | {
            /**
             * Words, printed as they are.
             */
            role: string;
            /**
             * Words, printed as they are.
             */
            how?: string;
          }
      )[];
  /**
   * Words, printed as they are.
   */
  ring?: string;
  /**
   * How to apply.
   */
  apply?:
    | string
    | {
        /**
         * Closing date.
         */
        closes?: string;
        /**
         * Words, printed as they are.
         */
        interviews?: string;
        /**
         * Whom to ask.
         */
        contact?:
          | string
          | {
              /**
               * Words, printed as they are.
               */
              name?: string;
              /**
               * Words, printed as they are.
               */
              role?: string;
              email?: string;
              /**
               * Words, printed as they are.
               */
              phone?: string;
              /**
               * Words, printed as they are.
               */
              address?: string;
              url?: string;
              /**
               * Words, printed as they are.
               */
              text?: string;
            };
        url?: string;
        /**
         * Markdown.
         */
        text?: string;
      };
  /**
   * Whom to ask.
   */
  contact?:
    | string
    | {
        /**
         * Words, printed as they are.
         */
        name?: string;
        /**
         * Words, printed as they are.
         */
        role?: string;
        email?: string;
        /**
         * Words, printed as they are.
         */
        phone?: string;
        /**
         * Words, printed as they are.
         */
        address?: string;
        url?: string;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Language tag, such as en-GB.
   */
  language?: string;
  /**
   * Words, printed as they are.
   */
  pack?: string;
  /**
   * Words, printed as they are.
   */
  theme?: string;
  [k: string]: unknown;
}
