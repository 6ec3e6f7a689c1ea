import { knownLooks } from '../looks/find-look.ts';
import { inheritedFrom, type Role, type Workspace } from '../model/index.ts';
import { suggest } from '../schema/index.ts';
import { report, type Source } from '../source/index.ts';

const looks = [
  { key: 'pack', folder: 'packs', what: 'pack template' },
  { key: 'theme', folder: 'themes', what: 'theme' },
] as const;

/**
 * Finds names of pack templates and themes that do not exist: the workspace's own, and those of its roles. One that
 * several roles inherit is reported once, where it was written.
 */
export function lookChecker(workspace: Workspace): (role: Role) => void {
  const known = looks.map((look) => ({ ...look, names: knownLooks(workspace, look.folder) }));
  const settings = workspace.sources.find(
    ({ path }) => path === workspace.host.show(`${workspace.root}/jd.yaml`),
  );
  for (const { key, what, names } of known) {
    const name = workspace[key];
    if (settings !== undefined && name !== undefined) checkName(settings, key, what, name, names);
  }
  const checked = new Map(known.map(({ key }) => [key, new WeakSet<Source>()]));
  return (role) => {
    for (const { key, what, names } of known) {
      const name = role.frontmatter[key];
      if (name === undefined) continue;
      const { source } = inheritedFrom(role.at(`/${key}`)) ?? role;
      if (checked.get(key)?.has(source)) continue;
      checked.get(key)?.add(source);
      checkName(source, key, what, name, names);
    }
  };
}

function checkName(source: Source, key: string, what: string, name: string, names: string[]): void {
  if (names.includes(name)) return;
  const meant = suggest(name, names);
  report(source.file, {
    ruleId: `ref/unknown-${key}`,
    severity: 'error',
    reason: `Unknown ${what} \`${name}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    place: source.at(`/${key}`),
    note: `Known: ${names.map((known) => `\`${known}\``).join(', ')}.`,
    expected: meant === undefined ? names : [meant],
    actual: name,
  });
}
