import type { Locale } from '../locale/index.ts';
import { checkSchema, soundData } from '../schema/index.ts';
import { readMarkdown, readYaml, report, type Source } from '../source/index.ts';
import type { Glossary, WorkspaceFile } from '../types.ts';
import { checkStructure } from './check-structure.ts';
import { type FileKind, hasFrontmatter, isNamedAsText, kindByContent, kindByPath } from './classify-file.ts';
import { findFiles } from './find-files.ts';
import { checkFrameworkIds } from './framework/check-framework-ids.ts';
import type { CompetencyFramework } from './framework/competency-framework.ts';
import { readFramework } from './framework/read-framework.ts';
import { checkGlossary } from './glossary/check-glossary.ts';
import type { Host } from './host.ts';
import { joinMethods, type Methods } from './methods.ts';
import { readList } from './read-list.ts';
import { citationIn } from './standards/citation-in.ts';
import { readStandards } from './standards/read-standards.ts';
import type { Workspace } from './workspace.ts';

/**
 * Loads what the roles of a folder share: `jd.yaml`, frameworks, standards and the glossary. Roles
 * themselves are found and read later, one at a time, so that thousands of them need little memory.
 *
 * @param folder Absolute path of the workspace's folder.
 * @param exclude Absolute paths of folders that are passed over.
 */
export function loadWorkspace(
  host: Host,
  folder: string,
  exclude: ReadonlySet<string> = new Set(),
): Workspace {
  // The uppermost folder is `/`: what stands in it begins with one slash too.
  const root = folder.replace(/\/$/, '');
  const { files: paths, links } = findFiles(host, folder, exclude);
  const { kinds: files, leftOut } = classify(host, root, paths);
  const sources: Source[] = [];
  const read = (kind: FileKind) =>
    (files.get(kind) ?? []).map((path) => {
      const source = readAny(host, path);
      sources.push(source);
      return source;
    });
  const settings = readSettings(read('workspace')[0]);
  const language = settings.language ?? 'en-GB';
  const standards = readStandards(read('standards'));
  const isCitation = citationIn(standards);
  const ownMethods = settings.methods ?? [];
  for (const source of read('template')) if (source.hasData) checkSchema(source, 'template');
  for (const source of read('theme')) checkSchema(source, 'theme');
  const methods = new Map<Locale, Methods>();
  return {
    root,
    host,
    organisation: settings.organisation ?? {},
    defaults: settings.defaults ?? {},
    language,
    sections: (settings.sections ?? {}) as Workspace['sections'],
    careerLevels: (settings.career_levels ?? []).map((level) =>
      typeof level === 'object' ? { ...level, id: String(level.id) } : { id: String(level) },
    ),
    frameworks: readFrameworks(read('framework'), { language, isCitation }),
    standards,
    glossary: read('glossary').flatMap(readGlossary),
    ...(settings.pack !== undefined && { pack: settings.pack }),
    ...(settings.theme !== undefined && { theme: settings.theme }),
    rules: settings.rules ?? {},
    ownMethods,
    methodsIn(locale) {
      const known = methods.get(locale) ?? joinMethods(locale.methods, ownMethods);
      methods.set(locale, known);
      return known;
    },
    sources,
    roleFiles: files.get('role') ?? [],
    links,
    leftOut,
  };
}

/** Reads a file by its ending: Markdown, else YAML. */
export function readAny(host: Host, path: string): Source {
  const bytes = host.read(path);
  const shown = host.show(path);
  const source = /\.(?:md|markdown)$/i.test(path)
    ? readMarkdown(shown, bytes ?? new Uint8Array())
    : readYaml(shown, bytes ?? new Uint8Array());
  if (bytes === undefined) {
    report(source.file, {
      ruleId: 'file/unreadable',
      severity: 'error',
      reason: 'The file cannot be read',
      note: 'See whether it is still there, and whether you may open it.',
      place: source.at(''),
    });
  }
  return source;
}

function classify(
  host: Host,
  root: string,
  paths: string[],
): { kinds: Map<FileKind, string[]>; leftOut: string[] } {
  const kinds = new Map<FileKind, string[]>();
  const add = (kind: FileKind, path: string) => {
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [path]);
    else known.push(path);
  };
  const unsure: string[] = [];
  for (const path of paths) {
    const kind = kindByPath(path.slice(root.length + 1));
    if (kind === undefined) unsure.push(path);
    else if (kind !== 'role' || !isReadme(path) || hasFrontmatter(host, path)) add(kind, path);
  }
  const leftOut = paths.filter((path) => isNamedAsText(path.slice(root.length + 1)));
  if (kinds.has('role')) leftOut.push(...unsure);
  else for (const path of unsure) add(kindByContent(host, path), path);
  return { kinds, leftOut };
}

function isReadme(path: string): boolean {
  return /\/readme\.(?:md|markdown)$/i.test(path);
}

/** The settings, without the top-level keys that have a fault in them. */
function readSettings(source: Source | undefined): WorkspaceFile {
  if (source === undefined || typeof source.data !== 'object' || source.data === null) return {};
  const data = source.data as Record<string, unknown>;
  const sound = checkSchema(source, 'workspace').sound ? data : soundData(source, 'workspace');
  checkStructure(source, sound);
  return sound;
}

function readFrameworks(
  sources: Source[],
  context: Parameters<typeof readFramework>[1],
): CompetencyFramework[] {
  const read = sources.map((source) => ({ framework: readFramework(source, context), source }));
  checkFrameworkIds(read);
  return read.map(({ framework }) => framework);
}

function readGlossary(source: Source): Glossary {
  const entries = readList<Glossary[number]>(source, 'glossary').map(({ entry }) => entry);
  if (entries.length > 0) checkGlossary(source, entries);
  return entries;
}
