/** Parts: what each directive of a pack template stands for, one file each. */
import { career } from './career.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import { framework } from './framework.ts';
import { glossary } from './glossary.ts';
import { howToApply } from './how-to-apply.ts';
import { matrix } from './matrix.ts';
import { organisation } from './organisation.ts';
import type { Part } from './part.ts';
import { personSpecification } from './person-specification.ts';
import { requiredLevels } from './required-levels.ts';
import { role } from './role.ts';
import { standards } from './standards.ts';
import { structure } from './structure.ts';
import { terms } from './terms.ts';

export type { Part, PartContext } from './part.ts';

/** Every directive by its name. */
export const parts: Readonly<Record<string, Part>> = {
  career,
  contents,
  cover,
  framework,
  glossary,
  'how-to-apply': howToApply,
  matrix,
  organisation,
  'person-specification': personSpecification,
  'required-levels': requiredLevels,
  role,
  standards,
  structure,
  terms,
};
