import type { Passage } from './passage.ts';

const sections = new Set(['person-specification', 'profile', 'who']);

/** Whether a passage says who is looked for: a criterion, or a part of such a section. */
export function isAboutPerson({ kind, section }: Passage): boolean {
  return kind === 'criterion' || sections.has(section);
}
