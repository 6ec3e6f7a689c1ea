import type { Position } from 'unist';
import type { Locale } from '../../locale/index.ts';
import { fold, onlyMeant } from '../../schema/index.ts';
import { report, type Source } from '../../source/index.ts';
import { foldHeading, matchesHeading } from '../headings.ts';
import type { Level } from './competency-framework.ts';

/** The level that a heading names, and the heading's own words for it. */
export interface NamedLevel {
  id: string;
  /** This competency's own words for the level. */
  title?: string;
  /** The name of a level that its heading defines, where that is no id: `Grade 7`. */
  name?: string;
}

/**
 * Reads a heading as a level: `Level 3`, `3` or its name, with or without a title of its own after a colon, a
 * dash, the number alone or in brackets. Where the framework lists no levels, a number, `Level` and a word, or a usual name of a
 * level defines one.
 */
export function findLevel(
  heading: string,
  levels: Level[],
  { competency }: Locale,
  isDefined: boolean,
): NamedLevel | undefined {
  const [, name = heading, inBrackets, after] =
    /^(.*?)\s*(?:\(([^()]+)\)|(?::|\s[–—-]\s)\s*(.+))$/.exec(heading) ?? [];
  const named = numberAndName(name.trim(), competency);
  const own = (inBrackets ?? after)?.trim() ?? named?.name;
  const words = competency.level.join('|');
  const numbered = new RegExp(`^(?:${words})\\s*(\\S+)$`, 'i');
  const graded = new RegExp(
    `^(?:${competency.grade.join('|')})\\s+(\\d{1,2}[a-z]?|[a-z]{1,2}\\d?|[ivx]{1,4})$`,
    'i',
  );
  const id = named?.number ?? numbered.exec(name.trim())?.[1] ?? name.trim();
  const grade = graded.exec(name.trim())?.[1];
  const isThis = (level: Level, word: string) =>
    fold(level.id) === fold(word) || (level.title !== undefined && fold(level.title) === fold(word));
  const known =
    levels.find((level) => isThis(level, id) || isThis(level, foldHeading(name))) ??
    levels.find((level) => grade !== undefined && isThis(level, grade));
  if (known !== undefined) {
    const repeats =
      own !== undefined && (isThis(known, own) || isThis(known, numbered.exec(own)?.[1] ?? own));
    return { id: known.id, ...(own !== undefined && !repeats && { title: own }) };
  }
  if (isDefined || matchesHeading(heading, competency.levels)) return undefined;
  if (grade !== undefined)
    return { id: slugOf(name), name: name.trim(), ...(own !== undefined && { title: own }) };
  const isNumber = /^(?:\d{1,2}|[A-Za-z]|[A-Z]{1,3}\d{1,2})$/.test(id) || numbered.test(name.trim());
  if (!isNumber && !competency.levelNames.includes(foldHeading(name))) return undefined;
  return { id: isNumber ? id : slugOf(id), ...(own !== undefined && { title: own }) };
}

/** `Level 1 Foundation`, or `1 Foundation` where that is a usual name of a level. */
function numberAndName(
  heading: string,
  { level, levelNames }: Locale['competency'],
): { number: string; name: string } | undefined {
  const parts = new RegExp(`^((?:${level.join('|')})\\s*)?(\\d{1,2})[.)]?\\s+(\\p{L}.*)$`, 'iu').exec(
    heading,
  );
  const [, word, number = '', name = ''] = parts ?? [];
  const isName = parts !== null && (word !== undefined || levelNames.includes(foldHeading(name)));
  return isName ? { number, name } : undefined;
}

function slugOf(name: string): string {
  return foldHeading(name).replaceAll(' ', '-');
}

/** The level of a framework that a heading names; one that is new to it is added. */
export function addNamedLevel(levels: Level[], { id, name }: NamedLevel): void {
  if (levels.some((level) => level.id === id)) return;
  levels.push({ id, ...(name !== undefined && { title: name }) });
}

/** Puts levels that headings or keys defined in order, if they are numbers behind the same words or none. */
export function sortLevels(levels: Level[]): void {
  const parts = levels.map(({ id }) => /^(.*?)(\d+)$/.exec(id));
  const [first] = parts;
  if (!parts.every((part) => part !== null && part[1] === first?.[1])) return;
  const numberOf = ({ id }: Level) => Number(/\d+$/.exec(id)?.[0]);
  levels.sort((one, other) => numberOf(one) - numberOf(other));
}

/** A heading that was meant to name one of the levels that a framework lists: a slip, or a number that none has. */
export function unknownLevel(
  heading: string,
  levels: Level[],
  { competency }: Locale,
): { word: string; meant?: string } | undefined {
  const [, name = heading] = /^(.*?)\s*(?:\([^()]+\)|(?::|\s[–—-]\s)\s*.+)$/.exec(heading) ?? [];
  const words = [...competency.level, ...competency.grade].join('|');
  const numbered = new RegExp(`^(?:${words})\\s*([\\p{L}]{0,2}\\d{1,2})$`, 'iu').exec(name.trim())?.[1];
  const meant = onlyMeant(
    name,
    levels.flatMap(({ id, title }) => [title ?? [], /^\d+$/.test(id) ? [] : id].flat()),
  );
  if (meant !== undefined) return { word: name.trim(), meant };
  return numbered === undefined ? undefined : { word: numbered };
}

/** Says that a heading or the head of a row or column names no level of the framework. */
export function reportUnknownLevel(
  { word, meant }: { word: string; meant?: string },
  place: Position | undefined,
  { of, levels, source }: { of: string; levels: Level[]; source: Source },
): void {
  const known = levels.map(({ id }) => id);
  report(source.file, {
    ruleId: 'ref/unknown-level',
    severity: 'error',
    reason: `Unknown level \`${word}\` of \`${of}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    place: place ?? source.at(''),
    note: `The framework's levels are ${known.join(', ')}.`,
    expected: meant === undefined ? known : [meant],
    actual: word,
  });
}

/** Says that a level stands a second time under one competency. */
export function reportSecondLevel(
  { id }: NamedLevel,
  place: Position | undefined,
  { of, source }: { of: string; source: Source },
): void {
  report(source.file, {
    ruleId: 'ref/duplicate-level',
    severity: 'warning',
    reason: `Unexpected second level \`${id}\` of \`${of}\`, expected each level once`,
    place: place ?? source.at(''),
    note: 'What stands under both is read as one level.',
    actual: id,
  });
}
