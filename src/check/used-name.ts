import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Role } from '../model/index.ts';
import { report } from '../source/index.ts';

/** What names a role and its packs, and where it says so. */
export interface UsedName {
  id: string;
  /** What names the files of its packs. */
  pack: string;
  place: Position;
}

/** What names the files of a role's packs; no two roles of a workspace may share it. */
export function packName({ id, language, frontmatter: { translation_of: original } }: Role): string {
  return original === undefined ? id : `${original}.${language}`;
}

/** The name of a role; one that names no id is known by its title. */
export function usedName(role: Role): UsedName {
  const { id, source, frontmatter } = role;
  const place = source.at(frontmatter.id === undefined ? '/title' : '/id');
  return { id, pack: packName(role), place };
}

/** Where names of packs were first used; a second role of the same name is an error at both places. */
export function nameChecker(): (name: UsedName, file: VFile) => void {
  const first = new Map<string, { name: UsedName; file: VFile }>();
  return (name, file) => {
    const key = name.pack.toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, { name, file });
      return;
    }
    reportClash(other, { name, file });
    reportClash({ name, file }, other);
  };
}

interface Used {
  name: UsedName;
  file: VFile;
}

function reportClash({ name, file }: Used, there: Used): void {
  report(file, {
    ruleId: 'ref/duplicate-id',
    severity: 'error',
    reason: `Unexpected role id \`${name.id}\`, which \`${there.file.path}\` has too`,
    place: name.place,
    note: 'Give one of the two an `id` of its own.',
    actual: name.id,
    cause: { file: there.file.path, position: there.name.place },
  });
}
