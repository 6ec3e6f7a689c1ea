import { loadWorkspace, mapHost, openRoles, type Role, type Workspace } from '../index.ts';

/** A message in short: its severity, rule, line and words. */
export interface Finding {
  severity: 'error' | 'warning' | 'info';
  ruleId: string;
  line: number | undefined;
  reason: string;
}

/** A role of a workspace in memory, with what was said about it and about the files around it. */
export interface Loaded {
  role: Role;
  workspace: Workspace;
  findings: Finding[];
}

/** Loads the workspace that some texts by path make up. */
export function workspaceOf(files: Record<string, string>): Workspace {
  return loadWorkspace(mapHost(inFolder(files)), '/trust');
}

/** Loads one role from its text, in a workspace of other files by path. */
export function roleOf(text: string, files: Record<string, string> = {}): Loaded {
  const file = 'roles/link-worker.md';
  const host = mapHost(inFolder({ ...files, [file]: text }));
  const workspace = loadWorkspace(host, '/trust');
  const role = openRoles(workspace).load(`/trust/${file}`);
  const sources = [...workspace.sources, role.source];
  return { role, workspace, findings: sources.flatMap(findingsOf) };
}

/** A role with a title and some body. */
export function roleWith(body: string, facts = '', files: Record<string, string> = {}): Loaded {
  const frontmatter = ['---', 'title: Link Worker', ...(facts === '' ? [] : [facts.trim()]), '---'].join(
    '\n',
  );
  return roleOf(`${frontmatter}\n\n${body}`, files);
}

/** Joins lines, so that what an author typed can be read in a test. */
export function lines(...texts: string[]): string {
  return texts.join('\n');
}

/** What was said about a file. */
export function findingsOf({ file }: { file: Role['source']['file'] }): Finding[] {
  return file.messages.map(({ fatal, ruleId, line, reason }) => ({
    severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'info',
    ruleId: ruleId ?? '',
    line,
    reason,
  }));
}

function inFolder(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`/trust/${path}`, text]));
}
