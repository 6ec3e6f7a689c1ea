import type { Locale, Method } from '../locale/index.ts';
import type { Source } from '../source/index.ts';
import type { Facts, Glossary, WorkspaceFile } from '../types.ts';
import type { CompetencyFramework } from './framework/competency-framework.ts';
import type { Host } from './host.ts';
import type { Methods } from './methods.ts';
import type { Standards } from './standards/read-standards.ts';

/** What a folder of roles shares: the organisation, frameworks, standards, glossary and defaults. */
export interface Workspace {
  /** Absolute path of its folder. */
  root: string;
  host: Host;
  organisation: NonNullable<WorkspaceFile['organisation']>;
  defaults: Facts;
  language: string;
  /** More headings by kind of section. */
  sections: Record<string, string | string[]>;
  careerLevels: { id: string; title?: string }[];
  frameworks: CompetencyFramework[];
  standards: Standards;
  glossary: Glossary;
  /** Name of the pack template and theme that roles use if they name none. */
  pack?: string;
  theme?: string;
  /** The preset, and severities and options by rule, as `jd.yaml` says them. */
  rules: NonNullable<WorkspaceFile['rules']>;
  /** The methods of assessment, in a language. */
  methodsIn(locale: Locale): Methods;
  /** The workspace's own methods. */
  ownMethods: Method[];
  /** Every file of the workspace other than roles, as it was read; messages are on their vfiles. */
  sources: Source[];
  /** Paths of the files that hold roles, absolute, in order. */
  roleFiles: string[];
  /** Absolute paths of links that were not followed. */
  links: string[];
  /** Absolute paths of files that are not read and may have been meant as roles, by place or name. */
  leftOut: string[];
}
