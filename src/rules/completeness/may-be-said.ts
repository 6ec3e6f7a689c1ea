import { knowsHeadings, type RoleSection } from '../../model/index.ts';

/** Whether some section may hold what seems to be missing: its heading is in a language whose headings are not known. */
export function mayBeSaid(sections: readonly RoleSection[], language: string): boolean {
  return !knowsHeadings(language) && sections.some(({ kind }) => kind === 'prose');
}
