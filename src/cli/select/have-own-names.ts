import { fileId } from '../../model/index.ts';
import type { Chosen } from './check-workspace.ts';

/** Bytes of a file that are looked at: longer frontmatter is rare, and read as YAML instead. */
const HEAD = 16_384;
const frontmatter = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*\r?\n/;
/** A key, what is indented under it or listed, a comment, an empty line. */
const plainLine = /^(?:[a-z_]+:(?:[ \t]|$)|[ \t]|- |#|$)/;
const plainId = /^id:[ \t]+(?!(?:true|false|null)\b)([a-z][a-z0-9-]*)[ \t]*$/;

/**
 * Whether the first lines of the chosen roles tell already that no two of their packs have one name. Where only a
 * reader of YAML can tell (a translation, a quoted key), the answer is no.
 */
export function haveOwnNames({ workspace: { host }, rolePaths }: Chosen): boolean {
  const names = new Set<string>();
  for (const path of rolePaths) {
    const head = new TextDecoder().decode(host.read(path)?.subarray(0, HEAD));
    const name = nameIn(head, path)?.toLowerCase();
    if (name === undefined || names.has(name)) return false;
    names.add(name);
  }
  return true;
}

function nameIn(head: string, path: string): string | undefined {
  const lines = frontmatter.exec(head)?.[1]?.split(/\r?\n/);
  if (!lines?.every((line) => plainLine.test(line) && !line.startsWith('translation_of'))) return undefined;
  const ids = lines.filter((line) => line.startsWith('id:'));
  if (ids.length === 0) return fileId(path);
  return ids.length === 1 ? plainId.exec(ids[0] ?? '')?.[1] : undefined;
}
