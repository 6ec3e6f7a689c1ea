import { fileId } from './role/read-role.ts';
import type { Workspace } from './workspace.ts';

/** Reads the ids of all roles of a workspace, from the heads of their files, when first asked for. */
export function roleIdReader(workspace: Workspace): () => ReadonlySet<string> {
  const titles = titleReader(workspace);
  let ids: ReadonlySet<string> | undefined;
  return () => {
    ids ??= new Set(titles().keys());
    return ids;
  };
}

/** Finds the title of a role of the workspace by its id. */
export function roleTitleReader(workspace: Workspace): (id: string) => string | undefined {
  const titles = titleReader(workspace);
  return (id) => (/\s/.test(id) ? undefined : titles().get(id));
}

function titleReader({ host, roleFiles }: Workspace): () => ReadonlyMap<string, string | undefined> {
  let titles: Map<string, string | undefined> | undefined;
  return () => {
    titles ??= new Map(
      roleFiles.map((path) => readHead(new TextDecoder().decode(host.read(path)?.subarray(0, 4096)), path)),
    );
    return titles;
  };
}

/** Id and title from the first lines of a file, without reading it as YAML. */
function readHead(head: string, path: string): [id: string, title: string | undefined] {
  const frontmatter = head.split(/^---[ \t]*$/m)[1] ?? '';
  const id = /^id[ \t]*:[ \t]*["']?([^\s"'#]+)/m.exec(frontmatter)?.[1];
  const title = /^title[ \t]*:[ \t]*(?:"([^"]*)"|'([^']*)'|([^#\r\n]*))/m.exec(frontmatter);
  return [id ?? fileId(path), (title?.[1] ?? title?.[2] ?? title?.[3])?.trim()];
}
