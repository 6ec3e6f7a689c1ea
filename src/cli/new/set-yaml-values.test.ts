import { describe, expect, it } from 'vitest';
import { setFrontmatterValues, setYamlValues } from './set-yaml-values.ts';

describe('setYamlValues', () => {
  const text =
    '# Ours\nformat: 1\norganisation:\n  name: Name   # in full\n  # logo: a.png\nlanguage: en-GB\n';

  it('sets what is there and keeps all else', () => {
    expect(setYamlValues(text, [[['organisation', 'name'], 'Anna: "B" #1']])).toBe(
      text.replace('name: Name ', `name: 'Anna: "B" #1' `),
    );
  });

  it('adds a key after the first, and takes a line away', () => {
    const values = [
      [['theme'], 'plain'],
      [['language'], undefined],
      [['rules', 'preset'], 'minimal'],
    ] as const;
    expect(setYamlValues(text, values)).toBe(
      '# Ours\nformat: 1\ntheme: plain\norganisation:\n  name: Name   # in full\n  # logo: a.png\n',
    );
  });

  it('deals with empty texts, empty values, block scalars and CRLF', () => {
    expect(setYamlValues('', [[['title'], 'Porter']])).toBe('title: Porter\n');
    expect(setYamlValues('title:\nid: x\n', [[['title'], 'Porter']])).toBe('title: Porter\nid: x\n');
    expect(setYamlValues('title: >-\n  A\n  b\nid: x\n', [[['title'], 'Porter']])).toBe(
      'title: Porter\nid: x\n',
    );
    expect(setYamlValues('title: A\r\nid: x\r\n', [[['language'], 'cy']])).toBe(
      'title: A\r\nlanguage: cy\r\nid: x\r\n',
    );
    expect(setYamlValues('title: A\nx_a: >\n  B\n  c\nid: x', [[['x_a'], undefined]])).toBe(
      'title: A\nid: x',
    );
  });
});

describe('setFrontmatterValues', () => {
  it('keeps the body, and makes frontmatter where there is none', () => {
    expect(setFrontmatterValues('---\ntitle: A\n---\n\ntitle: B\n', [[['title'], 'C']])).toBe(
      '---\ntitle: C\n---\n\ntitle: B\n',
    );
    expect(setFrontmatterValues('Words.\n', [[['title'], 'C']])).toBe('---\ntitle: C\n---\n\nWords.\n');
  });
});
