import { fold, suggest } from '../../schema/index.ts';
import { report, type Source } from '../../source/index.ts';
import type { RoleFrontmatter } from '../../types.ts';
import type { Competency, CompetencyFramework } from '../framework/competency-framework.ts';
import type { Requirement } from './role.ts';

type Input = NonNullable<RoleFrontmatter['competencies']>;
type RequirementInput = Exclude<Input, unknown[]>;

/**
 * Reads the competencies that a role requires and finds each in its framework; ids and names match without
 * regard to case, hyphens or "&" for "and". What can't be found is an error at its place.
 */
export function readRequirements(
  input: Input | undefined,
  frameworks: CompetencyFramework[],
  source: Source,
): Requirement[] {
  if (input === undefined) return [];
  if (!Array.isArray(input)) return readRequirement(input, '/competencies', frameworks, source);
  return input.flatMap((entry, index) =>
    readRequirement(entry, `/competencies/${index}`, frameworks, source),
  );
}

function readRequirement(
  input: RequirementInput,
  pointer: string,
  frameworks: CompetencyFramework[],
  source: Source,
): Requirement[] {
  const framework = frameworks.find(({ id }) => fold(id) === fold(input.framework));
  if (framework === undefined) {
    reportUnknown(source, `${pointer}/framework`, 'value', {
      ruleId: 'ref/unknown-framework',
      what: 'competency framework',
      word: input.framework,
      known: frameworks.map(({ id }) => id),
    });
    return [];
  }
  if (input.required === undefined) return [{ framework: framework.id }];
  const required = Array.isArray(input.required)
    ? readList(input.required, `${pointer}/required`, framework, source)
    : readLevels(input.required, `${pointer}/required`, framework, source);
  return [{ framework: framework.id, required }];
}

function readList(
  words: string[],
  pointer: string,
  framework: CompetencyFramework,
  source: Source,
): string[] {
  return words.flatMap((word, index) => {
    const competency = findCompetency(framework, word);
    if (competency === undefined) reportCompetency(source, `${pointer}/${index}`, 'value', word, framework);
    return competency?.id ?? [];
  });
}

function readLevels(
  input: Record<string, string | number>,
  pointer: string,
  framework: CompetencyFramework,
  source: Source,
): Record<string, string> {
  const required: Record<string, string> = {};
  for (const [word, written] of Object.entries(input)) {
    const at = `${pointer}/${word.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const competency = findCompetency(framework, word);
    if (competency === undefined) {
      reportCompetency(source, at, 'key', word, framework);
      continue;
    }
    const level = findLevel(framework, competency, String(written));
    if (level === undefined) reportLevel(source, at, String(written), competency, framework);
    else required[competency.id] = level;
  }
  return required;
}

/** The competency that an id or a title names. */
export function findCompetency({ competencies }: CompetencyFramework, word: string): Competency | undefined {
  return (
    competencies.find(({ id }) => id === word) ??
    competencies.find(({ id, title }) => fold(id) === fold(word) || fold(title) === fold(word))
  );
}

function findLevel(framework: CompetencyFramework, competency: Competency, word: string): string | undefined {
  const wanted = fold(word);
  const { levels } = framework;
  const level =
    levels.find(
      ({ id, title }) =>
        fold(id) === wanted || fold(title ?? '') === wanted || fold(`level ${id}`) === wanted,
    ) ?? levels.find(({ title }) => fold(title?.split(' ').at(-1) ?? '') === wanted && /\d/.test(wanted));
  const defined = competency.levels.size === 0 || competency.levels.has(level?.id ?? '');
  return defined ? level?.id : undefined;
}

function reportCompetency(
  source: Source,
  pointer: string,
  part: 'key' | 'value',
  word: string,
  framework: CompetencyFramework,
): void {
  reportUnknown(source, pointer, part, {
    ruleId: 'ref/unknown-competency',
    what: 'competency',
    of: framework.id,
    word,
    known: framework.competencies.map(({ id }) => id),
  });
}

function reportLevel(
  source: Source,
  pointer: string,
  word: string,
  competency: Competency,
  framework: CompetencyFramework,
): void {
  const all = framework.levels.map(({ id }) => id);
  const known = competency.levels.size === 0 ? all : all.filter((id) => competency.levels.has(id));
  const note =
    all.length === 0 ? `\`${framework.id}\` has no levels: list the competencies instead.` : undefined;
  reportUnknown(source, pointer, 'value', {
    ruleId: 'ref/unknown-level',
    what: 'level',
    of: competency.id,
    word,
    known,
    ...(note !== undefined && { note }),
  });
}

interface Unknown {
  ruleId: string;
  what: string;
  /** What the word was to be found in. */
  of?: string;
  word: string;
  known: string[];
  note?: string;
}

function reportUnknown(
  source: Source,
  pointer: string,
  part: 'key' | 'value',
  { ruleId, what, of, word, known, note }: Unknown,
): void {
  const meant = suggest(word, known);
  const owner = of === undefined ? '' : ` of \`${of}\``;
  const listed = known.length > 0 ? `Known: ${known.map((id) => `\`${id}\``).join(', ')}.` : 'There is none.';
  report(source.file, {
    ruleId,
    severity: 'error',
    reason: `Unknown ${what} \`${word}\`${owner}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    place: source.at(pointer, part),
    note: note ?? listed,
    expected: meant === undefined ? known : [meant],
    actual: word,
  });
}
