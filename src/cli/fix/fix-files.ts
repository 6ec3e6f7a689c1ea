import type { VFile } from 'vfile';
import { type FoundMessage, foundMessages } from '../../check/found-messages.ts';
import { suggestionOf } from '../../check/suggestion-of.ts';
import { decodeText } from '../../source/decode-text.ts';
import type { Suggestion } from '../../source/index.ts';
import type { Io } from '../io.ts';
import { isOwnFile } from '../select/is-own-file.ts';
import { absolutePath } from '../select/select-files.ts';

/** A text with suggestions applied, and those that were. */
export interface FixedText {
  text: string;
  applied: ReadonlySet<Suggestion>;
}

/** Applies suggestions to a text. Of those that overlap the first is applied; the others wait for the next pass. */
export function fixText(text: string, suggestions: readonly Suggestion[]): FixedText {
  const parts: string[] = [];
  const applied = new Set<Suggestion>();
  let at = 0;
  let last: Suggestion | undefined;
  for (const next of suggestions.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const isSame = last !== undefined && next.start === last.start && next.end === last.end;
    if (last !== undefined && (next.start < last.end || isSame)) {
      if (isSame && next.text === last.text) applied.add(next);
      continue;
    }
    parts.push(text.slice(at, next.start), next.text);
    at = next.end;
    last = next;
    applied.add(next);
  }
  return { text: parts.join('') + text.slice(at), applied };
}

/** A file with its findings put right. */
export interface FixedFile {
  /** Absolute path. */
  path: string;
  bytes: Uint8Array;
  /** The findings that were put right. */
  fixed: FoundMessage[];
}

/**
 * Puts right, in each file, the findings that carry a suggestion; every other byte stays as it is. Left alone
 * are files that could not be decoded, those that have changed since they were read, and links.
 */
export function fixFiles(files: readonly VFile[], io: Io): FixedFile[] {
  return files.flatMap((file) => fixFile(file, io) ?? []);
}

function fixFile(file: VFile, io: Io): FixedFile | undefined {
  const found = foundMessages([file]).filter(({ message }) => suggestionOf(message) !== undefined);
  const path = absolutePath(file.path, io.cwd);
  const bytes = found.length === 0 ? undefined : io.host.read(path);
  if (bytes === undefined || !isOwnFile(path, io.host)) return undefined;
  const { text, problem } = decodeText(bytes);
  if (problem !== undefined || text !== String(file)) return undefined;
  const { text: mended, applied } = fixText(
    text,
    found.flatMap(({ message }) => suggestionOf(message) ?? []),
  );
  const encoder = new TextEncoder();
  const mark = bytes.subarray(0, bytes.length - encoder.encode(text).length);
  return {
    path,
    bytes: Buffer.concat([mark, encoder.encode(mended)]),
    fixed: found.filter(({ message }) => applied.has(suggestionOf(message) as Suggestion)),
  };
}
