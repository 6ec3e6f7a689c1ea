import type { Locale } from '../../locale/index.ts';
import { fold } from '../../schema/index.ts';
import { foldHeading } from '../headings.ts';
import type { Level } from './competency-framework.ts';

/** The level that a heading names, and the heading's own words for it. */
export interface NamedLevel {
  id: string;
  title?: string;
}

/**
 * Reads a heading as a level: `Level 3`, `3` or its name, with or without a title of its own after a colon, a
 * dash or in brackets. Where the framework lists no levels, a number, `Level` and a word, or a usual name of a
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
  const own = (inBrackets ?? after)?.trim();
  const words = competency.level.join('|');
  const numbered = new RegExp(`^(?:${words})\\s*(\\S+)$`, 'i');
  const id = numbered.exec(name.trim())?.[1] ?? name.trim();
  const isThis = (level: Level, word: string) =>
    fold(level.id) === fold(word) || (level.title !== undefined && fold(level.title) === fold(word));
  const known = levels.find((level) => isThis(level, id) || isThis(level, foldHeading(name)));
  if (known !== undefined) {
    const repeats =
      own !== undefined && (isThis(known, own) || isThis(known, numbered.exec(own)?.[1] ?? own));
    return { id: known.id, ...(own !== undefined && !repeats && { title: own }) };
  }
  if (isDefined) return undefined;
  const isNumber = /^(?:\d{1,2}|[A-Za-z])$/.test(id) || numbered.test(name.trim());
  if (!isNumber && !competency.levelNames.includes(foldHeading(name))) return undefined;
  return { id: isNumber ? id : slugOf(id), ...(own !== undefined && { title: own }) };
}

function slugOf(name: string): string {
  return foldHeading(name).replaceAll(' ', '-');
}

/** Puts levels that headings or keys defined in order, if they are numbers. */
export function sortLevels(levels: Level[]): void {
  if (levels.every(({ id }) => /^\d+$/.test(id)))
    levels.sort((one, other) => Number(one.id) - Number(other.id));
}
