import { describe, expect, it } from 'vitest';
import { readMarkdown } from './index.ts';

const front = '---\ntitle: Night Porter\n---\n\n';
const many = (text: string, count: number) => text.repeat(count);
/** Generous, for a slow machine under load: alone, each takes well under a second. */
const patience = 5000;

const hostile: [name: string, text: string | Uint8Array, rule: string | undefined][] = [
  ['unclosed brackets in YAML', `---\na: ${many('[', 100_000)}\n---\n`, 'yaml/too-deep'],
  ['nested items of YAML on one line', `---\na:\n  ${many('- ', 50_000)}x\n---\n`, 'yaml/too-deep'],
  [
    'nested keys',
    `---\n${Array.from({ length: 1500 }, (_, i) => `${many(' ', i)}a:`).join('\n')}\n---\n`,
    'yaml/too-deep',
  ],
  ['nested brackets in YAML', `---\na: ${many('[', 100_000)}${many(']', 100_000)}\n---\n`, 'yaml/too-deep'],
  ['an alias bomb', `---\n${bomb()}\n---\n`, 'yaml/aliases'],
  ['an alias inside its own anchor', '---\na: &a [*a]\n---\n', 'yaml/too-deep'],
  [
    '20,000 keys',
    `---\n${Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')}\n---\n`,
    undefined,
  ],
  ['20,000 colons', `---\n${many('a: b: c\n', 20_000)}---\n`, 'yaml/colon'],
  ['20,000 quotes', `---\n${many('a: "\n', 20_001)}---\n`, 'yaml/unclosed-quote'],
  ['nested brackets in Markdown', front + many('[', 100_000), 'markdown/too-deep'],
  ['nested quotations', `${front}${many('>', 100_000)} x`, 'markdown/too-deep'],
  ['nested items on one line', `${front}${many('- ', 50_000)}x`, 'markdown/too-deep'],
  [
    'a deep list',
    front + Array.from({ length: 1000 }, (_, i) => `${many('  ', i)}- x`).join('\n'),
    'markdown/too-deep',
  ],
  ['unclosed comments', `${front}x ${many('<!-- ', 100_000)}`, 'markdown/too-deep'],
  [
    'runs of backticks',
    `${front}x ${Array.from({ length: 1900 }, (_, i) => many('`', i + 1)).join(' ')}`,
    'markdown/too-deep',
  ],
  ['100,000 lines', front + many('- a\n', 100_000), 'markdown/too-deep'],
  ['one line of 1 MB', front + many('word ', 200_000), undefined],
  ['a row of hyphens', `${front}${many('- ', 5000)}\n`, undefined],
  ['20 MB', new Uint8Array(20 * 1024 * 1024).fill(97), 'file/too-large'],
  [
    'invalid UTF-8',
    new Uint8Array([0x2d, 0x2d, 0x2d, 10, 0x61, 0x3a, 32, 0xe9, 10, 0x2d, 0x2d, 0x2d, 10]),
    'file/encoding',
  ],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x2d, 0]), 'file/encoding'],
  ['NUL', `${front}a\0b`, 'file/encoding'],
];

function bomb(): string {
  const names = [...'abcdefghi'];
  const lists = names.map((name, index) => {
    const items = index === 0 ? many('x,', 9) : many(`*${names[index - 1]},`, 9);
    return `${name}: &${name} [${items}]`;
  });
  return lists.join('\n');
}

describe('hostile text', () => {
  it.each(hostile)('%s is read or refused in time', (_name, text, rule) => {
    const started = performance.now();
    const source = readMarkdown('a.md', typeof text === 'string' ? new TextEncoder().encode(text) : text);
    for (const section of source.sections) section.nodes();
    expect(performance.now() - started).toBeLessThan(patience);
    const rules = source.file.messages.map(({ ruleId }) => ruleId);
    if (rule === undefined) expect(rules).toEqual([]);
    else expect(rules).toContain(rule);
  });
});
