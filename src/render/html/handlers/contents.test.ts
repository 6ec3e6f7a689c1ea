import { expect, it } from 'vitest';
import { paragraph, section, words } from '../fixtures/nodes.ts';
import { rendered } from '../fixtures/rendered.ts';

const title = [words('Contents')];

it('lists sections down to its depth, without links and notes of their titles', () => {
  const html = rendered(
    { type: 'contents', title, depth: 2 },
    {
      ...section('about', '', section('team', 'The team', section('people', 'People'))),
      number: '1',
      language: 'cy',
      title: [
        { type: 'link', url: '#x', children: [words('Am ')] },
        { type: 'emphasis', children: [words('y swydd')] },
        { type: 'noteReference', note: 0 },
      ],
    },
  );
  expect(html.slice(0, html.indexOf('</nav>'))).toBe(`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol data-generated="">
<li lang="cy"><a href="#about"><span class="number" data-generated="">1</span> <span>Am <em>y swydd</em></span></a>
<ol data-generated="">
<li><a href="#team"><span>The team</span></a></li>
</ol>
</li>
</ol>
`);
});

it('is nothing where there is nothing to list', () => {
  expect(rendered({ type: 'contents', title, depth: 2 }, paragraph('Words.'))).toBe('<p>Words.</p>');
});
