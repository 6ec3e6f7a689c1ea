import { isSafeUrl, standardKey } from '../../model/index.ts';
import type { Standard } from '../../types.ts';
import { generated, label } from '../context.ts';
import type { GridCell, Inline } from '../tree.ts';
import { type CitedStandard, citedStandards, standardAnchor } from './cited-standards.ts';
import { headerCell, paragraphOf } from './grid-cells.ts';
import type { Part, PartContext } from './part.ts';

/** The standards that the pack cites, a row each: code, title with its address, suite and owner. */
export const standards: Part = (context) => {
  const { pack } = context;
  const cited = citedStandards(pack);
  if (cited.length === 0) return [];
  const columns = columnsFor(cited, context);
  return [
    {
      type: 'section',
      id: pack.anchor('standards'),
      title: [label(pack, 'standards')],
      children: [
        ...paragraphOf([label(pack, 'standardsNote')]),
        {
          type: 'grid',
          caption: [label(pack, 'standardsCaption')],
          columns: columns.map(() => ({ align: 'left', width: 'content' })),
          head: [{ type: 'gridRow', cells: columns.map(({ title }) => headerCell('column', [title])) }],
          body: cited.map((each) => ({ type: 'gridRow', cells: columns.map(({ cell }) => cell(each)) })),
        },
      ],
    },
  ];
};

interface Column {
  title: Inline;
  cell(cited: CitedStandard): GridCell;
}

/** Only columns that hold something. */
function columnsFor(cited: readonly CitedStandard[], { pack }: PartContext): Column[] {
  const column = (key: 'suite' | 'owner'): Column[] => {
    if (cited.every(({ standard }) => standard[key] === undefined)) return [];
    return [{ title: label(pack, key), cell: ({ standard }) => dataCell(plain(standard[key] ?? '')) }];
  };
  return [
    {
      title: label(pack, 'standardCode'),
      cell: ({ standard, codes }) => ({
        ...headerCell('row', [
          ...plain(standard.id),
          ...others(standard, codes).map((words) => generated(pack, words)),
        ]),
        id: standardAnchor(standard, pack),
      }),
    },
    { title: label(pack, 'standard'), cell: ({ standard }) => dataCell(titleOf(standard)) },
    ...column('suite'),
    ...column('owner'),
  ];
}

/** Other names by which the pack cites a standard. */
function others({ id }: Standard, codes: ReadonlySet<string>): string[] {
  const names = [...codes].filter((code) => standardKey(code) !== standardKey(id));
  return names.length === 0 ? [] : [` (${names.join(', ')})`];
}

function titleOf({ title, url }: Standard): Inline[] {
  if (url === undefined || !isSafeUrl(url)) return plain(title);
  return [{ type: 'link', url, children: plain(title) }];
}

function dataCell(children: Inline[]): GridCell {
  return { type: 'gridCell', children: paragraphOf(children) };
}

function plain(value: string): Inline[] {
  return [{ type: 'text', value }];
}
