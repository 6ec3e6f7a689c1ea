import type { RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Prose } from '../prose.ts';

/** A level of a framework; they are ordered from the lowest. */
export interface Level {
  /** A string, also where it was written as a number. */
  id: string;
  title?: string;
  description?: string;
}

/** What a competency looks like at one level. */
export interface LevelIndicators {
  /** This competency's own name for the level. */
  title?: string;
  indicators: Prose[];
  /** Its heading, or the cell that is empty. */
  position?: Position;
  /** Everything under the level's heading in the author's order, where it is more than a list. */
  nodes?(): RootContent[];
  /** Its heading and what is no list under it, as written. */
  prose?: string;
}

/** Something a person does well, with what it looks like. */
export interface Competency {
  id: string;
  title: string;
  /** The group that it stands in. */
  group?: string;
  /** Printed before the title, such as "Critical competency". */
  label?: string;
  /** Codes of the standards that it rests on. */
  standards: string[];
  definition?: Prose;
  why?: Prose;
  /** By level id; a level that is not here has nothing to say about this competency. */
  levels: Map<string, LevelIndicators>;
  /** Indicators of a framework without levels. */
  indicators: Prose[];
  /** Definition and indicators in the author's order, where prose and lists take turns. */
  opening?(): RootContent[];
  goingWell: Prose[];
  notGoingWell: Prose[];
  /** Anything else that is written about it, headings included. */
  rest?: Prose;
}

/** Competencies with their levels. */
export interface CompetencyFramework {
  id: string;
  title: string;
  /** Path of its file, as messages show it. */
  path: string;
  introduction?: Prose;
  /** What is written under the heading of a group, by its title. */
  groups: Map<string, Prose>;
  version?: string;
  levels: Level[];
  /** Whether each level includes those below; undefined if that is not said. */
  cumulative?: boolean;
  competencies: Competency[];
}
