import type { RenderMessage } from '../../../pack/tree.ts';

/** So many characters of a text are named. */
const NAMED = 3;

/** The messages with one, instead of many, for characters that stand in one text and that no typeface has. */
export function groupMissing(messages: readonly RenderMessage[]): RenderMessage[] {
  const byText = new Map<string, string[]>();
  for (const { character, origin } of messages) {
    if (character === undefined || origin === undefined) continue;
    const key = keyOf(origin);
    byText.set(key, [...(byText.get(key) ?? []), character]);
  }
  return messages.flatMap((message) => {
    const { character, origin } = message;
    if (character === undefined || origin === undefined) return [message];
    const characters = byText.get(keyOf(origin)) ?? [];
    if (characters.length === 1) return [message];
    return character === characters[0] ? [{ ...message, reason: reasonFor(characters) }] : [];
  });
}

function keyOf({ file, position }: NonNullable<RenderMessage['origin']>): string {
  return `${position.start.line}:${position.start.column} ${file}`;
}

function reasonFor(characters: readonly string[]): string {
  const named = characters.slice(0, characters.length > NAMED + 1 ? NAMED : NAMED + 1);
  const quoted = named.map((character) => `“${character}”`);
  const others = characters.length - named.length;
  const last = others > 0 ? `${others} others of this text` : quoted.pop();
  return `No typeface of the theme has the characters ${quoted.join(', ')} and ${last}`;
}
