import { absolutePath } from '../select/select-files.ts';
import { bodyCursor } from './body-cursor.ts';
import type { EditedFile } from './edited-workspace.ts';
import { targetAt } from './target-at.ts';
import { startOf, type TargetPlace } from './targets/target.ts';

/** Where that is written to which the words at an offset refer. */
export function findDefinition(file: EditedFile, offset: number): TargetPlace | undefined {
  return linkedFile(file, offset) ?? targetAt(file, offset)?.target.place?.();
}

/** The file that a link or a picture at an offset leads to. */
function linkedFile(file: EditedFile, offset: number): TargetPlace | undefined {
  const cursor = bodyCursor(file, offset);
  if (cursor === undefined) return undefined;
  const at = cursor.before.length;
  for (const { 0: whole, 1: url = '', index } of cursor.line.matchAll(
    /\[[^\]]*\]\(<?([^()\s<>#]+)[^()]*\)/g,
  )) {
    if (at < index || at > index + whole.length || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) continue;
    const path = absolutePath(decode(url), file.path.slice(0, file.path.lastIndexOf('/')));
    return file.workspace.host.real(path) === undefined ? undefined : startOf(path);
  }
  return undefined;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
