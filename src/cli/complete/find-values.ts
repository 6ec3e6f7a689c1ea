import { loadWorkspace, openRoles, type Workspace } from '../../model/index.ts';
import type { Io } from '../io.ts';
import { selectFiles } from '../select/select-files.ts';
import type { Candidate } from './candidate.ts';
import type { WantedValue } from './find-candidates.ts';

type Find = (io: Io) => Candidate[] | Promise<Candidate[]>;

/** The formats of a command; a test holds that it takes them. */
const formats: Readonly<Record<string, readonly string[]>> = {
  build: ['pdf', 'html'],
  compare: ['text', 'markdown', 'json'],
  coverage: ['text', 'markdown', 'json', 'csv'],
  matrix: ['text', 'csv', 'html', 'json', 'markdown'],
  validate: ['pretty', 'json', 'github', 'sarif', 'junit', 'gitlab', 'markdown'],
};

/** Shells that a script can be printed for, by the ending of its file in `templates/completions`. */
export const shells: Readonly<Record<string, string>> = {
  bash: 'bash',
  zsh: 'zsh',
  fish: 'fish',
  powershell: 'ps1',
};

/** How values are found, by the name of an option or argument. */
const finders: Readonly<Record<string, Find>> = {
  '--changed-since': revisions,
  '--family': (io) => distinct(io, 'family'),
  '--framework': frameworks,
  '--preset': presets,
  '--rule': async () =>
    (await ruleIds()).map(({ value, about }) => ({ value: `${value}=`, ...(about && { about }) })),
  '--since': revisions,
  '--status': (io) => distinct(io, 'status'),
  '--team': (io) => distinct(io, 'team'),
  '--theme': (io) => looks(io, 'themes'),
  '--template': (io) => looks(io, 'packs'),
  id: ruleIds,
  other: roles,
  role: roles,
  shell: () => Object.keys(shells).map((value) => ({ value })),
};

/** Finds what an option or argument may be, in the workspace of the current folder. */
export async function findValues({ command, name }: WantedValue, io: Io): Promise<Candidate[]> {
  if (name === '--format') return (formats[command] ?? []).map((value) => ({ value }));
  // An id of a standard is new.
  if (command.startsWith('standards')) return [];
  const found = (await finders[name]?.(io)) ?? [];
  return name === 'role' && command === 'show' ? [...found, ...(await frameworks(io))] : found;
}

async function workspaces(io: Io): Promise<Workspace[]> {
  return (await selectFiles(['.'], io)).map(({ root }) => loadWorkspace(io.host, root));
}

async function roles(io: Io): Promise<Candidate[]> {
  return (await workspaces(io)).flatMap((workspace) =>
    openRoles(workspace)
      .heads()
      .map(({ id, title = '' }) => ({ value: id, about: title })),
  );
}

async function frameworks(io: Io): Promise<Candidate[]> {
  return (await workspaces(io)).flatMap((workspace) =>
    workspace.frameworks.map(({ id, title = '' }) => ({ value: id, about: title })),
  );
}

/** What the roles say under a key, each value once. */
async function distinct(io: Io, key: 'family' | 'status' | 'team'): Promise<Candidate[]> {
  const values = (await workspaces(io)).flatMap((workspace) => {
    const opened = openRoles(workspace);
    return workspace.roleFiles.map((path) => opened.load(path).frontmatter[key]);
  });
  return [...new Set(values)].filter((value) => typeof value === 'string').map((value) => ({ value }));
}

async function looks(io: Io, folder: 'packs' | 'themes'): Promise<Candidate[]> {
  const { knownLooks } = await import('../../looks/find-look.ts');
  const names = (await workspaces(io)).flatMap((workspace) => knownLooks(workspace, folder));
  return [...new Set(names)].map((value) => ({ value }));
}

async function ruleIds(): Promise<Candidate[]> {
  const { rules } = await import('../../rules/index.ts');
  return rules.map(({ id, flags }) => ({ value: id, about: flags }));
}

async function presets(): Promise<Candidate[]> {
  const { presetNames } = await import('../../rules/presets.ts');
  return presetNames.map((value) => ({ value }));
}

async function revisions(io: Io): Promise<Candidate[]> {
  const said = await io.git(io.cwd, ['for-each-ref', '--format=%(refname:short)']);
  const names = said?.code === 0 ? said.stdout.split('\n') : [];
  return names.filter((name) => name !== '').map((value) => ({ value }));
}
