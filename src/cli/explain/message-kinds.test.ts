import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { messageKinds } from './message-kinds.ts';

const source = new URL('../..', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/\.test\.ts$|message-kinds|testing\/|fixtures\//.test(path),
);
const families = new Set(Object.keys(messageKinds).map((id) => id.split('/')[0]));

/** What looks like an id of a message in the code, other than a rule's and those of presets. */
function idsOfCode(): Set<string> {
  const ids = new Set<string>();
  for (const path of files) {
    if (path.replaceAll('\\', '/') === 'rules/presets.ts') continue;
    const text = readFileSync(new URL(path, source), 'utf8');
    for (const [, id = ''] of text.matchAll(/['"]([a-z-]+\/[a-z-]+)['"]/g)) {
      if (families.has(id.split('/')[0])) ids.add(id);
    }
  }
  for (const { id } of rules) ids.delete(id);
  return ids;
}

describe('the kinds of messages', () => {
  it('are all that the code names, and no others', () => {
    const computed = ['ref/unknown-pack'];
    expect(files.length).toBeGreaterThan(100);
    expect([...new Set([...idsOfCode(), ...computed])].sort()).toEqual(Object.keys(messageKinds));
  });

  it('are told in a sentence each', () => {
    for (const [id, { flags }] of Object.entries(messageKinds)) expect(flags, id).toMatch(/^[A-Z].*\.$/);
  });

  it('share no id with a rule', () => {
    for (const { id } of rules) expect(Object.hasOwn(messageKinds, id), id).toBe(false);
  });
});
