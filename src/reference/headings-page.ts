import { joinBlocks } from '../cli/explain/join-blocks.ts';
import { markdownTable } from '../cli/explain/markdown-table.ts';
import { en } from '../locale/en.ts';

/** The page of the headings and methods that roles in English may use. */
export function headingsPage(): string {
  return joinBlocks([
    '# Headings and methods',
    'A heading of level two opens a section of a known kind if it is one of these. Case, numbers, punctuation and emphasis do not count, and `*` stands for words of your own. Any other heading is kept as it is, in its place. `sections` in [jd.yaml](workspace.md#sections) adds headings.',
    '## Kinds of section',
    markdownTable(
      ['kind', 'headings'],
      Object.entries(en.sections).map(([kind, headings]) => [
        `\`${kind}\``,
        headings.map(inWords).join(' · '),
      ]),
    ),
    'These open a person specification too, and say the importance of all that stands under them:',
    markdownTable(
      ['importance', 'headings'],
      (['essential', 'desirable'] as const).map((importance) => [
        importance,
        [...en.specification[importance], ...en.specification[`${importance}Section`]]
          .filter(({ length }) => length > 1)
          .map(inWords)
          .join(' · '),
      ]),
    ),
    'So does one of these words before what a person brings, as in `Required knowledge and skills`; inside a person specification such a heading also names the group.',
    markdownTable(
      ['meaning', 'words'],
      [
        ['essential', en.specification.essentialWords.join(', ')],
        ['desirable', en.specification.desirableWords.join(', ')],
        ['what a person brings', en.specification.personWords.join(', ')],
      ],
    ),
    'Of a heading with a colon or a dash each side may say the kind: `Person specification – Night Porter`. Where no heading says that it opens a person specification, any section is one in which Essential and Desirable stand as headings, labels, columns or marks; else one such as `Skills and experience`. Where the whole description stands under one of these headings, or the title of the role, headings of level three open its sections:',
    en.wholeRole.map(inWords).join(' · '),
    'Roles in Welsh are read by Welsh headings too, from `Prif ddyletswyddau` to `Manyleb person`.',
    'The lists under `duties`, `results`, `person-specification` and `profile` are read item by item, so that other files can refer to them; every other section is prose. The section of kind `apply` is printed where the template has `::how-to-apply`.',
    '## Methods of assessment',
    'Named in brackets behind a criterion or a group, by code, name or another word: `(A, I)`, `(assessed by: application, interview)`. `methods` in [jd.yaml](workspace.md#methods) adds others or takes the place of these.',
    markdownTable(
      ['code', 'method', 'used at', 'other words'],
      en.methods.map(({ code, name, stage, aliases = [] }) => [code, name, stage, aliases.join(', ')]),
    ),
    '[All of the reference](README.md)',
  ]);
}

/** A heading as one would write it; its star is not emphasis. */
function inWords(heading: string): string {
  return heading.replace(/^./, (letter) => letter.toUpperCase()).replaceAll('*', '\\*');
}
