import type { Locale } from '../../locale/index.ts';
import { matchesHeading } from '../headings.ts';
import type { Importance } from './person-specification.ts';

/** The importance that the heading of a whole section says, as `Essential criteria` or `Nice to have` does. */
export function sectionImportance(title: string, { specification }: Locale): Importance | undefined {
  const { essential, essentialSection, desirable, desirableSection } = specification;
  const words = title.replace(/\s*\([^()]*\)[\s*_:]*$/, '');
  // A letter alone is the head of a column.
  const isOne = (headings: string[]) =>
    matchesHeading(
      words,
      headings.filter(({ length }) => length > 1),
    );
  if (isOne([...essential, ...essentialSection])) return 'essential';
  return isOne([...desirable, ...desirableSection]) ? 'desirable' : undefined;
}
