import { proseOfText } from '../../model/index.ts';
import { label } from '../context.ts';
import { proseBlocks } from '../convert/index.ts';
import type { Block, List, Origin } from '../tree.ts';
import type { Part, PartContext } from './part.ts';

/** Who the employer is: `organisation.about` and its values. */
export const organisation: Part = (context) => {
  const { pack } = context;
  const { about, name, values } = pack.workspace.organisation;
  const children = [
    ...(about === undefined ? [] : settingsBlocks(about, context)),
    ...valueList(values, context),
  ];
  if (children.length === 0) return [];
  const title = label(pack, 'about', { organisation: name ?? '' });
  return [{ type: 'section', id: pack.anchor('about'), title: [title], children }];
};

/** Words of the workspace's settings, which are Markdown. */
export function settingsBlocks(text: string, context: PartContext): Block[] {
  const { file, position } = settingsPlace('/organisation/about', context);
  return proseBlocks(proseOfText(text, position), context.convertFile(file));
}

/** The place of a key of the workspace's settings. */
export function settingsPlace(pointer: string, { pack }: PartContext): Origin {
  const settings = pack.workspace.sources.find(({ path }) => path.endsWith('jd.yaml'));
  const start = { line: 1, column: 1, offset: 0 };
  const position = settings?.at(pointer, 'key') ?? { start, end: start };
  return { file: settings?.path ?? 'jd.yaml', position };
}

function valueList(values: string[] | undefined, context: PartContext): Block[] {
  if (values === undefined || values.length === 0) return [];
  const { pack } = context;
  const list: List = {
    type: 'list',
    ordered: false,
    start: 1,
    spread: false,
    children: values.map((value) => ({ type: 'listItem', children: settingsBlocks(value, context) })),
  };
  return [{ type: 'section', id: pack.anchor('values'), title: [label(pack, 'values')], children: [list] }];
}

/** Sentences that every role carries: after its duties or, without any, at its end. */
export function clauses(context: PartContext): Block[] {
  return (context.pack.workspace.organisation.clauses ?? []).flatMap((clause) =>
    settingsBlocks(clause, context),
  );
}
