import { describe, expect, it } from 'vitest';
import { bullets, cell, columnHeader, grid, rowHeader, words } from '../fixtures/nodes.ts';
import { rendered } from '../fixtures/rendered.ts';

const head = [columnHeader(), columnHeader('Essential'), columnHeader('Desirable')];
const body = [[rowHeader('Skills'), cell(bullets('Listens')), cell()]];
const specification = grid(head, body, { caption: [words('Person specification')] });

describe('a table', () => {
  const html = rendered(specification);

  it('stays a table for those who listen', () => {
    expect(html).toContain('<table role="table" aria-labelledby="table">');
    expect(html).toContain('<caption id="table">Person specification</caption>');
    expect(html.match(/role="rowgroup"/g)).toHaveLength(2);
    expect(html).toContain('<th scope="col" role="columnheader">Essential</th>');
    expect(html).toContain('<th scope="row" role="rowheader">Skills</th>');
  });

  it('has no empty header', () => {
    expect(html).toContain('<tr role="row">\n<td class="empty" role="cell"></td>');
    expect(html).not.toMatch(/<th[^>]*><\/th>/);
  });

  it('names the column before each cell with words, for the eye only', () => {
    expect(html).toContain(
      '<td role="cell"><span class="card-label" aria-hidden="true" data-generated="">Essential</span>\n\n<ul>',
    );
    expect(html.match(/card-label/g)).toHaveLength(1);
  });

  it.each([
    [2, 'stack-late'],
    [3, 'stack-middle'],
    [4, 'stack'],
    [5, 'stack-early'],
    [16, 'stack-always'],
  ])('of %i columns has the class %s', (count, name) => {
    const many = Array.from({ length: count }, (_, index) => columnHeader(`Column ${index}`));
    expect(rendered(grid(many, []))).toContain(`<div class="frame ${name}">`);
  });

  it('of many columns of figures is one on a wide screen', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'];
    const heads = [columnHeader('Service'), ...months.map((month) => columnHeader(month))];
    const figures = [cell('Building control'), ...months.map(() => cell('1,021'))];
    expect(rendered(grid(heads, [figures]))).toContain('<div class="frame stack-early figures">');
    const wordy = [cell('Building control'), ...months.map(() => cell('not yet known'))];
    expect(rendered(grid(heads, [wordy]))).toContain('<div class="frame stack-always">');
  });

  it('joins the names of several header rows', () => {
    const twoRows = {
      ...specification,
      head: [...specification.head, ...grid([cell(), columnHeader('must have'), cell()], []).head],
    };
    expect(rendered(twoRows)).toContain('>Essential, must have</span>');
  });
});

describe('cells', () => {
  it('that matter here say so in words', () => {
    const html = rendered(
      grid(
        [{ ...columnHeader('Level 3'), marked: 'Required' }],
        [[{ ...cell('Builds trust'), marked: 'Required' }]],
      ),
    );
    expect(html).toContain(
      '<th class="marked" scope="col" role="columnheader"><div>Level 3</div><p class="mark" data-generated="">Required</p></th>',
    );
    expect(html).toContain('<p class="mark" data-generated="">Required</p><div>Builds trust</div></td>');
  });

  it('may be what a link leads to', () => {
    const html = rendered(grid([columnHeader('Code')], [[{ ...rowHeader('RTCO04'), id: 'row' }]]));
    expect(html).toContain('<th id="row" scope="row" role="rowheader">RTCO04</th>');
  });

  it('stand as their column does', () => {
    const html = rendered(
      grid([columnHeader('a'), columnHeader('b')], [], {
        columns: [
          { align: 'center', width: 'content' },
          { align: 'right', width: 'content' },
        ],
      }),
    );
    expect(html).toContain('<th class="center"');
    expect(html).toContain('<th class="right"');
    expect(html).not.toContain('<col');
  });

  it('share the width in columns of equal width', () => {
    expect(rendered(specification)).toContain(
      '<colgroup>\n<col>\n<col style="width: 40%">\n<col style="width: 40%">\n</colgroup>',
    );
  });
});
