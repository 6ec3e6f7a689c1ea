import { type CompetencyFramework, openRoles, type Workspace } from '../../model/index.ts';
import { hasErrors, readMarkdown } from '../../source/index.ts';
import type { Io } from '../io.ts';
import { quotePath } from '../select/quote-path.ts';
import { absolutePath } from '../select/select-files.ts';
import { calledAs } from '../terminal/called-as.ts';
import { languageNote, languageOption, nameOf } from '../terminal/read-language.ts';
import { dayOfCheck } from '../usage/dates.ts';
import { didYouMean } from '../usage/did-you-mean.ts';
import { UsageError } from '../usage/usage-error.ts';
import { nameFile } from './name-file.ts';
import type { NewContext, NewFile } from './new-file.ts';
import { setFrontmatterValues, type YamlValue } from './set-yaml-values.ts';
import { findStarter } from './starters.ts';

/**
 * A role from a starter, named after its title, its id or its path.
 *
 * @throws UsageError if there is such a role already, or none that it could extend.
 */
export function newRole(given: string, { workspace, io, options }: NewContext): NewFile {
  const { folder, name } = placeOf(given, workspace, io);
  const { id, title } = nameFile(name, options.title);
  const known = openRoles(workspace).heads();
  refuseKnown(
    known.find((head) => head.id === id),
    io,
  );
  if (options.extends !== undefined) refuseUnknown(options.extends, known);
  const starter = findStarter(
    options.template ?? (options.extends === undefined ? 'plain' : 'variant'),
    io.host,
    workspace.root,
  );
  const language = options.language === undefined ? undefined : languageOption(options.language);
  const values: YamlValue[] = [
    [['x_starter'], undefined],
    [['title'], title],
    [['review', 'last'], dayOfCheck(undefined, io)],
  ];
  if (options.extends !== undefined) values.push([['extends'], options.extends]);
  if (language !== undefined) values.push([['language'], language]);
  const path = `${folder}/${id}.md`;
  const starting = new TextDecoder().decode(io.host.read(starter.path));
  const text = offerCompetencies(setFrontmatterValues(starting, values), workspace.frameworks);
  refuseFaulty(text, title, io.host.show(starter.path));
  return { path, text, advice: adviceOn(io.host.show(path), language ?? workspace.language, calledAs(io)) };
}

/** The folder that a role goes to, and what it is named after: its title or id, or a path that ends in `.md`. */
function placeOf(given: string, workspace: Workspace, io: Io): { folder: string; name: string } {
  if (!/\.(?:md|markdown)$/i.test(given)) return { folder: rolesFolder(workspace, io), name: given };
  const path = absolutePath(given, io.cwd);
  const folder = path.slice(0, path.lastIndexOf('/'));
  if (folder !== workspace.root && !folder.startsWith(`${workspace.root}/`))
    throw new UsageError(
      `${given} lies outside the workspace ${io.host.show(workspace.root)}`,
      'Name a file in its folder `roles`.',
    );
  const name = path.slice(folder.length + 1).replace(/\.\w+$/, '');
  return { folder, name };
}

/**
 * The folder in which new roles stand: the current one, if it is in `roles` or holds roles; else `roles`. Where all
 * roles stand elsewhere it is the folder of the first of them, since a folder `roles` would hide them.
 */
function rolesFolder({ root, roleFiles }: Workspace, { cwd }: Io): string {
  const roles = `${root}/roles`;
  const first = roleFiles[0];
  if (cwd === roles || cwd.startsWith(`${roles}/`)) return cwd;
  if (first === undefined || roleFiles.some((path) => path.startsWith(`${roles}/`))) return roles;
  const folders = roleFiles.map((path) => path.slice(0, path.lastIndexOf('/')));
  return folders.includes(cwd) ? cwd : (folders[0] ?? roles);
}

function refuseKnown(known: { id: string; path: string } | undefined, { host }: Io): void {
  if (known === undefined) return;
  throw new UsageError(
    `There is a role \`${known.id}\` already: ${host.show(known.path)}`,
    'Give the new one another title, or change that one.',
  );
}

function refuseUnknown(base: string, known: readonly { id: string }[]): void {
  const ids = known.map(({ id }) => id);
  if (ids.includes(base)) return;
  throw new UsageError(
    `No role \`${base}\` to extend${didYouMean(base, ids)}`,
    'Name the id of a role: its file without .md.',
  );
}

/** A starter of somebody's own may have faults, which make a new role worse. */
function refuseFaulty(text: string, title: string, starter: string): void {
  const { data, file } = readMarkdown(starter, new TextEncoder().encode(text));
  if (!hasErrors(file) && (data as { title?: unknown } | null | undefined)?.title === title) return;
  throw new UsageError(`The frontmatter of ${starter} can not be read`, 'Put it right, then make the role.');
}

/** Names, in the starter's note on competencies, those that the workspace has: which of them count is for the author. */
function offerCompetencies(text: string, [framework]: readonly CompetencyFramework[]): string {
  if (framework === undefined) return text;
  const { id, levels, competencies } = framework;
  const ids = competencies.map((competency) => competency.id);
  const [lowest] = levels;
  const required =
    lowest === undefined
      ? [`#   required: [${ids.join(', ')}]`]
      : [
          `#   required:   # levels: ${levels.map((level) => level.id).join(', ')}`,
          ...ids.map((each) => `#     ${each}: ${lowest.id}`),
        ];
  const lines = ['# competencies:', `#   framework: ${id}`, ...required, ''];
  return text.replace(/^# competencies:\n(?:# {3}.*\n)+/m, () => lines.join('\n'));
}

function adviceOn(path: string, language: string, jd: string): string[] {
  const note = languageNote(language);
  const foreign = `The starter is in English: write its headings in ${nameOf(language)}, and name them under \`sections\` in jd.yaml.`;
  return [
    'It is a draft. See what is left to write, and how it looks:',
    `  ${jd} validate ${quotePath(path)}`,
    `  ${jd} build ${quotePath(path)}`,
    ...(note === undefined ? [] : [`${foreign} ${note}`]),
  ];
}
