import { expect, it } from 'vitest';
import { roleWith } from '../../model/testing/load.ts';
import type { Suggestion } from '../../source/index.ts';
import { openRules } from '../index.ts';
import { repeatedWords } from './repeated-words.ts';

/** The text of a role after the changes that the rule suggests, and what it says. */
async function put(body: string): Promise<{ reasons: string[]; text: string }> {
  const { role, workspace } = roleWith(body);
  const opened = await openRules([repeatedWords], workspace, { date: '2027-01-11' });
  opened.check(role);
  opened.finish();
  const { messages } = role.source.file;
  const suggestions = messages
    .flatMap((message) => ('suggestion' in message ? [message.suggestion as Suggestion] : []))
    .sort((a, b) => b.start - a.start);
  let { text } = role.source;
  for (const { start, end, text: by } of suggestions) text = text.slice(0, start) + by + text.slice(end);
  return { reasons: messages.map(({ reason }) => reason), text: text.slice(text.indexOf('\n\n') + 2) };
}

it('takes the second of two words out, whether or not the first has a capital', async () => {
  expect(await put('The the wards keep the the lodge warm. A a bed is made.\n')).toEqual({
    reasons: [
      'Unexpected `The the`, expected the word once',
      'Unexpected `the the`, expected the word once',
      'Unexpected `A a`, expected the word once',
    ],
    text: 'The wards keep the lodge warm. A bed is made.\n',
  });
});
