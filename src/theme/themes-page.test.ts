import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testTheme } from '../testing/load-theme.ts';

interface Node {
  $ref?: string;
  type?: string;
  enum?: string[];
  description?: string;
  properties?: Record<string, Node>;
}

const schema = JSON.parse(readFileSync('schemas/theme.schema.json', 'utf8')) as Node;
const page = readFileSync('docs/themes.md', 'utf8');
const rows = [...(page.split('## Keys')[1] ?? '').matchAll(/^\| `([a-z_.]+)` \| (.*?) \| (.*?) ?\|$/gm)];

/** Every key that holds a value, by its path, with what the schema says of it. */
function keysOf({ properties = {} }: Node, path = ''): [string, string][] {
  return Object.entries(properties).flatMap(([name, node]): [string, string][] => {
    const key = `${path}${name}`;
    if (name === '$schema' || name === 'format') return [];
    if (node.properties) return keysOf(node, `${key}.`);
    const [last, ...words] = (node.enum ?? []).map((word) => `\`${word}\``).reverse();
    const choice = last === undefined ? '' : ` ${words.reverse().join(', ')} or ${last}.`;
    return [[key, `${node.description ?? ''}${choice}`]];
  });
}

test('the page about themes says of every key what the schema says', () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.map(([, key, meaning]) => [key, meaning])).toEqual(keysOf(schema));
});

test('it gives the values that the built-in theme has', () => {
  const { theme } = testTheme();
  const { margins } = theme.page;
  const values: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(margins).map(([side, value]) => [`page.margins.${side}`, value])),
    ...Object.fromEntries(Object.entries(theme.text).map(([key, value]) => [`text.${key}`, value])),
    ...Object.fromEntries(Object.entries(theme.colours).map(([key, value]) => [`colours.${key}`, value])),
    cover: theme.cover,
  };
  for (const [key, value] of Object.entries(values)) {
    const shown = Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
    expect([key, rows.find(([, name]) => name === key)?.[3]]).toEqual([key, `\`${shown}\``]);
  }
});
