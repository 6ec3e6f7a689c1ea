import type { VFile } from 'vfile';
import { type Host, readsLikeRole, type Workspace } from '../model/index.ts';
import { report, type Source } from '../source/index.ts';
import { messageAbout } from './message-about.ts';

const ruleId = 'file/left-out';

/** The chosen files that are not read although they were probably meant as roles, each with a message. */
export function leftOutFiles({ host, leftOut }: Workspace, includes: (path: string) => boolean): VFile[] {
  return leftOut
    .filter((path) => includes(path))
    .flatMap((path) => {
      const found = describeLeftOut(path, host);
      if (found === undefined) return [];
      return [messageAbout(host.show(path), { ruleId, severity: 'warning', ...found })];
    });
}

/** Why a file is not read, and what to do; undefined if it was hardly meant as a role. */
function describeLeftOut(path: string, host: Host): { reason: string; note: string } | undefined {
  if (isMarkdown(path)) {
    if (!readsLikeRole(host, path)) return undefined;
    return {
      reason: 'Unexpected role outside the folder `roles`; it was not read',
      note: 'Move it to `roles`, where the other roles are.',
    };
  }
  return {
    reason: `Unexpected ending of the name \`${nameOf(path)}\`, expected .md; the file was not read`,
    note: adviceOnName(path),
  };
}

/** What to do with a file whose name says that it is no Markdown. */
export function adviceOnName(path: string): string {
  const name = nameOf(path);
  const bare = name.replace(/\.[^.]+$/, '').replace(/\.(?:md|markdown)$/i, '');
  if (/\.(?:docx?|odt|rtf|pages)$/i.test(name))
    return `Files of a word processor can not be read. Copy the words into a text file, and save it as ${bare}.md.`;
  return `Rename it to ${bare}.md. Notepad adds .txt unless “All files” is chosen where it saves.`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** Says of a file among the frameworks that it reads like a role: no pack is made of it there. */
export function checkRolesAmongFrameworks(shared: readonly Source[], { host, root }: Workspace): void {
  const folder = host.show(`${root}/frameworks`);
  for (const { file, path, at } of shared) {
    if (!path.startsWith(`${folder}/`) || !isMarkdown(path)) continue;
    if (!readsLikeRole(host, `${root}/frameworks${path.slice(folder.length)}`)) continue;
    report(file, {
      ruleId,
      severity: 'warning',
      reason: 'Unexpected role in the folder `frameworks`; it is read as a competency framework',
      place: at(''),
      note: 'Move it to `roles`. A competency framework has `kind: competency-framework` on top.',
    });
  }
}
