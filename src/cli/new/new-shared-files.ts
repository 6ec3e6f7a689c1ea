import { packageFolder } from '../../disk/package-folder.ts';
import { knownLooks } from '../../looks/find-look.ts';
import { isThere } from '../select/is-there.ts';
import { calledAs } from '../terminal/called-as.ts';
import { UsageError } from '../usage/usage-error.ts';
import { nameFile } from './name-file.ts';
import type { NewContext, NewFile } from './new-file.ts';
import { setFrontmatterValues, setYamlValues } from './set-yaml-values.ts';

/**
 * A competency framework with one competency written out.
 *
 * @throws UsageError if there is one of that name already.
 */
export function newFramework(given: string, { workspace, io, options }: NewContext): NewFile {
  const { id, title } = nameFile(given, options.title);
  const known = workspace.frameworks.find((framework) => framework.id === id);
  if (known !== undefined)
    throw new UsageError(
      `There is a framework \`${id}\` already: ${known.path}`,
      'Give the new one another name.',
    );
  const competency = 'competencies: {framework: NAME, required: {working-together: 2}}'.replace('NAME', id);
  return {
    path: `${workspace.root}/frameworks/${id}.md`,
    text: setFrontmatterValues(templateText('starters/framework.md', { io }), [[['title'], title]]),
    advice: [`A role asks for its levels with \`${competency}\`.`, `  ${calledAs(io)} show ${id}`],
  };
}

/** A pack template: the built-in one, to be changed. */
export function newPack(given: string, { workspace, io, options }: NewContext): NewFile {
  const { id, title } = nameFile(given, options.title);
  const isBuiltIn = knownLooks({ ...workspace, root: '' }, 'packs').includes(id);
  return {
    path: `${workspace.root}/packs/${id}.md`,
    text: setFrontmatterValues(templateText('packs/candidate-pack.md', { io }), [[['title'], title]]),
    advice: [
      isBuiltIn
        ? 'It is used in place of the built-in one at once.'
        : `All roles use it with \`pack: ${id}\` in jd.yaml, one role with the same line in its frontmatter.`,
    ],
  };
}

/** A theme that extends the default one. */
export function newTheme(given: string, { workspace, io, options }: NewContext): NewFile {
  const { id, title } = nameFile(given, options.title);
  const other = `${workspace.root}/themes/${id}.yml`;
  if (isThere(other, io.host))
    throw new UsageError(
      `There is a theme \`${id}\` already: ${io.host.show(other)}`,
      'Give the new one another name.',
    );
  return {
    path: `${workspace.root}/themes/${id}.yaml`,
    text: setYamlValues(templateText('starters/theme.yaml', { io }), [[['title'], title]]),
    advice: [
      `All roles use it with \`theme: ${id}\` in jd.yaml. To try it:`,
      `  ${calledAs(io)} build --theme ${id}`,
    ],
  };
}

/**
 * The glossary, with one entry.
 *
 * @throws UsageError if there is one already, or a name was given.
 */
export function newGlossary(given: string, { workspace, io }: NewContext): NewFile {
  if (given !== '')
    throw new UsageError(`Unexpected name \`${given}\``, 'A workspace has one glossary: jd new glossary.');
  const path = ['yaml', 'yml'].map((ending) => `${workspace.root}/glossary.${ending}`);
  const known = path.find((each) => isThere(each, io.host));
  if (known !== undefined)
    throw new UsageError(`There is a glossary already: ${io.host.show(known)}`, 'Add your word to its list.');
  return {
    path: `${workspace.root}/glossary.yaml`,
    text: templateText('starters/glossary.yaml', { io }),
    advice: ['`jd glossary` lists the acronyms that it does not explain yet.'],
  };
}

/** The text of a file of the built-in templates. */
function templateText(file: string, { io }: Pick<NewContext, 'io'>): string {
  return new TextDecoder().decode(io.host.read(`${packageFolder()}/templates/${file}`));
}
