import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    for (const [id, { flags, advice }] of Object.entries(messageKinds)) {
      for (const text of [flags, advice]) expect(text, id).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('are as severe as the messages that real files get', () => {
    const folder = new URL('../fixtures/', import.meta.url);
    const marked = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => [
        ...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(
          /\bexpect (?:\d+:)?\d+ (error|warning|info) ([\w/-]+)/g,
        ),
      ]);
    const found = new Map<string, Set<string>>();
    for (const [, severity = '', id = ''] of marked) {
      if (Object.hasOwn(messageKinds, id)) found.set(id, (found.get(id) ?? new Set()).add(severity));
    }
    expect(found.size).toBeGreaterThan(30);
    for (const [id, severities] of found) {
      expect([...severities], id).toContain(messageKinds[id]?.severity);
    }
  });

  it('share no id with a rule', () => {
    for (const { id } of rules) expect(Object.hasOwn(messageKinds, id), id).toBe(false);
  });
});
