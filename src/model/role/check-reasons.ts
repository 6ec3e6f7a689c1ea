import { report, type SourceSection } from '../../source/index.ts';
import { findNote } from '../items/notes.ts';
import type { RoleContext } from './role-context.ts';

/** Says that a `Because:` among prose is kept out of packs: it may have been meant as an ordinary sentence. */
export function checkReasons(section: SourceSection, { source, items }: RoleContext): void {
  const words = items.noteWords.because.join('|');
  if (!new RegExp(`(?:${words})[*_\\s]*:`, 'i').test(section.text)) return;
  for (const node of section.nodes()) {
    if (findNote(node, items.noteWords) !== 'because') continue;
    report(source.file, {
      ruleId: 'role/note-alone',
      severity: 'info',
      reason: '`Because:` opens a reason, which is kept out of packs',
      place: node.position ?? section.position,
      note: 'Begin the sentence with other words if readers should see it.',
    });
  }
}
