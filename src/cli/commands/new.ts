import { loadWorkspace } from '../../model/index.ts';
import { onlyMeant } from '../../schema/index.ts';
import type { Io } from '../io.ts';
import type { NewContext, NewFile, NewOptions } from '../new/new-file.ts';
import { newRole } from '../new/new-role.ts';
import { newFramework, newGlossary, newPack, newTheme } from '../new/new-shared-files.ts';
import { roleStarters } from '../new/starters.ts';
import { isThere } from '../select/is-there.ts';
import { selectFiles } from '../select/select-files.ts';
import { UsageError } from '../usage/usage-error.ts';

interface Kind {
  /** How it is called, as help shows it. */
  usage: string;
  summary: string;
  make(name: string, context: NewContext): NewFile;
}

/** What can be made, by the word that asks for it. */
const kinds: Readonly<Record<string, Kind>> = {
  role: { usage: 'role "Night Porter"', summary: 'a role, in roles/; `role` may be left out', make: newRole },
  framework: {
    usage: 'framework "Core"',
    summary: 'a competency framework, in frameworks/',
    make: newFramework,
  },
  pack: { usage: 'pack "Short pack"', summary: 'a pack template, in packs/', make: newPack },
  theme: {
    usage: 'theme "Harbour"',
    summary: 'a theme on top of the default one, in themes/',
    make: newTheme,
  },
  glossary: { usage: 'glossary', summary: 'glossary.yaml, with one entry', make: newGlossary },
};

/**
 * Makes a file to start from, in the workspace that the current folder is in; without words lists what can be made.
 *
 * @throws UsageError if the file is there already, or can't be made; then nothing is written.
 */
export async function newFile(words: string[], options: NewOptions, io: Io): Promise<number> {
  const [selection] = await selectFiles(['.'], io);
  const workspace = loadWorkspace(io.host, selection?.root ?? io.cwd);
  if (words.length === 0) {
    io.stdout.write(listKinds({ workspace, io, options }));
    return 0;
  }
  const { name, given } = readWords(words, options);
  const { path, text, advice } = kinds[name]?.make(given, { workspace, io, options }) ?? neverMade(name);
  if (isThere(path, io.host))
    throw new UsageError(
      `${io.host.show(path)} is there already`,
      'Change it, or give the new one another name.',
    );
  io.writeFile(path, new TextEncoder().encode(text));
  io.stdout.write([`made ${io.host.show(path)}`, ...advice, ''].join('\n'));
  return 0;
}

/** What is to be made, and what it is called. Words that name no kind are the title of a role. */
function readWords([first = '', ...rest]: string[], options: NewOptions): { name: string; given: string } {
  const names = Object.keys(kinds);
  if (!names.includes(first)) {
    // One slip of the keyboard away from a kind, and written like one.
    const meant = /^[a-z]+$/.test(first) ? onlyMeant(first, names) : undefined;
    if (meant !== undefined)
      throw new UsageError(
        `Unknown \`${first}\`; did you mean \`${meant}\`?`,
        `For a role of that name: jd new role ${[first, ...rest].join(' ')}`,
      );
    return { name: 'role', given: [first, ...rest].join(' ') };
  }
  const given = rest.join(' ').trim();
  if (given === '' && first !== 'glossary')
    throw new UsageError(`A ${first} needs a name`, `As in: jd new ${kinds[first]?.usage ?? first}`);
  const isForRoles = options.template ?? options.extends ?? options.language;
  if (first !== 'role' && isForRoles !== undefined)
    throw new UsageError(
      `A ${first} has no starter, base or language to choose`,
      '--template, --extends and --language are for roles.',
    );
  return { name: first, given };
}

function neverMade(name: string): never {
  throw new Error(`No maker of ${name}`);
}

function listKinds({ workspace, io }: NewContext): string {
  const starters = roleStarters(io.host, workspace.root);
  const rows = (pairs: (readonly [string, string])[], width: number) =>
    pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd());
  const lines = [
    'What can be made:',
    ...rows(
      Object.values(kinds).map(({ usage, summary }) => [`jd new ${usage}`, summary]),
      26,
    ),
    '',
    'Starters of roles (--template):',
    ...rows(
      starters.map(({ name, summary }) => [name, summary]),
      Math.max(...starters.map(({ name }) => name.length)),
    ),
    '',
  ];
  return lines.join('\n');
}
