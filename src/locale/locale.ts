import type { SectionKind } from '../types.ts';

/** A method by which criteria are assessed. */
export interface Method {
  /** The letter or letters that stand for it in a role. */
  code: string;
  /** Its name, as it is printed and as `jd show` gives it. */
  name: string;
  /** When in the recruitment it is used. */
  stage: 'shortlisting' | 'interview' | 'offer';
  /** Other words for it. */
  aliases?: string[];
}

/** The words that packs print of their own. */
export interface Labels {
  candidatePack: string;
  contents: string;
  termsTitle: string;
  personSpecification: string;
  essential: string;
  desirable: string;
  assessedBy: string;
  criteriaGroup: string;
  specificationCaption: string;
  assessedSpecificationCaption: string;
  seeEachCriterion: string;
  aboutTheRole: string;
  requiredLevels: string;
  competency: string;
  competencies: string;
  level: string;
  requiredLevel: string;
  requiredLevelsCaption: string;
  frameworkLevelsCaption: string;
  levelGridCaption: string;
  practiceCaption: string;
  matrix: string;
  matrixCaption: string;
  partOf: string;
  role: string;
  thisRole: string;
  levels: string;
  values: string;
  group: string;
  levelName: string;
  why: string;
  indicators: string;
  goingWell: string;
  notGoingWell: string;
  cumulative: string;
  howToApply: string;
  about: string;
  /** Over the figure of the organisation. */
  structure: string;
  glossary: string;
  support: string;
  time: string;
  note: string;
  tip: string;
  important: string;
  warning: string;
  caution: string;
  standards: string;
  standardsNote: string;
  standardsCaption: string;
  standard: string;
  standardCode: string;
  suite: string;
  owner: string;
  draft: string;
  career: string;
  entryRoutes: string;
  changes: string;
  changesCaption: string;
  risingLevels: string;
  newDuties: string;
  newCriteria: string;
  skipToContent: string;
  notes: string;
  backToText: string;
  pageOf: string;
  continued: string;
  checked: string;
  unchecked: string;
  none: string;
  yes: string;
  reference: string;
  version: string;
}

/** Terms of the facts, by key of the role. */
export interface FactLabels {
  organisation: string;
  team: string;
  service: string;
  programme: string;
  funder: string;
  partners: string;
  origin: string;
  posts: string;
  level: string;
  contract: string;
  hours: string;
  pattern: string;
  flexible_working: string;
  pay: string;
  grade: string;
  base: string;
  travel: string;
  area: string;
  reports_to: string;
  accountable_to: string;
  responsible_to: string;
  responsible_for: string;
  works_with: string;
  closes: string;
  interviews: string;
  contact: string;
  apply: string;
  reference: string;
  version: string;
}

/** What is known of a language: its words for packs, and the headings and marks that it is written with. */
export interface Locale {
  /** BCP 47 tag. */
  language: string;
  labels: Labels;
  facts: FactLabels;
  /** Composed phrases for the full forms of facts; `{…}` is filled in. */
  phrases: Record<string, string>;
  /** Headings by kind of section; case, numbering, emphasis and closing punctuation don't count. */
  sections: Record<Exclude<SectionKind, 'prose'>, string[]>;
  /** Headings over a whole description, whose parts have headings one level deeper. */
  wholeRole: string[];
  /** Words that open a note of an item. */
  notes: { support: string[]; because: string[]; time: string[] };
  /** Words of a person specification, in headings and tables. */
  specification: {
    essential: string[];
    desirable: string[];
    /** The words before `skills` or `criteria` that say an importance. */
    essentialWords: string[];
    desirableWords: string[];
    /** What a person brings, as in `Knowledge, skills and experience`, and what may stand before such words. */
    personWords: string[];
    personAdjectives: string[];
    /** Words that stand for criteria of any kind. */
    criteriaWords: string[];
    /** Heads of columns that hold neither criteria nor groups. */
    otherColumns: string[];
    /** Further headings of whole sections that say the importance of what stands under them. */
    essentialSection: string[];
    desirableSection: string[];
    importance: string[];
    assessedBy: string[];
  };
  /** Headings of a competency. */
  competency: {
    level: string[];
    /** Words before a number or letter that make it the name of a level: `Grade 7`. */
    grade: string[];
    /** Headings that stand above a table of levels. */
    levels: string[];
    /** Heads of the column, and words before the table, of all competencies. */
    competency: string[];
    definition: string[];
    /** Headings of what is said about a framework; `*` stands for any words. */
    aboutFramework: string[];
    /** Usual names of levels, lower case: as headings they define levels where a framework lists none. */
    levelNames: string[];
    why: string[];
    goingWell: string[];
    notGoingWell: string[];
  };
  methods: Method[];
}

/** What roles of a language are read by, beside the words of English, where packs have no words in it. */
export interface ReadingWords {
  sections: Locale['sections'];
  specification: Pick<Locale['specification'], 'essential' | 'desirable' | 'importance' | 'assessedBy'>;
  /** Other words for methods, by their names. */
  methods: Record<string, string[]>;
}
