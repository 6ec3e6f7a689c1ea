/* Generated from schemas/ by `node build.js generate`; never edited. */

/**
 * Codes of the occupational standards that it rests on.
 *
 * Items: Words, printed as they are.
 */
export type Texts = string[];
/**
 * `glossary.yaml`: a list of words that a newcomer may not know.
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
       * A name by which other files may refer to it.
       */
      id?: string;
      /**
       * Methods that assess this criterion, instead of its group’s; names or codes.
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
  /**
   * Address of the JSON Schema, for editors that read it from the file.
   */
  $schema?: string;
  /**
   * What the file holds; may be left out for a role.
   */
  kind?: 'role';
  /**
   * The name by which other files refer to the role. Left out, it is the file’s name without `.md`.
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
  also_known_as?: Texts3;
  /**
   * Words, printed as they are.
   */
  extends?: string;
  /**
   * Whether the role is only what others extend, so that nobody is appointed to it. Then `jd build`, matrices, coverage, careers and the figure of the organisation leave it out, and no facts of a vacancy are missed.
   */
  generic?: boolean;
  /**
   * Ids of inherited duties, results, criteria or competencies that this role leaves out.
   *
   * Items: A stable name for other files to refer to: letters, digits, hyphens, underscores and full stops.
   */
  remove?: string[];
  /**
   * Words, printed as they are.
   */
  family?: string;
  /**
   * Ids of the roles that are the next steps from here.
   *
   * Items: Words, printed as they are.
   */
  next?: string[];
  /**
   * Ways into the role.
   */
  entry_routes?: {
    /**
     * What kind of way it is.
     */
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
    /**
     * Where to read more.
     */
    url?: string;
    /**
     * Words, printed as they are.
     */
    text?: string;
  }[];
  /**
   * The competencies that the role requires, from one framework or from a list of them.
   */
  competencies?: Requirement | Requirement[];
  person_specification?: PersonSpecificationInput;
  /**
   * When the description was reviewed, and by whom. Never printed in a pack.
   */
  review?: {
    /**
     * Date of the last review.
     */
    last?: string;
    /**
     * How often it is reviewed.
     */
    every?: string;
    /**
     * Date of the next review, where it does not follow from `last` and `every`.
     */
    next?: string;
    /**
     * Who reviews it: roles, not the names of people.
     */
    by?: string | Texts1;
    /**
     * Words, printed as they are.
     */
    state?: string;
  };
  /**
   * How the description came about. Never printed in a pack.
   */
  development?: {
    /**
     * Words, printed as they are.
     */
    kind: string;
    /**
     * Date on which it was done.
     */
    date?: string;
    /**
     * Who did it.
     */
    by?: string | Texts1;
    /**
     * What changed, one sentence each.
     *
     * Items: Words, printed as they are.
     */
    changes?: string[];
    /**
     * What is still open; anything may stand here.
     */
    questions?: unknown[];
    [k: string]: unknown;
  }[];
  /**
   * Who agreed the description. Never printed in a pack.
   */
  sign_off?: {
    /**
     * Words, printed as they are.
     */
    by: string;
    /**
     * Date on which they agreed it.
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
 * A list of words or sentences.
 *
 * Items: Words, printed as they are.
 */
export type Texts3 = string[];
/**
 * A list of words or sentences.
 *
 * Items: Words, printed as they are.
 */
export type Texts4 = string[];
/**
 * A file of `standards/`: a list of the occupational standards that roles cite.
 */
export type Standards = Standard[];
/**
 * A list of words or sentences.
 *
 * Items: Words, printed as they are.
 */
export type Texts5 = string[];
/**
 * A list of words or sentences.
 *
 * Items: Words, printed as they are.
 */
export type Texts6 = string[];

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
 * A competency framework. In a Markdown file the frontmatter holds these keys but `introduction` and `competencies`, which are its text, headings and lists; in a YAML file all are written here.
 */
export interface CompetencyFramework {
  /**
   * Address of the JSON Schema, for editors that read it from the file.
   */
  $schema?: string;
  /**
   * What the file holds.
   */
  kind?: 'competency-framework';
  /**
   * The name by which roles refer to the framework. Left out, it is the file’s name.
   */
  id?: string;
  /**
   * Its title.
   */
  title?: string;
  /**
   * Printed before the table of required levels, as Markdown.
   */
  introduction?: string;
  /**
   * Its version, in quotes.
   */
  version?: string;
  /**
   * Language of its words, as a tag of BCP 47.
   */
  language?: string;
  /**
   * The levels, lowest first: ids, or ids with a title. Left out, they are those that its headings name; a framework may have none.
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
         * Its name.
         */
        title?: string;
        /**
         * What it stands for, as Markdown.
         */
        description?: string;
      }
  )[];
  /**
   * Whether each level includes those below it. Left out, packs do not say.
   */
  cumulative?: boolean;
  /**
   * The competencies, in order.
   *
   * @minItems 1
   */
  competencies?: {
    /**
     * The name by which roles refer to it. Left out, it is made from the title.
     */
    id?: string;
    /**
     * Its title.
     */
    title: string;
    /**
     * The group that it belongs to.
     */
    group?: string;
    /**
     * Printed before the title, such as “Critical competency”.
     */
    label?: string;
    standards?: Texts;
    /**
     * What it is, as Markdown.
     */
    definition?: string;
    /**
     * Why it is important, as Markdown.
     */
    why?: string;
    /**
     * Indicators by level: for each level, a list of what you would see.
     */
    levels?: {
      /**
       * Items: Markdown.
       */
      [k: string]: string[];
    };
    /**
     * This competency’s own names of levels, by level.
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
  /**
   * Where to read more.
   */
  url?: string;
  /**
   * This interface was referenced by `GlossaryEntry`'s JSON-Schema definition
   * via the `patternProperty` "^x_".
   */
  [k: string]: unknown;
}
/**
 * The frontmatter of a pack template, a Markdown file of `packs/`. Its body is prose and [parts](parts.md), in the order in which they are printed.
 */
export interface PackTemplateFrontmatter {
  /**
   * Address of the JSON Schema, for editors that read it from the file.
   */
  $schema?: string;
  /**
   * What the file holds; may be left out in `packs/`.
   */
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
 * The person specification as YAML, instead of one under a heading. Texts are Markdown of one paragraph.
 */
export interface PersonSpecificationInput {
  /**
   * Groups of criteria, in the order in which they are printed.
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
     * Methods that assess every criterion of the group that names none of its own; names or codes.
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
  /**
   * Id of the role.
   */
  id: string;
  /**
   * Title of the role.
   */
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
  /**
   * Its duties, in order.
   */
  duties?: DutyData[];
  /**
   * Its results, in order.
   */
  results?: ResultData[];
  person_specification?: PersonSpecificationData;
  profile?: ProfileData;
  /**
   * The competencies that it requires, by framework.
   */
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
  /**
   * The heading.
   */
  title: string;
  /**
   * Its text.
   */
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
  /**
   * Its number, from 1, through all lists.
   */
  number: number;
  /**
   * Its id: the one that was written, else one made from its first words.
   */
  id: string;
  /**
   * The leading strong phrase, which stays in the text.
   */
  title?: string;
  /**
   * Its text, without marks and notes.
   */
  text: string;
  /**
   * The heading of level three that it stands under.
   */
  group?: string;
  /**
   * The text of its `Support:`.
   */
  support?: string;
  /**
   * The text of its `Because:`.
   */
  because?: string;
  /**
   * The text of its `Time:`.
   */
  time?: string;
  /**
   * Codes of the standards that it cites.
   */
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
  /**
   * Its id: the one that was written, else one made from its first words.
   */
  id: string;
  /**
   * Its text.
   */
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
  /**
   * Its groups, in order.
   */
  groups: CriterionGroupData[];
}
export interface CriterionGroupData {
  /**
   * Name of the group; absent for criteria that stand in none.
   */
  title?: string;
  /**
   * Prose of the group.
   */
  text?: string;
  /**
   * The methods written for the whole group.
   */
  methods?: string[];
  /**
   * Its criteria, in order.
   */
  criteria: CriterionData[];
}
export interface CriterionData {
  /**
   * Its id: the one that was written, else one made from its first words.
   */
  id: string;
  /**
   * Its text, without marks.
   */
  text: string;
  /**
   * Whether it is essential or desirable.
   */
  importance: 'essential' | 'desirable';
  /**
   * The methods that assess it: its own, else its group's.
   */
  methods?: string[];
  /**
   * Codes of the standards that it cites.
   */
  standards?: string[];
  /**
   * The text of its `Because:`.
   */
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
  /**
   * Its groups, in order.
   */
  groups: {
    /**
     * Heading of the group.
     */
    title?: string;
    /**
     * What it lists.
     */
    items: string[];
  }[];
}
export interface RequirementData {
  /**
   * Id of the framework.
   */
  framework: string;
  /**
   * Level by competency; a list of competencies where there are no levels; absent if all are required.
   */
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
  /**
   * Facts that differ.
   */
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
  /**
   * Id of the role.
   */
  id: string;
  /**
   * Title of the role.
   */
  title: string;
  /**
   * The git revision that it was read from.
   */
  revision?: string;
}
export interface FactChange {
  /**
   * Key of the fact.
   */
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
  /**
   * Id of the framework.
   */
  framework: string;
  /**
   * Id of the competency.
   */
  competency: string;
  /**
   * Title of the competency.
   */
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
/**
 * What differs among duties.
 */
export interface DutyDifference {
  /**
   * Only in the second.
   */
  added?: DutyData[];
  /**
   * Only in the first.
   */
  removed?: DutyData[];
  /**
   * In both, put otherwise.
   */
  changed?: {
    from: DutyData;
    to: DutyData;
  }[];
  /**
   * The same in both.
   */
  common?: DutyData[];
}
/**
 * What differs among results.
 */
export interface ResultDifference {
  /**
   * Only in the second.
   */
  added?: ResultData[];
  /**
   * Only in the first.
   */
  removed?: ResultData[];
  /**
   * In both, put otherwise.
   */
  changed?: {
    from: ResultData;
    to: ResultData;
  }[];
  /**
   * The same in both.
   */
  common?: ResultData[];
}
/**
 * What differs among criteria.
 */
export interface CriterionDifference {
  /**
   * Only in the second.
   */
  added?: CriterionData[];
  /**
   * Only in the first.
   */
  removed?: CriterionData[];
  /**
   * In both, put otherwise.
   */
  changed?: {
    from: CriterionData;
    to: CriterionData;
  }[];
  /**
   * The same in both.
   */
  common?: CriterionData[];
}
export interface SectionChange {
  /**
   * The heading.
   */
  title: string;
  /**
   * What became of it.
   */
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
        partners?: Texts2;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Whether the role is new, exists already, or replaces another.
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
   * How far the description has come. Packs of a `draft` say so; some rules speak only of what is `live`.
   */
  status?: 'draft' | 'agreed' | 'live' | 'archived';
  /**
   * How many posts there are: a number, words, or from how many to how many.
   */
  posts?:
    | number
    | string
    | {
        /**
         * The fewest.
         */
        min?: number;
        /**
         * The most.
         */
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
        /**
         * The kind of contract.
         */
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
         * The date until which it is guaranteed; it may go on.
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
        /**
         * Days a week.
         */
        days_per_week?: number;
        /**
         * The most days a week.
         */
        max_days_per_week?: number;
        /**
         * `true` if the days are a guide and not a rule.
         */
        notional?: boolean;
        /**
         * How often evenings are worked.
         */
        evenings?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * How often weekends are worked.
         */
        weekends?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * How often nights are worked.
         */
        nights?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Share of full time, from 0 to 1.
   */
  fte?: number;
  /**
   * Words, printed as they are.
   */
  pattern?: string;
  /**
   * Kinds of flexible working that are offered.
   */
  flexible_working?: string | Texts1;
  /**
   * What is paid.
   */
  pay?:
    | string
    | {
        /**
         * The lowest amount of a range.
         */
        min?: number;
        /**
         * The highest amount of a range.
         */
        max?: number;
        /**
         * A single amount, instead of a range.
         */
        amount?: number;
        /**
         * What the amounts are paid for.
         */
        per?: 'hour' | 'day' | 'shift' | 'week' | 'month' | 'year';
        /**
         * Three letters.
         */
        currency?: string;
        /**
         * An id that may be written as a number; it is compared as text.
         */
        grade?: string | number;
        /**
         * How the pay is set: a range, the points of a spine, or the salary that a seconded person has now.
         */
        basis?: 'range' | 'spine' | 'current-salary';
        /**
         * What is paid besides.
         */
        allowance?: {
          /**
           * How much.
           */
          amount: number;
          /**
           * What it is paid for.
           */
          per?: 'hour' | 'day' | 'shift' | 'week' | 'month' | 'year';
          /**
           * Words, printed as they are.
           */
          reason?: string;
        };
        /**
         * `true` if the amounts are those of full time, and part-time staff are paid their share.
         */
        pro_rata?: boolean;
        /**
         * `true` if expenses are paid, or words that say which.
         */
        expenses?: boolean | string;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Where the work is done: words, a place, or a list of places.
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
             * Days a week there.
             */
            days?: number;
          }
      )[]
    | {
        /**
         * Words, printed as they are.
         */
        place?: string;
        /**
         * Days a week there.
         */
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
         * By what means.
         */
        mode?: string | Texts1;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * The places that the role covers.
   */
  area?: string | Texts1;
  /**
   * The scope of the role in figures: terms and values of your own.
   */
  dimensions?: {
    [k: string]: string | number;
  };
  /**
   * Whom the role reports to: the id of a role, or plain words; a list for several.
   */
  reports_to?: string | Texts1;
  /**
   * Whom it is accountable to, where that is someone else; id or words.
   */
  accountable_to?: string | Texts1;
  /**
   * Whom it is responsible to, where your organisation says it so; id or words.
   */
  responsible_to?: string | Texts1;
  /**
   * Whom it manages; ids or words.
   */
  responsible_for?: string | Texts1;
  /**
   * Whom the role works with: words, ids of roles, or a list that says how.
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
         * Whom to ask about applying.
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
              /**
               * E-mail address.
               */
              email?: string;
              /**
               * Words, printed as they are.
               */
              phone?: string;
              /**
               * Words, printed as they are.
               */
              address?: string;
              /**
               * Address of a web page.
               */
              url?: string;
              /**
               * Words, printed as they are.
               */
              text?: string;
            };
        /**
         * Where to apply.
         */
        url?: string;
        /**
         * Markdown.
         */
        text?: string;
      };
  /**
   * Whom to ask about the role.
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
        /**
         * E-mail address.
         */
        email?: string;
        /**
         * Words, printed as they are.
         */
        phone?: string;
        /**
         * Words, printed as they are.
         */
        address?: string;
        /**
         * Address of a web page.
         */
        url?: string;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Language of the role, as a tag of BCP 47.
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
   * The level that is required of each competency. Where the framework has no levels, a list of the ids of its competencies. Left out, all of its competencies are required.
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
  /**
   * Where it is published.
   */
  url?: string;
  /**
   * Whether it is in force.
   */
  status?: 'current' | 'under review' | 'legacy' | 'withdrawn' | 'unknown';
  /**
   * When it is expected to be reviewed: a year, a month or a date.
   */
  review?: string | number;
  aliases?: Texts4;
  /**
   * Words, printed as they are.
   */
  area?: string;
  /**
   * What it asks a person to do, as Markdown, one an item. No pack prints it: see the owner’s terms before you publish a copy.
   *
   * Items: Markdown.
   */
  performance?: string[];
  /**
   * What it asks a person to know, likewise.
   *
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
  /**
   * Address of the JSON Schema, for editors that read it from the file.
   */
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
      top?: number;
      right?: number;
      bottom?: number;
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
      regular: string;
      bold?: string;
      italic?: string;
      bold_italic?: string;
    };
    /**
     * The face of the headings and of the cover's title.
     */
    headings?: {
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
    text?: string;
    muted?: string;
    accent?: string;
    accent_surface?: string;
    surface?: string;
    rule?: string;
  };
  /**
   * First page: the title on a light band, on a block of the accent's colour, or on white.
   */
  cover?: 'band' | 'solid' | 'plain';
  header?:
    | string
    | {
        /**
         * Text at the left.
         */
        left?: string;
        /**
         * Text at the right; in a footer the page number, if left out.
         */
        right?: string;
      };
  footer?:
    | string
    | {
        /**
         * Text at the left.
         */
        left?: string;
        /**
         * Text at the right; in a footer the page number, if left out.
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
 * `jd.yaml`: the organisation, and what holds for all of its roles. It makes the folder that it stands in a workspace.
 */
export interface WorkspaceFile {
  /**
   * Address of the JSON Schema, for editors that read it from the file.
   */
  $schema?: string;
  /**
   * Version of the file formats.
   */
  format?: 1;
  /**
   * Language of the roles, as a tag of BCP 47.
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
    /**
     * Address of your website.
     */
    website?: string;
    /**
     * How to reach you.
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
          /**
           * E-mail address.
           */
          email?: string;
          /**
           * Words, printed as they are.
           */
          phone?: string;
          /**
           * Words, printed as they are.
           */
          address?: string;
          /**
           * Address of a web page.
           */
          url?: string;
          /**
           * Words, printed as they are.
           */
          text?: string;
        };
    /**
     * Your values, as Markdown, one an item.
     *
     * Items: Markdown.
     */
    values?: string[];
    /**
     * Sentences that every role carries after its duties, as Markdown.
     *
     * Items: Markdown.
     */
    clauses?: string[];
    /**
     * How the organisation is drawn by `::structure`.
     */
    structure?: {
      /**
       * `circles` from the centre outward; a `tree` of who reports to whom; `flat`, roles side by side.
       */
      type: 'circles' | 'tree' | 'flat';
      /**
       * The circles, from the centre outward.
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
        members?: Texts5;
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
   * Levels of the career framework, lowest first: ids, or ids with a title.
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
   * Methods of assessment, besides the [built-in ones](headings.md#methods-of-assessment); one of the same code or name takes the place of theirs.
   */
  methods?: {
    /**
     * One to three letters, as they stand in brackets behind a criterion.
     */
    code: string;
    /**
     * Words, printed as they are.
     */
    name: string;
    /**
     * When it is used; a criterion can be judged at shortlisting only if one of its methods is.
     */
    stage: 'shortlisting' | 'interview' | 'offer';
    aliases?: Texts6;
  }[];
  /**
   * Headings of your own, by the kind of section that they open. [The built-in headings](headings.md).
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
   * What `jd validate` looks for: a preset, and below it what differs. [All rules](../rules/README.md).
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
          /**
           * How grave findings of a rule are.
           */
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
        partners?: Texts2;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Whether the role is new, exists already, or replaces another.
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
   * How far the description has come. Packs of a `draft` say so; some rules speak only of what is `live`.
   */
  status?: 'draft' | 'agreed' | 'live' | 'archived';
  /**
   * How many posts there are: a number, words, or from how many to how many.
   */
  posts?:
    | number
    | string
    | {
        /**
         * The fewest.
         */
        min?: number;
        /**
         * The most.
         */
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
        /**
         * The kind of contract.
         */
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
         * The date until which it is guaranteed; it may go on.
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
        /**
         * Days a week.
         */
        days_per_week?: number;
        /**
         * The most days a week.
         */
        max_days_per_week?: number;
        /**
         * `true` if the days are a guide and not a rule.
         */
        notional?: boolean;
        /**
         * How often evenings are worked.
         */
        evenings?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * How often weekends are worked.
         */
        weekends?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * How often nights are worked.
         */
        nights?: 'never' | 'occasional' | 'regular' | 'frequent';
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Share of full time, from 0 to 1.
   */
  fte?: number;
  /**
   * Words, printed as they are.
   */
  pattern?: string;
  /**
   * Kinds of flexible working that are offered.
   */
  flexible_working?: string | Texts1;
  /**
   * What is paid.
   */
  pay?:
    | string
    | {
        /**
         * The lowest amount of a range.
         */
        min?: number;
        /**
         * The highest amount of a range.
         */
        max?: number;
        /**
         * A single amount, instead of a range.
         */
        amount?: number;
        /**
         * What the amounts are paid for.
         */
        per?: 'hour' | 'day' | 'shift' | 'week' | 'month' | 'year';
        /**
         * Three letters.
         */
        currency?: string;
        /**
         * An id that may be written as a number; it is compared as text.
         */
        grade?: string | number;
        /**
         * How the pay is set: a range, the points of a spine, or the salary that a seconded person has now.
         */
        basis?: 'range' | 'spine' | 'current-salary';
        /**
         * What is paid besides.
         */
        allowance?: {
          /**
           * How much.
           */
          amount: number;
          /**
           * What it is paid for.
           */
          per?: 'hour' | 'day' | 'shift' | 'week' | 'month' | 'year';
          /**
           * Words, printed as they are.
           */
          reason?: string;
        };
        /**
         * `true` if the amounts are those of full time, and part-time staff are paid their share.
         */
        pro_rata?: boolean;
        /**
         * `true` if expenses are paid, or words that say which.
         */
        expenses?: boolean | string;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Where the work is done: words, a place, or a list of places.
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
             * Days a week there.
             */
            days?: number;
          }
      )[]
    | {
        /**
         * Words, printed as they are.
         */
        place?: string;
        /**
         * Days a week there.
         */
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
         * By what means.
         */
        mode?: string | Texts1;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * The places that the role covers.
   */
  area?: string | Texts1;
  /**
   * The scope of the role in figures: terms and values of your own.
   */
  dimensions?: {
    [k: string]: string | number;
  };
  /**
   * Whom the role reports to: the id of a role, or plain words; a list for several.
   */
  reports_to?: string | Texts1;
  /**
   * Whom it is accountable to, where that is someone else; id or words.
   */
  accountable_to?: string | Texts1;
  /**
   * Whom it is responsible to, where your organisation says it so; id or words.
   */
  responsible_to?: string | Texts1;
  /**
   * Whom it manages; ids or words.
   */
  responsible_for?: string | Texts1;
  /**
   * Whom the role works with: words, ids of roles, or a list that says how.
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
         * Whom to ask about applying.
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
              /**
               * E-mail address.
               */
              email?: string;
              /**
               * Words, printed as they are.
               */
              phone?: string;
              /**
               * Words, printed as they are.
               */
              address?: string;
              /**
               * Address of a web page.
               */
              url?: string;
              /**
               * Words, printed as they are.
               */
              text?: string;
            };
        /**
         * Where to apply.
         */
        url?: string;
        /**
         * Markdown.
         */
        text?: string;
      };
  /**
   * Whom to ask about the role.
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
        /**
         * E-mail address.
         */
        email?: string;
        /**
         * Words, printed as they are.
         */
        phone?: string;
        /**
         * Words, printed as they are.
         */
        address?: string;
        /**
         * Address of a web page.
         */
        url?: string;
        /**
         * Words, printed as they are.
         */
        text?: string;
      };
  /**
   * Language of the role, as a tag of BCP 47.
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
