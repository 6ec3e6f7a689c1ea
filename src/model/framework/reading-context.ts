import type { Locale } from '../../locale/index.ts';
import type { Source } from '../../source/index.ts';
import type { CompetencyFramework } from './competency-framework.ts';

/** What frameworks are read with. */
export interface FrameworkReading {
  locale: Locale;
  /** Whether words in square brackets cite a standard. */
  isCitation(words: string): boolean;
}

/** What the parts of a framework are read with. */
export interface ReadingContext extends FrameworkReading {
  framework: CompetencyFramework;
  /** Whether the frontmatter names the levels; else headings define them. */
  hasLevels: boolean;
  partDepth: 3 | 4;
  source: Source;
}
