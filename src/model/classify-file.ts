import type { Host } from './host.ts';

/** What a file of a workspace holds. */
export type FileKind =
  | 'workspace'
  | 'role'
  | 'framework'
  | 'standards'
  | 'glossary'
  | 'template'
  | 'theme'
  | 'other';

/** What a file holds, as far as its path from the workspace's folder tells. */
export function kindByPath(file: string): FileKind | undefined {
  const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
  const isMarkdown = /\.(?:md|markdown)$/i.test(file);
  const isYaml = /\.ya?ml$/i.test(file);
  if (file === 'jd.yaml') return 'workspace';
  if (/^glossary\.ya?ml$/.test(file)) return 'glossary';
  if (folder === 'frameworks' && (isMarkdown || isYaml)) return 'framework';
  if (folder === 'standards' && isYaml) return 'standards';
  if (folder === 'packs' && isMarkdown) return 'template';
  if (folder === 'themes' && isYaml) return 'theme';
  if (folder === 'roles' && isMarkdown) return 'role';
  // Roles to start from, which are not written yet.
  if (folder === 'starters') return 'other';
  return isMarkdown ? undefined : 'other';
}

/** How much of a file is looked at to tell what it holds. */
const headSize = 16_384;

const frontmatter = /^\uFEFF?\s*---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*$|$(?![\s\S]))/m;
const roleKeys =
  /^(?:team|hours|pay|contract|base|reports_to|competencies|person_specification|posts)[ \t]*:/gm;

/** Whether a file that is not read has a name that editors and word processors give to texts. */
export function isNamedAsText(file: string): boolean {
  return /\.(?:md|markdown)\.[a-z]+$/i.test(file) || /^roles\/.*\.(?:docx?|odt|rtf|pages|txt)$/i.test(file);
}

/** Whether Markdown outside the folder of roles reads like a role; a page of a website has a title as well. */
export function readsLikeRole(host: Host, path: string): boolean {
  const head = new TextDecoder().decode(host.read(path)?.subarray(0, headSize));
  const yaml = frontmatter.exec(head)?.[1] ?? '';
  return kindByContent(host, path) === 'role' && new Set(yaml.match(roleKeys)).size > 1;
}

/** What a Markdown file outside the known folders holds: a role has a title, or several keys of a role. */
export function kindByContent(host: Host, path: string): FileKind {
  const head = new TextDecoder().decode(host.read(path)?.subarray(0, headSize));
  const yaml = frontmatter.exec(head)?.[1];
  if (yaml === undefined) return 'other';
  const kind = /^kind[ \t]*:[ \t]*(\S+)/m.exec(yaml)?.[1];
  if (kind === 'competency-framework') return 'framework';
  if (kind !== undefined && kind !== 'role') return 'other';
  const isRole = /^["']?title["']?[ \t]*:/m.test(yaml) || (yaml.match(roleKeys)?.length ?? 0) > 1;
  return isRole ? 'role' : 'other';
}

/** Whether a Markdown file has frontmatter; a README among the roles has none. */
export function hasFrontmatter(host: Host, path: string): boolean {
  return /^\uFEFF?\s*---[ \t]*(?:\r?\n|$)/.test(new TextDecoder().decode(host.read(path)?.subarray(0, 1000)));
}
