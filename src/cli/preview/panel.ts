import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FoundMessage } from '../../check/found-messages.ts';
import { amount } from '../reporters/summarise.ts';
import { type LineOf, messageList } from './message-list.ts';

/** What the panel above a pack says. */
export interface PanelContent {
  /** About the role's file, and those of the roles that it extends. */
  own: readonly FoundMessage[];
  /** About files that roles share. */
  shared: readonly FoundMessage[];
  /** Whether the pack below is from before there were errors. */
  isEarlier: boolean;
}

/** The panel above a pack: the messages about it, and the way to the other roles. */
export function panel({ own, shared, isEarlier }: PanelContent, lineOf: LineOf): Element {
  const isOpen = (messages: readonly FoundMessage[]) => messages.some(({ severity }) => severity === 'error');
  return h('aside.jd-preview', { ariaLabel: 'Preview', lang: 'en-GB', dir: 'ltr' }, [
    h('p.jd-bar', [
      h('a', { href: '/' }, 'All roles'),
      ...(own.length + shared.length === 0 ? [h('span', 'No problems found')] : []),
      h('span', { role: 'status' }),
    ]),
    ...(isEarlier ? [h('p', [h('strong', 'The pack below is as it was before these errors.')])] : []),
    ...group('messages', `${countWords(own)} in this role`, own, isOpen(own), lineOf),
    ...group('shared', `${countWords(shared)} in files that roles share`, shared, isOpen(shared), lineOf),
  ]);
}

function group(
  name: string,
  summary: string,
  messages: readonly FoundMessage[],
  open: boolean,
  lineOf: LineOf,
): Element[] {
  if (messages.length === 0) return [];
  return [h('details', { dataName: name, open }, [h('summary', summary), ...messageList(messages, lineOf)])];
}

/** How many messages of each severity there are. */
export function countWords(messages: readonly FoundMessage[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = messages.filter((found) => found.severity === severity).length;
    if (count === 0) return [];
    return severity === 'info' ? [`${count} info`] : [amount(count, severity)];
  });
  return parts.length === 0 ? 'No problems' : parts.join(', ');
}
