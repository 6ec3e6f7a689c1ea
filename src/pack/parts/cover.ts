import { isFault, readPicture } from '../../model/index.ts';
import { generated, label, type PackContext } from '../context.ts';
import { type FactKey, factItem } from '../facts/format-facts.ts';
import type { Cover, Inline, Text } from '../tree.ts';
import { closingItem } from './how-to-apply.ts';
import type { Part, PartContext } from './part.ts';

/** The facts that a reader wants first. */
const keyFacts: FactKey[] = ['contract', 'hours', 'pay', 'base'];

/** The first page: title, organisation, team and the facts that decide whether to read on. */
export const cover: Part = (context) => {
  const { role, workspace } = context.pack;
  const { organisation } = workspace;
  const facts = [...keyFacts.flatMap((key) => factItem(key, context)), ...closingItem(context)];
  const node: Cover = {
    type: 'cover',
    title: words(role.title),
    facts,
    ...(role.frontmatter.subtitle !== undefined && { subtitle: words(role.frontmatter.subtitle) }),
    ...(organisation.name !== undefined && { organisation: words(organisation.name) }),
    ...(role.facts.team !== undefined && { team: words(role.facts.team) }),
    ...(role.facts.status === 'draft' && { status: [label(context.pack, 'draft')] }),
  };
  const logo = readLogo(context);
  return [logo === undefined ? node : { ...node, logo }];
};

function words(value: string): Inline[] {
  const text: Text = { type: 'text', value };
  return [text];
}

function readLogo({ pack }: PartContext): Cover['logo'] {
  const { workspace } = pack;
  const { logo, logo_alt: alternative, name } = workspace.organisation;
  if (logo === undefined) return undefined;
  const picture = readPicture(workspace.host, workspace.root, `${workspace.root}/jd.yaml`, logo);
  return isFault(picture) ? undefined : { picture: { ...picture }, alt: alternative ?? name ?? '' };
}

/** The line that says what kind of document a pack is. */
export function documentKind(context: PackContext, title: string | undefined): Inline[] {
  return [title === undefined ? label(context, 'candidatePack') : generated(context, title)];
}
