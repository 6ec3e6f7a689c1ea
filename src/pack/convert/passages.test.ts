import { describe, expect, it } from 'vitest';
import { nodesOf, packWith, wordsIn } from '../testing/compose.ts';

/** The words of each node that has a language of its own, after that. */
function spoken(body: string): string[] {
  return nodesOf(packWith(body))
    .filter(({ type, language, generated }) => type !== 'pack' && language !== undefined && !generated)
    .map((node) => `${String(node.language)}: ${wordsIn(node as never, 'author').trim()}`);
}

describe('passages in another language', () => {
  it('are words in a line', () => {
    expect(spoken('Say <span lang="cy">nos **da** i bawb</span> then.')).toEqual([
      'cy: nos',
      'cy: da',
      'cy: i bawb',
    ]);
  });

  it('are elements of the short list', () => {
    expect(spoken('A <em lang="fr" title="x">raison</em>.')).toEqual(['fr: raison']);
  });

  it('are blocks between tags', () => {
    const body = 'Before.\n\n<div lang="cy">\n\nCroeso.\n\n- un\n- dau\n\n</div>\n\nAfter.';
    expect(spoken(body)).toEqual(['cy: Croeso.', 'cy: un dau']);
  });

  it('lie inside one another', () => {
    const body = '<div lang="cy">\n\nUn.\n\n<div lang="ga">\n\nDó.\n\n</div>\n\n</div>';
    expect(spoken(body)).toEqual(['cy: Un.', 'ga: Dó.']);
  });

  it.each([
    ['a line without its end', 'Say <span lang="cy">nos da.', '<span lang="cy">'],
    ['a block without its end', '<div lang="cy">\n\nCroeso.', '<div lang="cy">'],
    ['an end without its start', 'Croeso.\n\n</div>', '</div>'],
    ['a language that is none', 'Say <span lang="x y">nos</span>.', '<span lang="x y">'],
    ['no language', 'Say <span>nos</span>.', '<span>'],
  ])('are text where there is %s', (_, body, shown) => {
    expect(spoken(body)).toEqual([]);
    expect(wordsIn(packWith(body), 'author')).toContain(shown);
  });
});
