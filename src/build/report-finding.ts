import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Role, Workspace } from '../model/index.ts';
import type { RenderMessage } from '../pack/tree.ts';
import type { OpenRules } from '../rules/index.ts';
import { indexLines, type Source } from '../source/index.ts';

/** A file and a place in it. */
interface Found {
  source: Source;
  place: Position;
}

/**
 * Puts what a renderer found on the file that it is about, once, and returns that file: a character at the very
 * place where it stands, anything else at its origin, else at the role's title.
 */
export function reportFinding(
  message: RenderMessage,
  role: Role,
  workspace: Workspace,
  rules: OpenRules,
): VFile {
  const { ruleId, fatal } = message;
  const { source, place } = locate(message, role, workspace);
  const { file } = source;
  const reason = source.path === (message.origin?.file ?? source.path) ? message.reason : abroad(message);
  const { line, column } = place.start;
  const isKnown = file.messages.some(
    (known) => known.reason === reason && known.line === line && known.column === column,
  );
  if (!isKnown) rules.report(source, { ruleId, severity: fatal ? 'error' : 'warning', reason, place });
  return file;
}

/** The reason of a finding in a file that is at hand no more, such as the role that this one extends. */
function abroad({ reason, origin }: RenderMessage): string {
  return origin ? `${reason} (in ${origin.file}, line ${origin.position.start.line})` : reason;
}

function locate({ origin, character }: RenderMessage, role: Role, { sources }: Workspace): Found {
  const all = [role.source, ...sources];
  const title: Found = { source: role.source, place: role.source.at('/title') };
  if (origin === undefined) return (character && findCharacter(character, all)) || title;
  const home = all.find(({ path }) => path === origin.file);
  if (home === undefined) return title;
  const exact = character ? findCharacter(character, [home], origin.position) : undefined;
  return exact ?? { source: home, place: origin.position };
}

/** Where a character, composed or not, stands first: within a place of the first file, else in all of them. */
function findCharacter(character: string, sources: Source[], within?: Position): Found | undefined {
  for (const source of sources) {
    const lines = indexLines(source.text);
    const from = within?.start.offset ?? 0;
    const to = within?.end.offset ?? source.text.length;
    for (const form of [character, character.normalize('NFD')]) {
      const at = source.text.indexOf(form, from);
      if (at >= 0 && at < to) return { source, place: lines.position(at, at + form.length) };
    }
  }
  return undefined;
}
