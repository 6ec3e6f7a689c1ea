import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';

const fact = fc.constantFrom(
  'title: Porter',
  'team: Nights: days',
  'hours: {per_week: 35, evenings: no}',
  'pay: "£1"',
  'competencies: {framework: core, required: {listening: 1}}',
  'person_specification: {groups: [{essential: [Listens]}]}',
  'person_specification: [a]',
  'language: cy',
  'id: x',
  'extends: y',
  'base: [a, {place: b}]',
  '__proto__: {title: a}',
  'constructor: [1]',
  'works_with: [{role: a-b}]',
);
const line = fc.constantFrom(
  '## Main duties',
  '## Person specification',
  '## Could this be you?',
  '## Key result areas',
  '### Essential (A, I)',
  '### Desirable',
  '#### Skills {#skills}',
  '# Porter',
  '1. **Carry.** Things [FNC1] {#carry}',
  '1. Carry {#carry}',
  '- Lifts (I, zzz)',
  '- Listens (I/T) [X1]',
  '   - Support: we teach you',
  'Because: it is so',
  '- Time: 10%',
  '| | Essential | Desirable | Assessed by |',
  '|-|-|-|-|',
  '| Skills | a<br>b | c | I |',
  '| | d (T) | | zzz |',
  '![](x.png)',
  '[a](javascript:x)',
  '<div>',
  '<!-- c -->',
  '[^1]',
  '[^1]: note',
  'words',
  '',
  '',
);
const role = fc
  .tuple(fc.array(fact, { maxLength: 5 }), fc.array(line, { maxLength: 20 }))
  .map(([facts, lines]) => `---\n${facts.join('\n')}\n---\n\n${lines.join('\n')}\n`);

const framework = 'levels: [1, 2]\ncompetencies: [{id: listening, title: Listening}]\n';

async function messagesOf(text: string): Promise<Record<string, unknown>[]> {
  const io = fakeIo({ '/jd.yaml': 'format: 1\n', '/frameworks/core.yaml': framework, '/roles/a.md': text });
  await run(['validate', '--format', 'json'], io);
  expect(io.err()).toBe('');
  const messages = JSON.parse(io.out()) as Record<string, unknown>[];
  // What is said of the framework has other lines.
  return messages.filter(({ file }) => file === 'roles/a.md');
}

describe('any role', () => {
  it('is checked without an exception, at places of its file, whatever ends its lines', async () => {
    const texts = fc.oneof(role, fc.string({ unit: 'grapheme', maxLength: 60 }));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const messages = await messagesOf(text);
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
        for (const { line: at, column, endLine, endColumn } of messages as Record<string, number>[]) {
          expect(at).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[(at ?? 1) - 1]?.length ?? 0) + 1);
          expect([endLine, endColumn]).toEqual([expect.any(Number), expect.any(Number)]);
        }
        if (text.includes('\r')) return;
        expect(await messagesOf(text.replaceAll('\n', '\r\n'))).toEqual(messages);
        expect(await messagesOf(`\uFEFF${text.replace(/^\uFEFF/, '')}`)).toEqual(messages);
      }),
      { numRuns: 250 },
    );
  });
});
