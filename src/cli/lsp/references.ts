import { type CompetencyFramework, findCompetency } from '../../model/index.ts';
import { fold, type SchemaName } from '../../schema/index.ts';
import type { EditedFile } from './edited-workspace.ts';
import { competencyTargets, frameworkTargets, levelTargets } from './targets/frameworks.ts';
import { itemTargets } from './targets/items.ts';
import { lookTargets } from './targets/looks.ts';
import { methodTargets } from './targets/methods.ts';
import { roleTargets } from './targets/roles.ts';
import { optionTargets, ruleTargets } from './targets/rules.ts';
import { careerLevelTargets, ringTargets } from './targets/settings.ts';
import { standardTargets } from './targets/standards.ts';
import type { Target } from './targets/target.ts';
import { yamlRegion, yamlValue } from './yaml-cursor.ts';

/** What a value or a key of a file may refer to, at a path that was matched. */
type Reference = (file: EditedFile, path: readonly string[]) => Target[];

const looks: Record<string, Reference> = {
  pack: (file) => lookTargets(file, 'packs'),
  theme: (file) => lookTargets(file, 'themes'),
};

/** Facts of a role, which may also stand under `defaults`. */
const facts: Record<string, Reference> = {
  ...looks,
  reports_to: roleTargets,
  'reports_to/*': roleTargets,
  accountable_to: roleTargets,
  'accountable_to/*': roleTargets,
  responsible_to: roleTargets,
  'responsible_to/*': roleTargets,
  responsible_for: roleTargets,
  'responsible_for/*': roleTargets,
  'works_with/*': roleTargets,
  'works_with/*/role': roleTargets,
  level: careerLevelTargets,
  ring: ringTargets,
};

const methodNames: Reference = (file) => methodTargets(file, 'name');
const criteria = Object.fromEntries(
  ['essential', 'desirable'].flatMap((importance) =>
    ['', '/*'].map((end) => [`person_specification/groups/*/${importance}/*/assessed_by${end}`, methodNames]),
  ),
);

/** What values refer to, by kind of file and path; `*` stands for any key or index. */
const values: Partial<Record<SchemaName, Record<string, Reference>>> = {
  role: {
    ...facts,
    ...criteria,
    extends: roleTargets,
    translation_of: roleTargets,
    'next/*': roleTargets,
    'remove/*': itemTargets,
    'competencies/framework': frameworkTargets,
    'competencies/*/framework': frameworkTargets,
    'competencies/required/*': levelsOrCompetencies,
    'competencies/*/required/*': levelsOrCompetencies,
    'person_specification/groups/*/assessed_by': methodNames,
    'person_specification/groups/*/assessed_by/*': methodNames,
  },
  workspace: {
    ...looks,
    ...Object.fromEntries(Object.entries(facts).map(([path, reference]) => [`defaults/${path}`, reference])),
  },
  framework: { 'competencies/*/standards/*': standardTargets },
  theme: { extends: looks['theme'] ?? (() => []) },
};

/** What keys refer to, by kind of file and the path of their mapping. */
const keys: Partial<Record<SchemaName, Record<string, Reference>>> = {
  role: { 'competencies/required': requiredCompetencies, 'competencies/*/required': requiredCompetencies },
  workspace: { rules: () => ruleTargets(), 'rules/*': (_, [, id = '']) => optionTargets(id) },
};

/** Under `required` stand levels by competency, or competencies in a list, where the framework has no levels. */
function levelsOrCompetencies(file: EditedFile, path: readonly string[]): Target[] {
  const framework = frameworkAt(file, path);
  const word = path.at(-1) ?? '';
  if (framework === undefined) return [];
  const competency = findCompetency(framework, word);
  if (competency !== undefined) return levelTargets(competency, framework, file);
  return /^\d+$/.test(word) ? competencyTargets(framework, file) : [];
}

function requiredCompetencies(file: EditedFile, path: readonly string[]): Target[] {
  const framework = frameworkAt(file, path);
  return framework === undefined ? [] : competencyTargets(framework, file);
}

/** The framework that a requirement names; the only one of the workspace, where it names none yet. */
function frameworkAt(file: EditedFile, [, index = '']: readonly string[]): CompetencyFramework | undefined {
  const { frameworks } = file.workspace;
  const requirement = /^\d+$/.test(index) ? ['competencies', index] : ['competencies'];
  const named = yamlValue(file.source.text, yamlRegion(file.path, file.source.text), [
    ...requirement,
    'framework',
  ]);
  if (named === undefined) return frameworks.length === 1 ? frameworks[0] : undefined;
  return frameworks.find(({ id }) => fold(id) === fold(named));
}

/** What the value at a path may refer to. */
export function valueTargets(file: EditedFile, path: readonly string[]): Target[] {
  return at(values, file, path);
}

/** What a key of the mapping at a path may refer to. */
export function keyTargets(file: EditedFile, path: readonly string[]): Target[] {
  return at(keys, file, path);
}

function at(table: typeof values, file: EditedFile, path: readonly string[]): Target[] {
  const found = Object.entries(table[file.kind] ?? {}).find(([pattern]) => matches(pattern.split('/'), path));
  return found?.[1](file, path) ?? [];
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index])
  );
}
