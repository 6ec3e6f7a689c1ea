import { packageFolder } from '../../disk/package-folder.ts';
import { findWorkspaceFolder, type Host, loadWorkspace } from '../../model/index.ts';
import { type Answers, askAnswers, readName } from '../init/answers.ts';
import { ciFiles, jobFiles, type PlannedFile, planFiles } from '../init/plan-files.ts';
import type { Io } from '../io.ts';
import { amount } from '../reporters/summarise.ts';
import { isThere } from '../select/is-there.ts';
import { quotePath } from '../select/quote-path.ts';
import { absolutePath } from '../select/select-files.ts';
import { calledAs } from '../terminal/called-as.ts';
import { languageNote, languageOption } from '../terminal/read-language.ts';
import { dayOfCheck } from '../usage/dates.ts';
import { UsageError } from '../usage/usage-error.ts';

export interface InitOptions {
  organisation?: string;
  kind?: Answers['kind'];
  language?: string;
  ci?: Answers['ci'];
  /** Ask nothing. */
  yes?: boolean;
}

/** What shells call a command that was ended by Ctrl-C. */
const brokenOff = 130;

/**
 * Makes a small workspace. What is not given is asked, where a person is there to answer; files that are there already
 * are kept.
 *
 * @throws UsageError if the folder can't become a workspace, or nobody is there to ask; then nothing is written.
 */
export async function init(folder: string | undefined, options: InitOptions, io: Io): Promise<number> {
  const root = absolutePath(folder ?? '.', io.cwd);
  const job = jobAlone(options);
  if (job !== undefined && isThere(`${root}/jd.yaml`, io.host)) return addJob(job, root, io);
  refuseFolder(root, folder, io);
  const answers = await gatherAnswers(root, options, io);
  if (answers === undefined) return brokenOff;
  const roles = io.host.list(root) === undefined ? 0 : loadWorkspace(io.host, root).roleFiles.length;
  const example = roles === 0 && !isThere(`${root}/frameworks`, io.host);
  const planned = planFiles({ answers, root, day: dayOfCheck(undefined, io), example, host: io.host });
  const kept = writeFiles(planned, root, io);
  const said = [
    ...notesOn(answers, { root, kept, example, roles }, io),
    '',
    'Next:',
    ...(root === io.cwd ? [] : [`  cd ${quotePath(io.host.show(root))}`]),
    ...['validate', 'build'].map((command) => `  ${calledAs(io)} ${command}`),
  ];
  io.stdout.write(`${said.join('\n')}\n`);
  return 0;
}

/** The job for CI, if nothing else is asked for. */
function jobAlone({ ci, yes: _yes, ...others }: InitOptions): keyof typeof ciFiles | undefined {
  return ci === 'none' || Object.values(others).some((value) => value !== undefined) ? undefined : ci;
}

/** Adds a job for CI to a workspace. */
function addJob(ci: keyof typeof ciFiles, root: string, io: Io): number {
  const kept = writeFiles(jobFiles(ci, io.host), root, io);
  for (const line of ciNotes(ci, root, kept.length > 0, io)) io.stdout.write(`${line}\n`);
  return 0;
}

/** Writes files that are not there yet, and says so; returns those that are. */
function writeFiles(planned: readonly PlannedFile[], root: string, io: Io): PlannedFile[] {
  const kept = planned.filter(({ file }) => isThere(`${root}/${file}`, io.host));
  for (const { file, text } of planned.filter((each) => !kept.includes(each))) {
    io.writeFile(`${root}/${file}`, new TextEncoder().encode(text));
    io.stdout.write(`wrote ${io.host.show(`${root}/${file}`)}\n`);
  }
  for (const { file } of kept) io.stdout.write(`kept ${io.host.show(`${root}/${file}`)}, which was there\n`);
  return kept;
}

/** A workspace is never made anew, and one inside another only where its folder was named. */
function refuseFolder(root: string, folder: string | undefined, { host }: Io): void {
  if (host.list(root) === undefined && isThere(root, host))
    throw new UsageError(`${host.show(root)} is no folder that can be read`, 'Name another.');
  const owner = findWorkspaceFolder(host, root);
  if (isThere(`${root}/jd.yaml`, host))
    throw new UsageError(
      `There is a workspace already: ${host.show(`${root}/jd.yaml`)}`,
      'Add to it with jd new, which alone lists what can be made; --ci alone adds a job for CI.',
    );
  if (owner !== undefined && folder === undefined)
    throw new UsageError(
      `This folder is part of a workspace: ${host.show(`${owner}/jd.yaml`)}`,
      'Add to it with jd new. For a workspace of its own, name the folder: jd init .',
    );
}

async function gatherAnswers(
  root: string,
  { organisation, kind, language, ci, yes }: InitOptions,
  io: Io,
): Promise<Answers | undefined> {
  const given: Partial<Answers> = {
    ...(organisation !== undefined && { organisation: nameOption(organisation) }),
    ...(kind !== undefined && { kind }),
    ...(language !== undefined && { language: languageOption(language) }),
    ...(ci !== undefined && { ci }),
  };
  const defaults: Answers = { organisation: nameOf(root), kind: 'charity', language: 'en-GB', ci: 'none' };
  const say = (line: string) => io.stdout.write(`${line}\n`);
  if (yes) return { ...defaults, ...given };
  if (io.questions === undefined) {
    if (given.organisation !== undefined) return { ...defaults, ...given, organisation: given.organisation };
    throw new UsageError(
      'Nobody is there to ask for the name of the organisation',
      'Give it, as in --organisation "Riverside Trust"; or take what is usual with --yes.',
    );
  }
  say(
    `A workspace for job descriptions in ${io.host.show(root) === '.' ? 'this folder' : io.host.show(root)}.`,
  );
  say('Press Enter for what stands in brackets; Ctrl-C leaves, and nothing is written.\n');
  const questions = await io.questions();
  try {
    const answers = await askAnswers(given, defaults, { ask: questions.ask, say });
    say(answers === undefined ? '\nNothing was written.' : '');
    return answers;
  } finally {
    questions.close();
  }
}

function nameOption(given: string): string {
  const name = readName(given);
  if ('value' in name) return name.value;
  throw new UsageError('Unexpected empty --organisation', 'Write its name.');
}

/** What an organisation is called after its folder, unless somebody says more. */
function nameOf(root: string): string {
  const words = root
    .slice(root.lastIndexOf('/') + 1)
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  return words === '' ? 'Our organisation' : words.charAt(0).toUpperCase() + words.slice(1);
}

interface Outcome {
  root: string;
  kept: PlannedFile[];
  example: boolean;
  /** How many roles were there before. */
  roles: number;
}

/** What else is worth knowing about what was written. */
function notesOn(answers: Answers, { root, kept, example, roles }: Outcome, io: Io): string[] {
  const isKept = (name: string) => kept.some(({ file }) => file === name);
  const lines: string[] = [];
  if (!example)
    lines.push(
      `There ${roles > 0 ? `${roles === 1 ? 'is' : 'are'} ${amount(roles, 'role')}` : 'are frameworks'} here already, so no example was added.`,
    );
  const language = languageNote(answers.language);
  if (language !== undefined)
    lines.push(`${example ? 'The example and the' : 'The'} sentences in jd.yaml are in English. ${language}`);
  if (isKept('.gitignore') && !/^\/?build\/?\s*$/m.test(textOf(`${root}/.gitignore`, io)))
    lines.push('Packs are written to build/: add a line `build/` to .gitignore.');
  if (answers.ci !== 'none') lines.push(...ciNotes(answers.ci, root, isKept(ciFiles[answers.ci]), io));
  return lines.length > 0 ? ['', ...lines] : [];
}

/** What has to be done by hand before changes are checked. */
function ciNotes(ci: keyof typeof ciFiles, root: string, isKept: boolean, io: Io): string[] {
  const { host } = io;
  const lines: string[] = [];
  const template = host.show(`${packageFolder()}/templates/ci/${ci}.yml`);
  if (isKept) lines.push(`Add the job in ${template} to ${ciFiles[ci]}.`);
  const repository = repositoryAbove(root, host);
  if (!isKept && repository !== undefined)
    lines.push(
      `The repository begins at ${host.show(repository)}: move ${ciFiles[ci]} there, and let its job begin with \`cd ${quotePath(root.slice(repository.length + 1))}\`.`,
    );
  if (!textOf(`${root}/package.json`, io).includes('"jd-toolkit"'))
    lines.push(
      'The job needs `jd-toolkit` among the devDependencies of package.json, with package-lock.json.',
    );
  return lines;
}

/** The folder above in which a repository of git begins, if the folder itself begins none. */
function repositoryAbove(root: string, host: Host): string | undefined {
  for (let folder = root; folder !== ''; folder = folder.slice(0, folder.lastIndexOf('/'))) {
    if (isThere(`${folder}/.git`, host)) return folder === root ? undefined : folder;
  }
  return undefined;
}

function textOf(path: string, { host }: Io): string {
  return new TextDecoder().decode(host.read(path));
}
