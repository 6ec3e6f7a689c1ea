import type { RootContent } from 'mdast';
import { inheritedFrom, type Role, type Roles, type Workspace } from '../model/index.ts';
import { label, packContext, packLabels } from './context.ts';
import { type ConvertContext, convertContext, toBlocks, wordsOf } from './convert/index.ts';
import { explainTerms } from './glossary/explain-terms.ts';
import type { PackTemplate } from './pack-template.ts';
import { documentKind } from './parts/cover.ts';
import { fillGlossaries } from './parts/glossary.ts';
import { type PartContext, parts } from './parts/index.ts';
import { resolveLinks } from './resolve-links.ts';
import type { Block, Pack, Section } from './tree.ts';

/** What a pack is composed with, besides its role. */
export interface ComposeOptions {
  template: PackTemplate;
  /** All roles of the workspace: some parts speak of others. */
  roles: Roles;
  /** Date that the document carries; without one it carries none. */
  date?: Date;
}

/**
 * Composes the pack of a role: one tree, from the template's prose and directives in their order. The same
 * role, workspace and options give the same tree.
 */
export function composePack(role: Role, workspace: Workspace, options: ComposeOptions): Pack {
  const { template } = options;
  const directives = new Set(
    template.blocks.flatMap((block) => (block.type === 'leafDirective' ? [block.name] : [])),
  );
  const pack = packContext(role, workspace, options.roles, directives);
  const contexts = new Map<string, ConvertContext>();
  const convertFile = (path: string): ConvertContext => {
    const known = contexts.get(path);
    if (known !== undefined) return known;
    const source = workspace.sources.find((candidate) => candidate.path === path) ?? role.source;
    const made = convertContext(pack, source, `${workspace.root}/${pathInWorkspace(path, workspace)}`);
    contexts.set(path, made);
    return made;
  };
  const ofRoles = new Map<Role, ConvertContext>();
  const convertRole = (written: Role): ConvertContext => {
    const made =
      ofRoles.get(written) ?? convertContext(pack, written.source, `${workspace.root}/${written.file}`);
    ofRoles.set(written, made);
    return made;
  };
  const context: PartContext = {
    pack,
    convert: convertRole(role),
    convertAt: (place, written = role) => convertRole(inheritedFrom(place) ?? written),
    convertFile,
  };
  const composed = template.blocks.flatMap((block) => composeBlock(block, context));
  const children = fillGlossaries(composed, explainTerms(composed, context), context);
  nameDocument(children, template, context);
  resolveLinks(children, pack.notes);
  if (template.numbered !== false) numberSections(children);
  return {
    type: 'pack',
    language: role.language,
    metadata: {
      title: role.title,
      ...(workspace.organisation.name !== undefined && { author: workspace.organisation.name }),
      subject: template.title ?? role.locale.labels.candidatePack,
      ...(options.date && { date: options.date }),
    },
    labels: packLabels(pack),
    running: runningText(template, context),
    ...(pack.labelsLanguage !== undefined && { labelsLanguage: pack.labelsLanguage }),
    children,
    notes: pack.notes,
  };
}

/** A file of the workspace by its path from the workspace's folder. */
function pathInWorkspace(shown: string, { root, host }: Workspace): string {
  const shownRoot = host.show(root);
  return shown.startsWith(`${shownRoot}/`) ? shown.slice(shownRoot.length + 1) : shown;
}

function composeBlock(block: PackTemplate['blocks'][number], context: PartContext): Block[] {
  if (block.type === 'leafDirective') return parts[block.name]?.(context) ?? [];
  return toBlocks([block as RootContent], context.convert);
}

/** The cover says what kind of document the pack is. */
function nameDocument(children: Block[], template: PackTemplate, { pack }: PartContext): void {
  const cover = children.find(({ type }) => type === 'cover');
  if (cover?.type !== 'cover') return;
  cover.kind = documentKind(pack, template.title);
  if (template.subtitle !== undefined) {
    cover.kind.push({ type: 'break' }, { type: 'text', value: template.subtitle, generated: true });
  }
}

function numberSections(children: Block[]): void {
  children
    .filter((block): block is Section => block.type === 'section')
    .forEach((section, index) => {
      section.number = String(index + 1);
    });
}

/** The running header names the role, the footer the organisation, reference and version. */
function runningText(template: PackTemplate, { pack }: PartContext): Pack['running'] {
  const { role, workspace } = pack;
  const { reference, version, status } = role.facts;
  const footer = [
    workspace.organisation.name,
    reference,
    version === undefined ? undefined : `${wordsOf([label(pack, 'version')])} ${version}`,
  ].filter((part) => part !== undefined);
  return {
    header: template.header ?? role.title,
    footer: template.footer ?? footer.join(' · '),
    ...(status === 'draft' && { mark: wordsOf([label(pack, 'draft')]) }),
  };
}
