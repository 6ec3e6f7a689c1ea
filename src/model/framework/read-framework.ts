import { type Locale, readingLocale } from '../../locale/index.ts';
import { checkSchema, fold, soundData } from '../../schema/index.ts';
import { report, type Source } from '../../source/index.ts';
import type { CompetencyFramework as FrameworkInput } from '../../types.ts';
import { proseOfText, slug } from '../prose.ts';
import type { Competency, CompetencyFramework, Level, LevelIndicators } from './competency-framework.ts';
import { sortLevels } from './level-heading.ts';
import { readMarkdownFramework } from './read-markdown.ts';
import type { FrameworkReading } from './reading-context.ts';

/** Reads a competency framework, written as Markdown or as YAML; both give the same value. */
export function readFramework(
  source: Source,
  { language, isCitation }: { language: string } & Pick<FrameworkReading, 'isCitation'>,
): CompetencyFramework {
  const input = readInput(source);
  const locale: Locale = readingLocale(input.language ?? language);
  const framework: CompetencyFramework = {
    id: input.id ?? slug(fileName(source.path), 20),
    title: input.title ?? '',
    path: source.path,
    groups: new Map(),
    levels: (input.levels ?? []).map(readLevel),
    competencies: (input.competencies ?? []).map((competency, index) =>
      readCompetency(competency, `/competencies/${index}`, source),
    ),
    ...(input.cumulative !== undefined && { cumulative: input.cumulative }),
    ...(input.version !== undefined && { version: input.version }),
    ...(input.introduction !== undefined && {
      introduction: proseOfText(input.introduction, source.at('/introduction')),
    }),
  };
  nameLevels(framework);
  readMarkdownFramework(framework, source, { locale, isCitation });
  framework.title ||= framework.id;
  checkIds(framework, source);
  return framework;
}

/** Gives the levels of competencies the ids of the framework's; where it lists none, they define them. */
function nameLevels({ levels, competencies }: CompetencyFramework): void {
  const isDefined = levels.length > 0;
  for (const competency of competencies) {
    const entries = [...competency.levels].map(([word, indicators]): [string, LevelIndicators] => {
      const known = levels.find(({ id, title }) =>
        [id, title].some((name) => name && fold(name) === fold(word)),
      );
      if (known === undefined && !isDefined) levels.push({ id: word });
      return [known?.id ?? word, indicators];
    });
    competency.levels = new Map(entries);
  }
  if (!isDefined) sortLevels(levels);
}

/** The data without the keys that have a fault in them; a file without frontmatter has none. */
function readInput(source: Source): FrameworkInput {
  if (typeof source.data !== 'object' || source.data === null) return {};
  return checkSchema(source, 'framework').sound ? { ...source.data } : soundData(source, 'framework');
}

function readLevel(level: NonNullable<FrameworkInput['levels']>[number]): Level {
  return typeof level === 'object' ? { ...level, id: String(level.id) } : { id: String(level) };
}

type CompetencyInput = NonNullable<FrameworkInput['competencies']>[number];

function readCompetency(input: CompetencyInput, pointer: string, source: Source): Competency {
  const prose = (key: string, text: string | undefined) =>
    text === undefined ? undefined : proseOfText(text, source.at(`${pointer}/${key}`));
  const proses = (key: string, texts: string[] = []) =>
    texts.map((text, index) => proseOfText(text, source.at(`${pointer}/${key}/${index}`)));
  const definition = prose('definition', input.definition);
  const why = prose('why', input.why);
  const rest = prose('text', input.text);
  const levels = Object.entries(input.levels ?? {}).map(([id, texts]): [string, LevelIndicators] => {
    const title = input.level_titles?.[id];
    const position = source.at(`${pointer}/levels/${pointerPart(id)}`, 'key');
    return [
      id,
      {
        ...(title !== undefined && { title }),
        position,
        indicators: proses(`levels/${pointerPart(id)}`, texts),
      },
    ];
  });
  return {
    id: input.id ?? slug(input.title, 20),
    title: input.title,
    ...(input.group !== undefined && { group: input.group }),
    ...(input.label !== undefined && { label: input.label }),
    standards: input.standards ?? [],
    ...(definition && { definition }),
    ...(why && { why }),
    levels: new Map(levels),
    indicators: proses('indicators', input.indicators),
    goingWell: proses('going_well', input.going_well),
    notGoingWell: proses('not_going_well', input.not_going_well),
    ...(rest && { rest }),
  };
}

/** A key as it stands in a JSON Pointer. */
function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function checkIds({ competencies, levels }: CompetencyFramework, source: Source): void {
  const known = new Set(levels.map(({ id }) => id));
  const seen = new Set<string>();
  competencies.forEach(({ id, levels: used }, index) => {
    const pointer = `/competencies/${index}`;
    if (seen.size === seen.add(id).size) {
      report(source.file, {
        ruleId: 'ref/duplicate-id',
        severity: 'error',
        reason: `Unexpected second competency \`${id}\`, expected each id once in a framework`,
        place: source.at(pointer, 'key'),
        actual: id,
      });
    }
    for (const level of used.keys()) {
      if (known.size === 0 || known.has(level)) continue;
      report(source.file, {
        ruleId: 'ref/unknown-level',
        severity: 'error',
        reason: `Unknown level \`${level}\` of \`${id}\``,
        place: source.at(`${pointer}/levels/${level}`, 'key'),
        note: `The framework's levels are ${[...known].join(', ')}.`,
        expected: [...known],
        actual: level,
      });
    }
  });
}

function fileName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
}
