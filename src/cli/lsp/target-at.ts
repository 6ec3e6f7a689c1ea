import { termIndex } from '../../model/index.ts';
import { type BodyCursor, bodyCursor } from './body-cursor.ts';
import type { EditedFile } from './edited-workspace.ts';
import { keyTargets, valueTargets } from './references.ts';
import { methodTargets } from './targets/methods.ts';
import { standardTargets } from './targets/standards.ts';
import { findTarget, type Target } from './targets/target.ts';
import { termTarget } from './targets/terms.ts';
import { isInYaml, yamlCursor, yamlKeyAt, yamlRegion } from './yaml-cursor.ts';

/** What a stretch of a text refers to. */
export interface FoundTarget {
  target: Target;
  /** Offsets of the words that refer to it. */
  start: number;
  end: number;
}

/** What the words at an offset refer to, in frontmatter, YAML or body. */
export function targetAt(file: EditedFile, offset: number): FoundTarget | undefined {
  const { text } = file.source;
  const region = yamlRegion(file.path, text);
  if (region !== undefined && isInYaml(region, offset, text)) return inYaml(file, region, offset);
  const cursor = bodyCursor(file, offset);
  return cursor && (inBrackets(file, cursor) ?? termAt(file, cursor));
}

function inYaml(
  file: EditedFile,
  region: { start: number; end: number },
  offset: number,
): FoundTarget | undefined {
  const { text } = file.source;
  const key = yamlKeyAt(text, region, offset);
  if (key !== undefined) {
    const target = findTarget(key.path.at(-1) ?? '', keyTargets(file, key.path.slice(0, -1)));
    return target && { target, start: key.start, end: key.end };
  }
  const cursor = yamlCursor(text, region, offset);
  if (cursor === undefined || cursor.slot === 'key') return undefined;
  const words = /^[^,[\]{}"'#\r\n]*/.exec(text.slice(cursor.start, region.end))?.[0].trimEnd() ?? '';
  const target = findTarget(words, valueTargets(file, cursor.path));
  return target && { target, start: cursor.start, end: cursor.start + words.length };
}

/** A code of a standard in square brackets, or of a method in round ones behind a criterion. */
function inBrackets(file: EditedFile, { before, line, start, section }: BodyCursor): FoundTarget | undefined {
  const at = before.length;
  for (const match of line.matchAll(/\[([^[\]]+)\]|\(([^()]+)\)/g)) {
    if (at < match.index || at > match.index + match[0].length) continue;
    const [, code, methods] = match;
    if (code !== undefined) {
      const standard = file.workspace.standards.find(code);
      const target = standardTargets(file).find(({ name }) => name === standard?.id);
      if (target) return { target, start: start + match.index, end: start + match.index + match[0].length };
    }
    if (methods === undefined || section !== 'person-specification') continue;
    for (const word of methods.matchAll(/[^,;/&+:]+/g)) {
      const from = match.index + 1 + word.index + (word[0].length - word[0].trimStart().length);
      const to = from + word[0].trim().length;
      if (at < from || at > to) continue;
      const target = findTarget(word[0].trim(), methodTargets(file, 'code'));
      if (target) return { target, start: start + from, end: start + to };
    }
  }
  return undefined;
}

function termAt(file: EditedFile, { before, line, start }: BodyCursor): FoundTarget | undefined {
  const at = before.length;
  const found = termIndex(file.workspace.glossary)
    .find(line)
    .find((term) => term.start <= at && at <= term.end);
  return (
    found && { target: termTarget(found.entry, file), start: start + found.start, end: start + found.end }
  );
}
