import type { PhrasingContent, RootContent } from 'mdast';
import type { Locale } from '../../locale/index.ts';
import type { Part, PlainBlock, Source } from '../../source/index.ts';
import type { Facts, RoleFrontmatter, SectionKind } from '../../types.ts';
import type { RolePosition } from '../extends/inherited.ts';
import type { Prose } from '../prose.ts';
import type { Importance, PersonSpecification } from '../specification/person-specification.ts';

/** A role, as the files say it. */
export interface Role {
  id: string;
  title: string;
  source: Source;
  /** Path of its file, from the workspace's folder. */
  file: string;
  /** The role that it extends. */
  base?: Role;
  /** The place of a value of the frontmatter, which may be inherited. */
  at(pointer: string, part?: Part): RolePosition;
  /** BCP 47 tag. */
  language: string;
  locale: Locale;
  frontmatter: RoleFrontmatter;
  /** The frontmatter's facts, over the inherited ones and the workspace's defaults. */
  facts: Facts;
  /** The opening text, before the first section. */
  summary?: Prose;
  sections: RoleSection[];
  duties: Duty[];
  results: Result[];
  personSpecification?: PersonSpecification;
  profile?: Profile;
  competencies: Requirement[];
}

/** A part of a role under a heading of level one or two. */
export interface RoleSection {
  kind: SectionKind;
  /** The importance that the heading says of all criteria under it. */
  importance?: Importance;
  /** The id that was written after the heading, if any. */
  id?: string;
  /** The heading's words. */
  title: string;
  /** The heading as inline nodes, without marks. */
  heading: PhrasingContent[];
  /** Everything under the heading, as written. */
  text: string;
  position: RolePosition;
  /** What is under the heading: nodes, and lists whose items were read; criteria stand in the specification. */
  blocks(): RoleBlock[];
  /** The same as their words alone, where that is quicker: plain prose of the role's own that was not parsed. */
  plainBlocks(): PlainBlock[] | undefined;
  /** What stands after a person specification that was written as a table. */
  closing?(): RoleBlock[];
}

/** Part of a section: a node as it was parsed, or a list of items that were read. */
export type RoleBlock = DutyList | ResultList | RootContent;

export interface DutyList {
  type: 'duties';
  ordered: boolean;
  spread: boolean;
  items: Duty[];
}

export interface ResultList {
  type: 'results';
  ordered: boolean;
  /** The number that its first item was given. */
  start: number;
  spread: boolean;
  items: Result[];
}

/** Something that the person in the role does. */
export interface Duty extends Prose {
  /** From 1, over all groups. */
  number: number;
  id: string;
  /** The id was written, so that other files may name the item. */
  hasWrittenId: boolean;
  /** The leading strong phrase; it stays in the text. */
  title?: string;
  /** The heading that it stands under inside its section. */
  group?: string;
  /** Codes of the standards that it rests on. */
  standards: string[];
  /** What the person will be taught. */
  support?: Prose;
  /** Why it is asked; never printed in a pack. */
  because?: Prose;
  /** Its share of time. */
  time?: Prose;
}

/** An area in which the role is to have results. */
export interface Result extends Prose {
  id: string;
  /** The id was written, so that other files may name the item. */
  hasWrittenId: boolean;
  support?: Prose;
  because?: Prose;
  time?: Prose;
}

/** The answer to "Could this be you?". */
export interface Profile {
  groups: { title?: string; items: string[] }[];
}

/** The competencies of one framework that a role requires. */
export interface Requirement {
  /** Id of the framework, as it calls itself. */
  framework: string;
  /** Level ids by competency id, or competency ids; absent for all of them. */
  required?: Record<string, string> | string[];
}
