import { describe, expect, it } from 'vitest';
import type { Callout, Picture } from '../../../pack/tree.ts';
import { bullets, fact, item, numbered, paragraph, section, words } from '../fixtures/nodes.ts';
import { rendered } from '../fixtures/rendered.ts';

const dot: Picture = { mediaType: 'image/png', bytes: Uint8Array.of(1, 2, 3), width: 40.4, height: 20 };

describe('sections', () => {
  it('are named by their heading, which bears the id and the number', () => {
    expect(rendered({ ...section('duties', 'Duties', paragraph('Words.')), number: '2' })).toBe(
      `<section>
<h2 id="duties"><span class="number" data-generated="">2</span> Duties</h2>
<p>Words.</p>
</section>`,
    );
  });

  it('go one level deeper inside one another, and end at six', () => {
    const deep = ['f', 'e', 'd', 'c', 'b', 'a'].reduce(
      (inner, id) => section(id, id, inner),
      section('g', 'g'),
    );
    const levels = Array.from(rendered(deep).matchAll(/<h(\d)/g), ([, level]) => level);
    expect(levels).toEqual(['2', '3', '4', '5', '6', '6', '6']);
  });

  it('begin a page of paper where they should', () => {
    expect(rendered({ ...section('terms', 'Terms'), newPage: true })).toContain('<section class="new-page"');
  });
});

describe('lists', () => {
  it('are tight without p', () => {
    expect(rendered(bullets('one', item('two', bullets('three'))))).toBe(
      '<ul>\n<li>one</li>\n<li>two\n<ul>\n<li>three</li>\n</ul>\n</li>\n</ul>',
    );
  });

  it('are spread with p', () => {
    expect(rendered({ ...bullets('one'), spread: true })).toContain('<li>\n<p>one</p>\n</li>');
  });

  it('begin at their number', () => {
    expect(rendered({ ...numbered('four'), start: 4 })).toContain('<ol start="4">');
    expect(rendered({ ...numbered('none'), start: 0 })).toContain('<ol start="0">');
    expect(rendered(numbered('one'))).toContain('<ol>\n');
    expect(rendered({ ...bullets('x'), start: 4 })).toContain('<ul>\n');
  });

  it('show tasks by a box with a name', () => {
    const tasks = bullets({ ...item('Meet the team'), checked: true }, { ...item('Shadow'), checked: false });
    const html = rendered(tasks);
    expect(html).toContain('<ul class="tasks" role="list">');
    expect(html).toContain(
      '<span class="box" role="img" aria-label="Done" data-generated="">☑</span> Meet the team',
    );
    expect(html).toContain('aria-label="Not done" data-generated="">☐</span> Shadow');
  });

  it('have the anchors of their items', () => {
    expect(rendered(bullets({ ...item('Build trust'), id: 'build-trust' }))).toContain(
      '<li id="build-trust">',
    );
  });
});

describe('quotations', () => {
  it('are blockquotes', () => {
    expect(rendered({ type: 'blockquote', children: [paragraph('Words.')] })).toBe(
      '<blockquote>\n<p>Words.</p>\n</blockquote>',
    );
  });

  it('stand in a figure with who said them', () => {
    const html = rendered({
      type: 'blockquote',
      children: [paragraph('Words.')],
      attribution: [words('A nurse')],
    });
    expect(html).toBe(
      '<figure class="quotation">\n<blockquote>\n<p>Words.</p>\n</blockquote>\n<figcaption>A nurse</figcaption>\n</figure>',
    );
  });
});

describe('callouts', () => {
  const note: Callout = {
    type: 'callout',
    kind: 'note',
    title: [words('Note')],
    children: [paragraph('Words.')],
  };

  it('are notes named by their label, each with an id of its own', () => {
    const html = rendered(note, note);
    expect(html).toContain('<div class="callout note" role="note" aria-labelledby="note">');
    expect(html).toContain('<p class="callout-title" id="note-2">Note</p>\n<p>Words.</p>');
  });
});

describe('facts', () => {
  it('are a list of terms in groups', () => {
    const html = rendered({
      type: 'facts',
      items: [fact('Pay', '£27,400'), { ...fact('Base', bullets('GP practices')), language: 'cy' }],
    });
    expect(html).toContain('<div><dt>Pay</dt>\n<dd>£27,400</dd></div>');
    expect(html).toContain(
      '<div lang="cy"><dt>Base</dt>\n<dd>\n<ul>\n<li>GP practices</li>\n</ul>\n</dd></div>',
    );
  });

  it('keep paragraphs where there are several', () => {
    const html = rendered({ type: 'facts', items: [fact('Pay', 'One.', 'Two.')] });
    expect(html).toContain('<dd>\n<p>One.</p>\n<p>Two.</p>\n</dd>');
  });
});

describe('figures', () => {
  it('hold their bytes, size, alternative and caption', () => {
    expect(rendered({ type: 'figure', picture: dot, alt: 'A dot', caption: [words('Our mark')] })).toBe(
      '<figure>\n<img class="own-colours" src="data:image/png;base64,AQID" alt="A dot" width="40" height="20">\n<figcaption>Our mark</figcaption>\n</figure>',
    );
  });

  it('have no size that makes no sense, and an empty alternative where they are decoration', () => {
    const html = rendered({ type: 'figure', picture: { ...dot, width: Number.NaN, height: 0 }, alt: '' });
    expect(html).toContain('alt="">');
  });

  it('read only their part of a larger buffer', () => {
    const bytes = Uint8Array.of(9, 1, 2, 3, 9).subarray(1, 4);
    expect(rendered({ type: 'figure', picture: { ...dot, bytes }, alt: '' })).toContain('base64,AQID"');
  });
});

describe('plain blocks', () => {
  it('are what HTML has for them', () => {
    expect(rendered({ type: 'code', value: 'if (a < b)\n  &c' })).toBe(
      '<pre><code>if (a &#x3C; b)\n  &#x26;c</code></pre>',
    );
    expect(rendered({ type: 'thematicBreak' })).toBe('<hr>');
    expect(rendered({ type: 'pageBreak' })).toBe('<div class="page-break"></div>');
    expect(rendered({ ...paragraph('Geiriau'), language: 'cy', generated: true })).toBe(
      '<p lang="cy" data-generated="">Geiriau</p>',
    );
  });
});
