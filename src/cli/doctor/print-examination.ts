import { styleText } from 'node:util';
import type { Output } from '../io.ts';
import { amount } from '../reporters/summarise.ts';
import type { Examination, FoundWorkspace, KnownLook } from './examine.ts';

/** What was found, for people: a paragraph a thing, and last what has to be put right. */
export function printExamination(found: Examination, { color }: Pick<Output, 'color'>): string {
  const bold = (text: string) => (color ? styleText('bold', text, { validateStream: false }) : text);
  const { terminal, git, cache, missing } = found;
  const parts: [string, string[]][] = [
    [
      'Program',
      [`jd ${found.version} in ${found.package}`, `Node.js ${found.node.version} on ${found.platform}`],
    ],
    ...found.workspaces.map((each): [string, string[]] => ['Workspace', describeWorkspace(each)]),
    [
      'Helpers',
      [
        git === undefined
          ? 'git was not found: without it jd compare --since, jd review and jd validate --changed-since cannot tell what has changed'
          : `git ${git}, for jd compare --since, jd review and jd validate --changed-since`,
        'Nothing else is needed',
      ],
    ],
    [
      'Cache',
      [
        cache === undefined
          ? 'None in this folder; jd validate --cache makes one'
          : `${cache.file} (${Math.max(1, Math.round(cache.bytes / 1024))} kB)`,
      ],
    ],
    [
      'Terminal',
      [`${terminal.columns} columns, colours ${terminal.colours ? 'on' : 'off'} (${terminal.because})`],
    ],
  ];
  const said = parts.map(([head, lines]) => `${bold(head)}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  const end = missing.length === 0 ? 'All that jd needs was found.' : missing.join('\n');
  return `${said.join('\n')}\n${end}\n`;
}

function describeWorkspace(found: FoundWorkspace): string[] {
  const { settings, folder, theme } = found;
  const fonts = theme.fonts.map(({ file, found: there }) => (there ? file : `${file} (missing)`));
  return [
    settings ?? `No jd.yaml in ${folder === '.' ? 'this folder' : folder} or above it: the defaults apply`,
    [
      amount(found.roles, 'role'),
      amount(found.frameworks, 'competency framework'),
      amount(found.standards, 'occupational standard'),
      found.glossary_entries === 1 ? '1 glossary entry' : `${found.glossary_entries} glossary entries`,
    ].join(', '),
    `Language: ${found.language}`,
    `Pack templates: ${found.templates.map(nameLook).join(', ')}`,
    `Themes: ${found.themes.map(nameLook).join(', ')}`,
    `Theme in use: ${nameLook(theme)}`,
    `Its fonts: ${fonts.length === 0 ? 'none found' : fonts.join(', ')}`,
  ];
}

function nameLook({ name, file }: KnownLook): string {
  return file === undefined ? `${name} (built in)` : `${name} (${file})`;
}
