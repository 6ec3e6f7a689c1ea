import { packageFolder } from '../../disk/package-folder.ts';
import { findFiles, type Host } from '../../model/index.ts';
import { setFrontmatterValues, setYamlValues } from '../new/set-yaml-values.ts';
import type { Answers, CiName } from './answers.ts';

/** A file that is to be written. */
export interface PlannedFile {
  /** Path from the workspace's folder. */
  file: string;
  text: string;
}

export interface PlanOptions {
  answers: Answers;
  /** Absolute path of the workspace's folder. */
  root: string;
  /** The day of today, for the review of the example. */
  day: string;
  /** Whether an example is wanted. */
  example: boolean;
  host: Host;
}

/** The files of a new workspace, `jd.yaml` last: as long as it is not there, what was begun can be begun again. */
export function planFiles({ answers, root, day, example, host }: PlanOptions): PlannedFile[] {
  const folder = `${packageFolder()}/templates/workspaces/${answers.kind}`;
  const read = (path: string) => new TextDecoder().decode(host.read(path));
  const paths = findFiles(host, folder).files.map((path) => path.slice(folder.length + 1));
  const examples = paths.filter((file) => example && file !== 'jd.yaml');
  return [
    ...examples.map((file) => ({ file, text: fitExample(file, read(`${folder}/${file}`), answers, day) })),
    ...jobFiles(answers.ci, host),
    { file: '.editorconfig', text: editorConfig },
    { file: '.gitignore', text: gitIgnore },
    { file: '.vscode/settings.json', text: editorSettings(root, host) },
    { file: 'jd.yaml', text: fitSettings(read(`${folder}/jd.yaml`), answers) },
  ];
}

/** An example in the language of the workspace need not name it; any other is marked as the English that it is. */
function fitExample(file: string, text: string, { language }: Answers, day: string): string {
  if (!file.endsWith('.md')) return text;
  const isOwnLanguage = language === 'en-GB' || language === 'en';
  return setFrontmatterValues(text, [
    ...(isOwnLanguage ? [[['language'], undefined] as const] : []),
    ...(file.startsWith('roles/') ? [[['review', 'last'], day] as const] : []),
  ]);
}

function fitSettings(text: string, { organisation, language }: Answers): string {
  return setYamlValues(text, [
    [['language'], language],
    [['organisation', 'name'], organisation],
    // The preset of public bodies is about the law and practice of the United Kingdom.
    ...(isBritish(language) ? [] : [[['rules', 'preset'], 'recommended'] as const]),
  ]);
}

function isBritish(language: string): boolean {
  return /^(?:en|cy|gd)(?:-GB)?$/.test(language);
}

/** The file of a job for CI; none where none is wanted. */
export function jobFiles(name: CiName, host: Host): PlannedFile[] {
  if (name === 'none') return [];
  const template = host.read(`${packageFolder()}/templates/ci/${name}.yml`);
  return [{ file: ciFiles[name], text: new TextDecoder().decode(template) }];
}

/** Where each service looks for its jobs. */
export const ciFiles: Readonly<Record<Exclude<CiName, 'none'>, string>> = {
  github: '.github/workflows/jd.yml',
  gitlab: '.gitlab-ci.yml',
};

const editorConfig = `root = true

[*.{md,yaml,yml}]
charset = utf-8
end_of_line = lf
insert_final_newline = true
indent_style = space
indent_size = 2
`;

const gitIgnore = `build/
node_modules/
.jd-cache.json
`;

/** Settings for Visual Studio Code; with the schemas of an installed \`jd\`, for its YAML extension. */
function editorSettings(root: string, host: Host): string {
  const schemas = 'node_modules/jd-toolkit/schemas';
  const isInstalled = host.list(`${root}/${schemas}`) !== undefined;
  const settings = {
    '[markdown]': { 'editor.wordWrap': 'on' },
    ...(isInstalled && {
      'yaml.schemas': {
        [`./${schemas}/workspace.schema.json`]: '/jd.yaml',
        [`./${schemas}/glossary.schema.json`]: '/glossary.{yaml,yml}',
        [`./${schemas}/standards.schema.json`]: '/standards/*.{yaml,yml}',
        [`./${schemas}/competency-framework.schema.json`]: '/frameworks/*.{yaml,yml}',
        [`./${schemas}/theme.schema.json`]: '/themes/*.{yaml,yml}',
      },
    }),
  };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}
