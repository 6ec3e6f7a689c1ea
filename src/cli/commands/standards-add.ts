import { loadWorkspace, standardKey, type Workspace } from '../../model/index.ts';
import { checkSchema } from '../../schema/index.ts';
import { hasErrors, readYaml, type Source } from '../../source/index.ts';
import type { Standard } from '../../types.ts';
import type { Io } from '../io.ts';
import { isOwnFile } from '../select/is-own-file.ts';
import { absolutePath, selectFiles } from '../select/select-files.ts';
import { insertStandard } from '../standards/insert-standard.ts';
import { UsageError } from '../usage/usage-error.ts';

export interface AddOptions {
  title: string;
  suite?: string;
  owner?: string;
  url?: string;
  area?: string;
  /** Path of the catalogue. */
  file?: string;
}

/**
 * Adds a standard to a catalogue of the workspace that the current folder is in.
 *
 * @throws UsageError if the standard is there already, or can't be added; then nothing is written.
 */
export async function standardsAdd(id: string, options: AddOptions, io: Io): Promise<number> {
  const standard = readStandard(id, options);
  const [selection] = await selectFiles(['.'], io);
  const workspace = loadWorkspace(io.host, selection?.root ?? io.cwd);
  refuseKnown(standard, workspace);
  const path = findCatalogue(standard, options.file, workspace, io);
  const shown = io.host.show(path);
  const bytes = io.host.read(path) ?? new Uint8Array();
  if (!isOwnFile(path, io.host))
    throw new UsageError(`Unexpected link \`${shown}\``, 'Name the file itself with --file.');
  const before = readYaml(shown, bytes);
  if (before.data !== undefined && before.data !== null) checkSchema(before, 'standards');
  if (hasErrors(before.file))
    throw new UsageError(
      `The catalogue \`${shown}\` has errors`,
      '`jd validate` says which; mend them, then add the standard.',
    );
  const grown = insertStandard(before.text, standard);
  if (grown === undefined)
    throw new UsageError(
      `A standard cannot be added to \`${shown}\` as it is written`,
      'Write the catalogue as a list in which each entry starts with a hyphen.',
    );
  const mark = bytes.subarray(0, bytes.length - Buffer.byteLength(before.text));
  const written = Buffer.concat([mark, Buffer.from(grown.text)]);
  const after = readYaml(shown, written);
  refuseFaulty(after, before, standard, grown.index);
  io.writeFile(path, written);
  const { line } = after.at(`/${grown.index}/id`).start;
  io.stdout.write(`added ${standard.id} to ${shown}, line ${line}\n`);
  return 0;
}

/** The values that were given, without the spaces around them. */
function readStandard(id: string, { title, suite, owner, url, area }: AddOptions): Standard {
  const given = Object.entries({ id, title, suite, owner, url, area });
  const trimmed = given.flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value.trim()] as const],
  );
  const empty = trimmed.find(([, value]) => value === '');
  if (empty !== undefined)
    throw new UsageError(`Unexpected empty --${empty[0]}`, 'Write words, or leave the option out.');
  return { ...Object.fromEntries(trimmed), id: id.trim(), title: title.trim() };
}

function refuseKnown({ id }: Standard, { standards, sources }: Workspace): void {
  const known = standards.find(id);
  const names = known === undefined ? [] : [known.id, ...(known.aliases ?? [])].map(standardKey);
  if (known === undefined || !names.includes(standardKey(id))) return;
  const source = sources.find(({ data }) => Array.isArray(data) && data.includes(known));
  const index = Array.isArray(source?.data) ? source.data.indexOf(known) : 0;
  const place =
    source === undefined ? '' : ` in ${source.path}, line ${source.at(`/${index}/id`).start.line}`;
  throw new UsageError(
    `There is \`${known.id}\` (${known.title}) already${place}`,
    standardKey(known.id) === standardKey(id) ? 'Change it there.' : `It goes by \`${id}\` too.`,
  );
}

/** The catalogue that a standard goes to: the one named, the only one, or the one that has its suite or area. */
function findCatalogue(
  standard: Standard,
  file: string | undefined,
  { root, sources }: Workspace,
  { cwd }: Io,
): string {
  const folder = `${root}/standards`;
  if (file !== undefined) return namedCatalogue(file, folder, cwd);
  const catalogues = sources.filter(({ path }) => absolutePath(path, cwd).startsWith(`${folder}/`));
  const [only, another] = catalogues;
  if (only === undefined) return `${folder}/standards.yaml`;
  if (another === undefined) return absolutePath(only.path, cwd);
  for (const key of ['suite', 'area'] as const) {
    const fitting = catalogues.filter(
      ({ data }) => standard[key] !== undefined && hasValue(data, key, standard[key]),
    );
    if (fitting.length === 1) return absolutePath(fitting[0]?.path ?? '', cwd);
  }
  const names = catalogues.map(({ path }) => path).join(', ');
  throw new UsageError(`There are several catalogues: ${names}`, `Name one, as in --file ${only.path}.`);
}

function hasValue(data: unknown, key: 'suite' | 'area', value: string): boolean {
  return Array.isArray(data) && data.some((entry: Partial<Standard> | null) => entry?.[key] === value);
}

function namedCatalogue(file: string, folder: string, cwd: string): string {
  const path = /[/\\]/.test(file) ? absolutePath(file, cwd) : `${folder}/${file}`;
  if (path.startsWith(`${folder}/`) && /\.ya?ml$/i.test(path)) return path;
  throw new UsageError(
    `Unexpected file \`${file}\``,
    'Catalogues are YAML files in the folder `standards` of the workspace.',
  );
}

/** What was written must be what was meant, and all else be as it was. */
function refuseFaulty(after: Source, before: Source, standard: Standard, index: number): void {
  checkSchema(after, 'standards');
  const [fault] = after.file.messages.filter(({ fatal }) => fatal === true);
  if (fault !== undefined)
    throw new UsageError(fault.reason, typeof fault.note === 'string' ? fault.note : undefined);
  const entries = Array.isArray(before.data) ? before.data : [];
  const meant = entries.toSpliced(index, 0, standard);
  if (JSON.stringify(after.data) === JSON.stringify(meant)) return;
  throw new UsageError(`A standard cannot be added to \`${after.path}\` as it is written`, 'Add it by hand.');
}
