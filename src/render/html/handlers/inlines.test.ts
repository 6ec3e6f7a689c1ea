import { describe, expect, it } from 'vitest';
import type { Inline, Link, Picture } from '../../../pack/tree.ts';
import { words } from '../fixtures/nodes.ts';
import { renderedInline } from '../fixtures/rendered.ts';

const dot: Picture = { mediaType: 'image/png', bytes: Uint8Array.of(1, 2, 3), width: 4, height: 2 };

function link(url: string, ...children: Inline[]): Link {
  return { type: 'link', url, children };
}

describe('inline nodes', () => {
  it.each([
    ['em', 'emphasis'],
    ['strong', 'strong'],
    ['del', 'delete'],
    ['sup', 'superscript'],
    ['sub', 'subscript'],
  ] as const)('%s stands for %s', (element, type) => {
    expect(renderedInline('a ', { type, children: [words('b')] }, ' c')).toBe(
      `a <${element}>b</${element}> c`,
    );
  });

  it('are escaped', () => {
    expect(renderedInline('<b>&amp;')).toBe('&#x3C;b>&#x26;amp;');
    expect(renderedInline({ type: 'inlineCode', value: '<i>' })).toBe('<code>&#x3C;i></code>');
  });

  it('break lines and show pictures', () => {
    expect(renderedInline('a', { type: 'break' }, 'b')).toBe('a<br>b');
    expect(renderedInline({ type: 'image', picture: dot, alt: 'A "dot"' })).toBe(
      '<img class="own-colours" src="data:image/png;base64,AQID" alt="A &#x22;dot&#x22;" width="4" height="2">',
    );
  });

  it('say whose words and in which language they are', () => {
    expect(renderedInline({ ...words('Noson'), language: 'cy' })).toBe('<span lang="cy">Noson</span>');
    expect(renderedInline({ ...words('1.'), generated: true })).toBe('<span data-generated="">1.</span>');
    expect(renderedInline({ type: 'emphasis', language: 'he', children: [words('a')] })).toBe(
      '<em lang="he" dir="rtl">a</em>',
    );
  });
});

describe('links', () => {
  it('lead to safe addresses', () => {
    expect(renderedInline({ ...link('https://a.example/?b&c', words('words')), title: 'Of what' })).toBe(
      '<a href="https://a.example/?b&#x26;c" title="Of what">words</a>',
    );
    expect(renderedInline(link('#terms', words('the terms')))).toBe('<a href="#terms">the terms</a>');
  });

  it.each([
    'javascript:alert(1)',
    ' JaVa\tScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])('are only their words where they lead to %s', (url) => {
    expect(renderedInline('See ', link(url, words('this')), '.')).toBe('See this.');
  });

  it('never stand in one another', () => {
    const html = renderedInline(
      link('#a', words('one '), link('#b', words('two')), { type: 'noteReference', note: 0 }),
    );
    expect(html).toBe('<a href="#a">one two<sup data-generated="">1</sup></a>');
  });

  it('are named by their address where they have no words', () => {
    expect(renderedInline(link('#a'))).toBe('<a href="#a"><span data-generated="">#a</span></a>');
  });
});
