import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { termIndex, type Workspace } from '../../model/index.ts';
import type { FileFinding, RoleNote, Rule } from '../rule.ts';

const head = '---\ntitle: Night Porter\n---\n\n';

/** Flags entries of the glossary that nothing in the workspace uses. */
export const unusedEntry: Rule = {
  id: 'glossary/unused-entry',
  severity: 'info',
  flags: 'An entry of the glossary whose term no role, framework or word of the organisation uses.',
  why: 'It may be spelt in another way in the roles, so that nobody gets the explanation; or the word has gone and the entry was forgotten.',
  limits: 'It speaks only where all roles of the workspace are checked.',
  examples: {
    files: {
      'glossary.yaml': '- term: anticipatory care plan\n  short: ACP\n  meaning: What should happen.\n',
    },
    good: [`${head}You read each anticipatory care plan.\n`, `${head}You read the ACPs of the night.\n`],
    bad: [`${head}You read each plan of care.\n`, `${head}You acp at night.\n`],
  },
  checkAll({ workspace }) {
    const { find } = termIndex(workspace.glossary);
    const usedIn = (text: string) => [...new Set(find(text).map(({ entry: { term } }) => term))];
    return {
      note: ({ source }) => (workspace.glossary.length === 0 ? undefined : usedIn(source.text)),
      findings(notes: readonly RoleNote<string[]>[]) {
        if (workspace.glossary.length === 0 || notes.length < workspace.roleFiles.length) return [];
        const used = new Set(notes.flatMap(({ note }) => note));
        for (const { data, text } of workspace.sources) {
          if (!isGlossary(data, workspace)) for (const term of usedIn(text)) used.add(term);
        }
        return unusedEntries(used, workspace);
      },
    };
  },
};

function isGlossary(data: unknown, { glossary }: Workspace): data is unknown[] {
  return Array.isArray(data) && glossary.some((entry) => data.includes(entry));
}

function unusedEntries(used: ReadonlySet<string>, workspace: Workspace): FileFinding[] {
  const entries = new Set(workspace.glossary);
  return workspace.sources.flatMap(({ data, file, at }) =>
    (Array.isArray(data) ? data : []).flatMap((entry, index): FileFinding[] => {
      if (!entries.has(entry) || used.has(entry.term)) return [];
      const place = at(`/${index}/term`);
      if (isSecond(file, place)) return [];
      return [
        {
          file,
          reason: `Nothing uses \`${entry.term}\``,
          place,
          note: 'Spell it as the roles do, or take it out.',
          actual: entry.term,
        },
      ];
    }),
  );
}

/** Whether a term has an entry further up: that is said already, and it is the first by which it is explained. */
function isSecond({ messages }: VFile, { start }: Position): boolean {
  return messages.some(
    ({ ruleId, line, column }) =>
      (ruleId === 'glossary/duplicate' || ruleId === 'glossary/conflict') &&
      line === start.line &&
      column === start.column,
  );
}
